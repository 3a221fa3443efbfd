import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { findItem } from '../../catalogue/items.ts';
import type { Working } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireDay } from '../../publication/days.ts';
import { DOWNLOAD_FORMATS, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { tableOf } from '../table-of.ts';

const Code = Type.Optional(Type.String({ maxLength: 60 }));
const Day = Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));

/** What the province published under an item or a type, as one table and those within it. */
export const exportDisclosuresRoute =
  (deps: Working & { readonly publicUrl: string }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures/export',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary:
            '按公开事项或信息类型下载数据表：清单为各单位现行条目，监测数据为各期数值和评价，其余每件一行；CSV、XLSX、JSON，或者 ZIP（附表各为一个 CSV）；item、type 至少给一个',
          tags: ['disclosures'],
          querystring: Type.Object({
            item: Code,
            type: Code,
            area: Code,
            body: Code,
            from: Day,
            to: Day,
            format: Type.Union(
              DOWNLOAD_FORMATS.map((format) => Type.Literal(format)),
              { default: 'csv' },
            ),
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
        const asked = {
          item: code,
          area,
          body,
          from: requireDay('from', from),
          to: requireDay('to', to),
        };
        const name = `${item?.title ?? type.title}.${format}`;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', name))
          .send(await tableOf(deps, type, asked, format));
      },
    );
  };
