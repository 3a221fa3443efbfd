import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import { linkNextPage, requireCursor } from '../../web/paging.ts';
import { DossierSummary } from '../contract.ts';
import { listDossiers } from '../list-dossiers.ts';
import { type DossierRouteDeps, tags } from './shared.ts';

const Query = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** 审批、交易等事项列表，可按编号或者名称检索。 */
export const listDossiersRoute =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/dossiers',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '审批、交易等事项列表，可按编号或者名称检索',
          tags,
          querystring: Query,
          response: { 200: Page(DossierSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20, ...filter } = request.query;
        const page = await listDossiers(deps, {
          ...filter,
          after: requireCursor(cursor) ?? undefined,
          limit,
        });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
