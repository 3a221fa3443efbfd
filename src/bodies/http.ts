import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { confirmBodyChangeRoute } from './http/confirm-body-change.ts';
import { listBodiesRoute } from './http/list-bodies.ts';
import { listBodyChangesRoute } from './http/list-body-changes.ts';
import { proposeBodyChangeRoute } from './http/propose-body-change.ts';
import { readBodyRoute } from './http/read-body.ts';
import { refuseBodyChangeRoute } from './http/refuse-body-change.ts';
import type { BodyRouteDeps } from './http/shared.ts';

const routes = [
  listBodiesRoute,
  readBodyRoute,
  listBodyChangesRoute,
  proposeBodyChangeRoute,
  confirmBodyChangeRoute,
  refuseBodyChangeRoute,
] as const;

/** 公开主体: open to everybody; their changes are the office's. */
export const bodyRoutes =
  (deps: BodyRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
