import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { entityTag } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft } from '../draft-answers-http.ts';
import { noteDraftRead } from '../note-draft-read.ts';
import type { DraftRouteDeps } from '../publication-deps.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 读取稿件。 */
export const readDraftRoute =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/drafts/:id',
      {
        config: { access: 'signed-in' },
        schema: { summary: '读取稿件', tags, params: Params, response: answers },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const draft = await answerDraft(deps.db, actor, request.params.id);
        await noteDraftRead(deps, actor, draft.id);
        reply.header('etag', entityTag(draft.version)).header('cache-control', 'no-store');
        return draft;
      },
    );
  };
