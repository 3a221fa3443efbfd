import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { actOnAppraisalRoute } from './http/act-on-appraisal.ts';
import { createAppraisalRoute } from './http/create-appraisal.ts';
import { listAppraisalsRoute } from './http/list-appraisals.ts';
import { readAppraisalRoute } from './http/read-appraisal.ts';
import { stepAppraisalRoute } from './http/step-appraisal.ts';

const routes = [
  listAppraisalsRoute,
  readAppraisalRoute,
  createAppraisalRoute,
  actOnAppraisalRoute,
  stepAppraisalRoute,
] as const;

/** 考核: published ones for everybody, the others for the two sides. */
export const appraisalRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
