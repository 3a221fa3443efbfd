import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Db } from '../database/database.ts';
import { listBodiesRoute } from './http/list-bodies.ts';
import { readBodyRoute } from './http/read-body.ts';

const routes = [listBodiesRoute, readBodyRoute] as const;

/** 公开主体: open to everybody. */
export const bodyRoutes =
  (deps: { readonly db: Db }): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
