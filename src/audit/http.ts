import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { checkChainRoute } from './http/check-chain.ts';
import { exportActsRoute } from './http/export-acts.ts';
import { listActsRoute } from './http/list-acts.ts';
import { listRefusedRoute } from './http/list-refused.ts';
import type { AuditDeps } from './http/shared.ts';

const routes = [listActsRoute, exportActsRoute, listRefusedRoute, checkChainRoute] as const;

/** `/audit`: what the auditor reads. */
export const auditRoutes =
  (deps: AuditDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
