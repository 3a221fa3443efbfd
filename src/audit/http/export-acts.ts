import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { exportTable, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { requireActor } from '../../web/request.ts';
import { ACT_QUERY, type AuditDeps, NO_STORE, pagesOfActs, requireAuditor, tags } from './shared.ts';

/** 操作记录导出为 Excel，条件同列表（审计员）。 */
export const exportActsRoute =
  (deps: AuditDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/audit/acts.xlsx',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '操作记录导出为 Excel，条件同列表（审计员）',
          tags,
          querystring: Type.Object(ACT_QUERY),
          produces: [TABLE_MEDIA_TYPES.xlsx],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        requireAuditor(requireActor(request));
        const { query } = request;
        return reply
          .type(TABLE_MEDIA_TYPES.xlsx)
          .header('content-disposition', contentDisposition('attachment', '操作记录.xlsx'))
          .header('cache-control', NO_STORE)
          .send(
            exportTable('xlsx', {
              name: '操作记录',
              headings: ['序号', '时间', '操作', '对象', '账号', '姓名', '单位', '详情'],
              pages: () => pagesOfActs(deps, query),
              cells: (act) => [
                String(act.id),
                act.at,
                act.whatName,
                act.subject,
                act.account,
                act.accountName,
                act.bodyName,
                act.detail,
              ],
              json: { head: {}, rows: 'items', row: (act) => act },
            }),
          );
      },
    );
  };
