import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { cancelJobRoute } from './http/cancel-job.ts';
import { downloadReportRoute } from './http/download-report.ts';
import { followJobRoute } from './http/follow-job.ts';
import { listJobsRoute } from './http/list-jobs.ts';
import { readJobRoute } from './http/read-job.ts';
import { receiveIntakeRoute } from './http/receive-intake.ts';
import type { IntakeDeps } from './receive-intake.ts';

const routes = [
  receiveIntakeRoute,
  listJobsRoute,
  readJobRoute,
  followJobRoute,
  cancelJobRoute,
  downloadReportRoute,
] as const;

/** Tables that come in at once, and how far they are. */
export const batchRoutes =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
