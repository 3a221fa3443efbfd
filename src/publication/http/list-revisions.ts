import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Page, Problem } from '../../api/contract.ts';
import { linkNextPage } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft } from '../draft-answers-http.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { listRevisions } from '../revision-queries.ts';
import { Params, Revision, RevisionQuery, tags } from './draft-schemas.ts';

/** 历次保存。 */
export const listRevisionsRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/revisions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '历次保存',
          tags,
          params: Params,
          querystring: RevisionQuery,
          response: { 200: Page(Revision), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        const { cursor, limit = 100 } = request.query;
        const page = await listRevisions(deps.db, draft.id, cursor ?? null, limit);
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
