import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { decideInspectionObjectionRoute } from './http/decide-inspection-objection.ts';
import { listFindingsRoute } from './http/list-findings.ts';
import { objectToInspectionRoute } from './http/object-to-inspection.ts';
import { orderRectificationRoute } from './http/order-rectification.ts';
import { readInspectionRoute } from './http/read-inspection.ts';

const routes = [
  listFindingsRoute,
  readInspectionRoute,
  orderRectificationRoute,
  objectToInspectionRoute,
  decideInspectionObjectionRoute,
] as const;

/** 自查: results for everybody, rectification by the office, objections of the bodies. */
export const inspectionRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
