import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { listFindingsRoute } from './http/list-findings.ts';
import { orderRectificationRoute } from './http/order-rectification.ts';
import { readInspectionRoute } from './http/read-inspection.ts';

const routes = [listFindingsRoute, readInspectionRoute, orderRectificationRoute] as const;

/** 自查: results for everybody, rectification by the office. */
export const inspectionRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
