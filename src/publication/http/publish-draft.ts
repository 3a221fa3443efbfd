import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Act } from '../../api/contract.ts';
import { entityTag, requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { publishDraft } from '../publish-draft.ts';
import { publishUrgently } from '../urgent-issue.ts';
import { reportClock } from './draft-acts.ts';
import { answers, Params, tags } from './draft-schemas.ts';

const ISSUES = {
  publish: { summary: '签发公开', run: publishDraft },
  'publish-urgently': {
    summary: '紧急发布（突发事件预警，二十四小时内补办审核；须填理由）',
    run: publishUrgently,
  },
} as const;

/** 签发公开、紧急发布。 */
export const publishDraftRoute =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const [name, { summary, run }] of Object.entries(ISSUES))
      app.post(
        `/drafts/:id/${name}`,
        {
          config: { access: 'signed-in' },
          schema: { summary, tags, params: Params, body: Type.Optional(Act), response: answers },
        },
        async (request, reply) => {
          const actor = requireActor(request);
          const { id } = request.params;
          const published = await run(deps, actor, {
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
