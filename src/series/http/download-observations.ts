import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { aspectOf } from '../places.ts';
import { exportObservations } from '../series-export.ts';
import { declarationOf, seriesId } from '../series-view.ts';
import { boundsOf, FILTER, Id, requireKey, requireSummary, tags } from './shared.ts';

/** 监测值，CSV（UTF-8，带 BOM）。 */
export const downloadObservationsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/series/:id/observations.csv',
      {
        config: { access: 'public' },
        schema: {
          summary: '监测值，CSV（UTF-8，带 BOM）',
          tags,
          params: Id,
          querystring: Type.Object(FILTER),
          produces: ['text/csv'],
          response: { 200: Type.Unsafe<unknown>(Type.String()), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const key = requireKey(request.params.id);
        const summary = await requireSummary(deps.db, key);
        const { type } = declarationOf(summary, deps.catalogue);
        const aspect = await aspectOf(deps, type);
        const query = { ...key, ...request.query, ...boundsOf(summary, request.query, deps.catalogue) };
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${seriesId(key)}.csv"`)
          .send(exportObservations(deps.db, aspect, query));
      },
    );
  };
