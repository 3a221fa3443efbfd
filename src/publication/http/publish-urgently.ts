import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Act } from '../../api/contract.ts';
import { entityTag, requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { publishUrgently } from '../urgent-issue.ts';
import { reviewUrgent } from '../urgent-review.ts';
import { reportClock } from './draft-acts.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 紧急发布, and the reviews that follow: 补办审核通过, 提出异议. */
export const publishUrgentlyRoutes =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = { tags, params: Params, body: Type.Optional(Act), response: answers };
    app.post(
      '/drafts/:id/publish-urgently',
      {
        config: { access: 'signed-in' },
        schema: { ...schema, summary: '紧急发布（突发事件预警，二十四小时内补办审核；须填理由）' },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const published = await publishUrgently(deps, actor, {
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
    for (const [name, verdict, summary] of [
      ['confirm-urgent', 'confirmed', '紧急发布后补办审核：通过'],
      ['object-urgent', 'objected', '紧急发布后补办审核：提出异议（须填理由）'],
    ] as const)
      app.post(
        `/drafts/:id/${name}`,
        { config: { access: 'signed-in' }, schema: { ...schema, summary } },
        async (request, reply) => {
          const actor = requireActor(request);
          const { id } = request.params;
          const done = await reviewUrgent(deps, actor, verdict, {
            id,
            version: requireIfMatch(request),
            remark: request.body?.opinion ?? '',
          });
          await orConflict(deps.db, actor, id, done);
          await deps.afterPublish();
          const draft = await answerDraft(deps.db, actor, id);
          reply.header('etag', entityTag(draft.version));
          return draft;
        },
      );
  };
