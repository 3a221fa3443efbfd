import { Type } from 'typebox';
import { type ConnectorDeps, RUN_CONNECTOR } from '../connectors/act-on-connector.ts';
import { keepConnectors } from '../connectors/keep-connectors.ts';
import { runConnector } from '../connectors/run-connector.ts';
import { job } from '../database/job.ts';
import { type Task, task } from '../jobs/task.ts';

export const KEEP_CONNECTORS = job('keep-connectors', Type.Object({}));

export const FEED_DEMONSTRATION = job('feed-demonstration', Type.Object({}));

/** The demonstration's other systems give their data; loaded only there. */
export const feedTask = (deps: ConnectorDeps): Task =>
  task(FEED_DEMONSTRATION, async () => {
    const [{ feedDemonstration }, { FEEDS }] = await Promise.all([
      import('../demo/feed-demonstration.ts'),
      import('./demonstration-feeds.ts'),
    ]);
    await feedDemonstration(deps, FEEDS);
  });

/** 数据接入: what comes round for all of them, and one source being asked. */
export const connectorTasks = (deps: ConnectorDeps): readonly Task[] => [
  task(KEEP_CONNECTORS, () => keepConnectors(deps)),
  task(RUN_CONNECTOR, ({ connector }, stop) => runConnector(deps, connector, stop)),
];
