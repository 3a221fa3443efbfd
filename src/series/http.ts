import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { downloadObservationsRoute } from './http/download-observations.ts';
import { downloadSeriesRoute } from './http/download-series.ts';
import { listObservationsRoute } from './http/list-observations.ts';
import { listPeriodsRoute } from './http/list-periods.ts';
import { listSeriesRoute } from './http/list-series.ts';
import { readSeriesRoute } from './http/read-series.ts';
import type { SeriesRouteDeps } from './http/shared.ts';

const routes = [
  listSeriesRoute,
  readSeriesRoute,
  listObservationsRoute,
  downloadObservationsRoute,
  downloadSeriesRoute,
  listPeriodsRoute,
] as const;

/** Published series: open to everybody, JSON and CSV. */
export const seriesRoutes =
  (deps: SeriesRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
