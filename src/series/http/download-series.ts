import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { exportTable, TABLE_FORMATS, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { judgedTable } from '../judged-table.ts';
import { declarationOf } from '../series-view.ts';
import { boundsOf, FILTER, Id, requireKey, requireSummary, type SeriesRouteDeps, tags } from './shared.ts';

/** The readings of a series place by place and period by period, with what is judged from them. */
export const downloadSeriesRoute =
  (deps: SeriesRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/series/:id/export.:format(^(?:csv|xlsx|json)$)',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '各点位各期的监测值和评价结果（CSV、XLSX、JSON）',
          tags,
          params: Type.Object({
            ...Id.properties,
            format: Type.Union(TABLE_FORMATS.map((format) => Type.Literal(format))),
          }),
          querystring: Type.Object({ place: FILTER.place, from: FILTER.from, to: FILTER.to }),
          produces: TABLE_FORMATS.map((format) => TABLE_MEDIA_TYPES[format]),
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, format } = request.params;
        const { item, body } = requireKey(id);
        const summary = await requireSummary(deps.db, { item, body });
        const { type } = declarationOf(summary, deps.catalogue);
        const { place, ...asked } = request.query;
        const table = await judgedTable(deps, type, {
          series: (each) => each.item === item && each.body === body,
          of: (each) => ({ place, ...boundsOf(each, asked, deps.catalogue) }),
          siteUrl: deps.publicUrl,
        });
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header(
            'content-disposition',
            contentDisposition('attachment', `${summary.bodyName}_${summary.itemTitle}.${format}`),
          )
          .send(exportTable(format, table));
      },
    );
  };
