import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { approveExceptionRoute } from './http/approve-exception.ts';
import { examineExceptionRoute } from './http/examine-exception.ts';
import { exportExceptionsRoute } from './http/export-exceptions.ts';
import { listExceptionsRoute } from './http/list-exceptions.ts';
import { objectToExceptionRoute } from './http/object-to-exception.ts';
import { recordStepRoute } from './http/record-step.ts';
import { withholdItemRoute } from './http/withhold-item.ts';

const routes = [
  withholdItemRoute,
  approveExceptionRoute,
  listExceptionsRoute,
  exportExceptionsRoute,
  examineExceptionRoute,
  objectToExceptionRoute,
  recordStepRoute,
] as const;

/** 不予公开: heads and figures for everybody, examined by the bodies, objected to by the office. */
export const exceptionRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
