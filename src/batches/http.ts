import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { DraftActDeps } from '../publication/publication-deps.ts';
import { actOnBatchRoute } from './http/act-on-batch.ts';
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
  (deps: IntakeDeps & DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
    await app.register(actOnBatchRoute(deps));
  };
