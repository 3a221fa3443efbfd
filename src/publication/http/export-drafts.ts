import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { exportDrafts } from '../draft-export.ts';
import { draftFilterOf, draftListQuery } from '../draft-list-query.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Text, tags } from './draft-schemas.ts';

/** 导出稿件列表。 */
export const exportDraftsRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/export',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '导出稿件列表',
          tags,
          querystring: draftListQuery,
          produces: ['text/csv'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('cache-control', 'no-store')
          .header(
            'content-disposition',
            `attachment; filename="drafts.csv"; filename*=UTF-8''${encodeURIComponent('稿件台账.csv')}`,
          )
          .send(exportDrafts(deps.db, actor, draftFilterOf(request.query)));
      },
    );
  };
