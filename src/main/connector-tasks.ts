import { Type } from 'typebox';
import { type ConnectorDeps, RUN_CONNECTOR } from '../connectors/act-on-connector.ts';
import { keepConnectors } from '../connectors/keep-connectors.ts';
import { runConnector } from '../connectors/run-connector.ts';
import { job } from '../database/job.ts';
import { type Task, task } from '../jobs/task.ts';

export const KEEP_CONNECTORS = job('keep-connectors', Type.Object({}));

/** 数据接入: what comes round for all of them, and one source being asked. */
export const connectorTasks = (deps: ConnectorDeps): readonly Task[] => [
  task(KEEP_CONNECTORS, () => keepConnectors(deps)),
  task(RUN_CONNECTOR, ({ connector }, stop) => runConnector(deps, connector, stop)),
];
