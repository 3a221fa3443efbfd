import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft } from '../draft-answers-http.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { Params, Text, tags } from './draft-schemas.ts';

/** 预览公众将看到的页面。 */
export const previewDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id/preview',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '预览公众将看到的页面',
          tags,
          params: Params,
          produces: ['text/html'],
          response: { 200: Text, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = await answerDraft(deps.db, requireActor(request), request.params.id);
        const html = await deps.renderPreview(draft, deps.catalogue.typeOf(draft.type, draft.typeVersion));
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(html);
      },
    );
  };
