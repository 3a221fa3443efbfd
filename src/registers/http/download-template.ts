import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { EXPORT_MEDIA_TYPES } from '../export-entries.ts';
import { missing } from '../require-register.ts';
import { templateOf } from '../template.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 变动表格的空白模板，含填写说明。 */
export const downloadTemplateRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/registers/types/:type/template.xlsx',
      {
        config: { access: 'public' },
        schema: {
          summary: '变动表格的空白模板，含填写说明',
          tags,
          params: Type.Object({ type: Type.String({ maxLength: 60 }) }),
          produces: [EXPORT_MEDIA_TYPES.xlsx],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const declared = deps.catalogue.findRegister(request.params.type);
        if (declared === null) throw missing(`清单类型“${request.params.type}”`);
        return reply
          .type(EXPORT_MEDIA_TYPES.xlsx)
          .header('content-disposition', contentDisposition('attachment', `${declared.title}变动模板.xlsx`))
          .send(await templateOf(declared));
      },
    );
  };
