import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Act } from '../../api/contract.ts';
import { entityTag, requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { publishDraft } from '../publish-draft.ts';
import { reportClock } from './draft-acts.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 签发公开。 */
export const publishDraftRoute =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/publish',
      {
        config: { access: 'signed-in' },
        schema: { summary: '签发公开', tags, params: Params, body: Type.Optional(Act), response: answers },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const published = await publishDraft(deps, actor, {
          id,
          version: requireIfMatch(request),
          remark: request.body?.opinion ?? '',
          changeNote: request.body?.changeNote ?? '',
        });
        reportClock(request.log, published);
        await orConflict(deps.db, actor, id, published);
        await deps.afterPublish();
        const draft = await answerDraft(deps.db, actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );
  };
