import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { today } from '../../kernel/clock.ts';
import { templateOf } from '../../registers/template.ts';
import type { SeriesType, TypeDeclaration } from '../../schema/declaration.ts';
import { aspectOf, isHeldIn } from '../../series/places.ts';
import { seriesTemplate } from '../../series/template.ts';
import { recordTemplate, tableTemplate } from '../../sheets/record-sheet.ts';
import { TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { Field, Key, requireTable, requireType, tags } from './shared.ts';

/** What can be filled in today. */
async function placesTemplate(deps: Working, type: SeriesType): Promise<Buffer> {
  const { places } = await aspectOf(deps, type);
  return seriesTemplate(
    type,
    places.filter((place) => isHeldIn(place, today(deps.clock))),
  );
}

function templateFor(deps: Working, type: TypeDeclaration, field: string | undefined): Promise<Buffer> {
  if (field !== undefined) return tableTemplate(type, field, requireTable(type, field));
  if (type.shape === 'register') return templateOf(type);
  return type.shape === 'series' ? placesTemplate(deps, type) : recordTemplate(type);
}

/** 填报模板（Excel）：清单、监测数据、成批录入的记录，或记录中的一张表。 */
export const downloadTemplateRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/types/:key/template.xlsx',
      {
        config: { access: 'public' },
        schema: {
          summary: '填报模板（Excel）：清单、监测数据、成批录入的记录，或记录中的一张表',
          tags,
          params: Key,
          querystring: Field,
          produces: [TABLE_MEDIA_TYPES.xlsx],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const type = requireType(deps.catalogue, request.params.key);
        const { field } = request.query;
        const bytes = await templateFor(deps, type, field);
        const table = field === undefined ? '' : `_${type.fields[field]?.title ?? field}`;
        return reply
          .type(TABLE_MEDIA_TYPES.xlsx)
          .header('content-disposition', contentDisposition('attachment', `${type.title}${table}_模板.xlsx`))
          .send(bytes);
      },
    );
  };
