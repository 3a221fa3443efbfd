import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BatchActed, BatchActs, Problem } from '../../api/contract.ts';
import { ACTS, reportClock } from '../../publication/http/draft-acts.ts';
import type { DraftActDeps } from '../../publication/publication-deps.ts';
import { publishDraft } from '../../publication/publish-draft.ts';
import { requireActor } from '../../web/request.ts';
import { faultOf } from '../incoming-row.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { draftsAt } from '../records/made-drafts.ts';
import { requireIntake, tags } from './shared.ts';

/** Some seconds of work; who has more asks again from where it ended. */
const AT_ONCE = 50;

/** In which states a draft can be acted on. */
const STATES = {
  submit: ['editing', 'returned'],
  approve: ['in-review'],
  return: ['in-review', 'approved'],
  publish: ['approved'],
  discard: ['editing', 'returned'],
} as const;

/**
 * `POST /jobs/:id/acts`: the drafts of a batch as one unit, each in its own transaction: one refusal does not undo the
 * others. Whoever may not act on one is refused there.
 */
export const actOnBatchRoute =
  (deps: IntakeDeps & DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/jobs/:id/acts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '整批办理：提交、通过、退回、签发、作废一批导入形成的稿件',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          body: BatchActs,
          response: { 200: BatchActed, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const job = await requireIntake(deps, actor, request.params.id);
        const { action, opinion: remark = '', seenAt, after } = request.body;
        const drafts = await draftsAt(deps.db, job.id, {
          states: STATES[action],
          after,
          until: new Date(seenAt),
          limit: AT_ONCE,
        });
        const refused: BatchActed['refused'] = [];
        for (const { id, n, title, version } of drafts) {
          const input = { id, version, remark };
          const outcome =
            action === 'publish'
              ? await publishDraft(deps, actor, { ...input, changeNote: remark })
              : await ACTS[action].run(deps, actor, input);
          reportClock(request.log, outcome);
          if (!outcome.ok)
            refused.push({ row: n, title, faults: outcome.refusals.map((refusal) => faultOf('', refusal)) });
        }
        if (action === 'publish' && drafts.length > 0) await deps.afterPublish();
        const next = drafts.length < AT_ONCE ? null : (drafts.at(-1)?.n ?? null);
        return { done: drafts.length - refused.length, refused, next };
      },
    );
  };
