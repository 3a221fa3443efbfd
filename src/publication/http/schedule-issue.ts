import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ScheduleAct } from '../../api/contract.ts';
import { entityTag, requireIfMatch } from '../../web/etag.ts';
import { requireActor } from '../../web/request.ts';
import { answerDraft, orConflict } from '../draft-answers-http.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { scheduleIssue } from '../schedule-issue.ts';
import { reportClock } from './draft-acts.ts';
import { answers, Params, tags } from './draft-schemas.ts';

/** 定时签发；取消定时见 `draft-acts.ts`。 */
export const scheduleIssueRoute =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drafts/:id/schedule',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '定时签发（到时再次核对后公开；重新定时即更改时间）',
          tags,
          params: Params,
          body: ScheduleAct,
          response: answers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { id } = request.params;
        const done = await scheduleIssue(deps, actor, {
          id,
          version: requireIfMatch(request),
          remark: request.body.opinion ?? '',
          changeNote: request.body.changeNote ?? '',
          at: request.body.at,
        });
        reportClock(request.log, done);
        await orConflict(deps.db, actor, id, done);
        const draft = await answerDraft(deps.db, actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );
  };
