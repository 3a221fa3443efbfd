import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Act } from '../../api/contract.ts';
import type { Result } from '../../kernel/result.ts';
import { entityTag } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { ACTS, versionFor } from './draft-acts.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 提交、通过、退回、撤回、作废、取消定时、补办审核: one route each. */
export const actOnDraftRoutes =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const [name, act] of Object.entries(ACTS)) {
      app.post(
        `/drafts/:id/${name}`,
        {
          config: { access: 'signed-in' },
          schema: { summary: act.summary, tags, params: Params, body: Type.Optional(Act), response: answers },
        },
        async (request, reply) => {
          const actor = requireActor(request);
          const { id } = request.params;
          const done: Result<unknown> = await act.run(deps, actor, {
            id,
            version: versionFor(name, request),
            remark: request.body?.opinion ?? '',
          });
          await orConflict(deps.db, actor, id, done);
          const draft = await answerDraft(deps.db, actor, id);
          reply.header('etag', entityTag(draft.version));
          return draft;
        },
      );
    }
  };
