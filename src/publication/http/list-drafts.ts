import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DraftSummary, Page, Problem } from '../../api/contract.ts';
import { linkNextPage } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { draftFilterOf, draftListQuery } from '../draft-list-query.ts';
import { listDrafts } from '../draft-queries.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { tags } from './draft-schemas.ts';

/** 稿件列表（待办、已办、我发起等）。 */
export const listDraftsRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '稿件列表（待办、已办、我发起等）',
          tags,
          querystring: draftListQuery,
          response: { 200: Page(DraftSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const page = await listDrafts(deps.db, requireActor(request), draftFilterOf(request.query));
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
