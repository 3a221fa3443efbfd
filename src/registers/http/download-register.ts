import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { EXPORT_FORMATS, EXPORT_MEDIA_TYPES, exportEntries } from '../export-entries.ts';
import * as query from '../http-queries.ts';
import { declarationOf } from '../register-queries.ts';
import { missing, requireRegister } from '../require-register.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 下载清单（CSV、XLSX、JSON；有位置的另有 GeoJSON），条件与条目列表相同。 */
export const downloadRegisterRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = deps;
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/registers/:id/export.:format(^(?:csv|xlsx|json|geojson)$)',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '下载清单（CSV、XLSX、JSON；有位置的另有 GeoJSON），条件与条目列表相同',
          tags,
          params: Type.Object({
            id: Type.String({ maxLength: 40 }),
            format: Type.Union(EXPORT_FORMATS.map((format) => Type.Literal(format))),
          }),
          querystring: query.ExportQuery,
          produces: Object.values(EXPORT_MEDIA_TYPES),
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const register = await requireRegister(deps, request.params.id);
        const { format } = request.params;
        const { register: declaration } = declarationOf(register, deps.catalogue);
        if (format === 'geojson' && declaration.map === null) throw missing('这份清单的位置');
        const asked = query.entryQueryOf(request.query, declaration, now());
        return reply
          .type(EXPORT_MEDIA_TYPES[format])
          .header(
            'content-disposition',
            contentDisposition('attachment', `${register.title}_${asked.on}.${format}`),
          )
          .send(exportEntries(format, { db, register, declaration, query: asked }));
      },
    );
  };
