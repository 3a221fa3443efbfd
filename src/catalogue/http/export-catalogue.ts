import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { exportCatalogue } from '../sheet/import-catalogue.ts';
import type { Working } from '../source.ts';
import { tags, XLSX } from './shared.ts';

/** An answer that is not JSON. */
const Binary = Type.Unsafe<unknown>(Type.String({ format: 'binary' }));

/** 导出公开事项目录（国家标准目录样式）。 */
export const exportCatalogueRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/export',
      {
        config: { access: 'public' },
        schema: {
          summary: '导出公开事项目录（国家标准目录样式）',
          tags,
          produces: [XLSX],
          response: { 200: Binary, '4xx': Problem },
        },
      },
      async (_request, reply) => {
        const bytes = await exportCatalogue(deps);
        const name = encodeURIComponent('公开事项目录.xlsx');
        return reply
          .header('content-type', XLSX)
          .header('content-disposition', `attachment; filename="catalogue.xlsx"; filename*=UTF-8''${name}`)
          .send(Buffer.from(bytes));
      },
    );
  };
