import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listAreasRoute } from './http/list-areas.ts';
import { listItemsRoute } from './http/list-items.ts';
import { listTypesRoute } from './http/list-types.ts';
import { readTypeRoute } from './http/read-type.ts';
import type { Working } from './source.ts';

const routes = [listAreasRoute, listItemsRoute, listTypesRoute, readTypeRoute] as const;

/** The catalogue, open to everybody: areas, items, types with their JSON Schema. */
export const catalogueRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
