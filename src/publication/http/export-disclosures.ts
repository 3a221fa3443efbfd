import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { findItem } from '../../catalogue/items.ts';
import type { Source } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { requireDay } from '../days.ts';
import { exportDisclosures } from '../export-disclosures.ts';

const Code = Type.Optional(Type.String({ maxLength: 60 }));
const Day = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));

/** 按公开事项或信息类型下载数据表（CSV、XLSX、JSON）；item、type 至少给一个。 */
export const exportDisclosuresRoute =
  (deps: Source & { readonly publicUrl: string }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures/export',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '按公开事项或信息类型下载数据表（CSV、XLSX、JSON）；item、type 至少给一个',
          tags: ['disclosures'],
          querystring: Type.Object({
            item: Code,
            type: Code,
            area: Code,
            body: Code,
            from: Day,
            to: Day,
            format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx'), Type.Literal('json')], {
              default: 'csv',
            }),
          }),
          produces: Object.values(TABLE_MEDIA_TYPES),
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { format, type: key, item: code, area, body, from, to } = request.query;
        const item = code === undefined ? null : await findItem(deps.db, code);
        if (code !== undefined && item === null)
          throw new ProblemError([problem('not-found', { what: `公开事项“${code}”` })]);
        const type = deps.catalogue.findCurrentType(key ?? item?.type ?? '');
        if (type === null)
          throw new ProblemError([
            problem(
              'input-invalid',
              { detail: '请给出公开事项（item）或信息类型（type）。' },
              { path: '/item' },
            ),
          ]);
        const stream = await exportDisclosures(deps.db, format, {
          type,
          filter: {
            item: code,
            area,
            body,
            from: requireDay('from', from),
            to: requireDay('to', to),
          },
          siteUrl: deps.publicUrl,
        });
        const name = `${item?.title ?? type.title}.${format}`;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', name))
          .send(stream);
      },
    );
  };
