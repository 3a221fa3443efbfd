import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ConnectorDeps } from './act-on-connector.ts';
import { actOnConnectorRoute } from './http/act-on-connector.ts';
import { createConnectorRoute } from './http/create-connector.ts';
import { listConnectorsRoute } from './http/list-connectors.ts';
import { listRunsRoute } from './http/list-runs.ts';

const routes = [listConnectorsRoute, createConnectorRoute, actOnConnectorRoute, listRunsRoute] as const;

/** `/connectors`: data that are fetched from where they come from; registered under /api/v1. */
export const connectorRoutes =
  (deps: ConnectorDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
