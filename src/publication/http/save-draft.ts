import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { SaveDraft } from '../../api/contract.ts';
import { entityTag, requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import { CONTENT_BODY_BYTES, contentOf } from '../draft-input.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { saveDraft } from '../save-draft.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 保存草稿（须带 If-Match）。 */
export const saveDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.patch(
      '/drafts/:id',
      {
        config: { access: 'signed-in' },
        bodyLimit: CONTENT_BODY_BYTES,
        schema: {
          summary: '保存草稿（须带 If-Match）',
          tags,
          params: Params,
          body: SaveDraft,
          response: answers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const saved = await saveDraft(deps, actor, {
          id,
          version: requireIfMatch(request),
          content: contentOf(request.body.content),
        });
        await orConflict(deps.db, actor, id, saved);
        const draft = await answerDraft(deps.db, actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );
  };
