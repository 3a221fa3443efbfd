import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { downloadObservationsRoute } from './http/download-observations.ts';
import { listObservationsRoute } from './http/list-observations.ts';
import { listPeriodsRoute } from './http/list-periods.ts';
import { listSeriesRoute } from './http/list-series.ts';
import { readSeriesRoute } from './http/read-series.ts';

const routes = [
  listSeriesRoute,
  readSeriesRoute,
  listObservationsRoute,
  downloadObservationsRoute,
  listPeriodsRoute,
] as const;

/** Published series: open to everybody, JSON and CSV. */
export const seriesRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
