import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger } from 'fastify';
import { Type } from 'typebox';
import { Act, BatchAct, BatchOutcome, Draft, Problem } from '../api/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { entityTag, requireIfMatch } from '../web/etag.ts';
import { requireActor } from '../web/request.ts';
import { approveDraft, discardDraft, recallDraft, returnDraft } from './decide-draft.ts';
import type { DraftActInput } from './draft-action.ts';
import { answerDraft, orConflict } from './draft-answers-http.ts';
import { findDraftDetail } from './draft-queries.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { publishDraft } from './publish-draft.ts';
import { isClockRefusal } from './rules-clock.ts';
import { submitDraft } from './submit-draft.ts';

export interface DraftActDeps extends PublicationDeps {
  /** Called after a publish has committed, so that the answer's proof can already be served. */
  readonly afterPublish: () => Promise<void>;
}

const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
const tags = ['drafts'] as const;
const answers = { 200: Draft, '4xx': Problem };

/** 办理: what is done to one draft, or to many at once. */
export const draftActRoutes =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const acts = {
      submit: {
        summary: '提交',
        run: (actor: Actor, input: DraftActInput) => submitDraft(deps, actor, input),
      },
      approve: {
        summary: '通过',
        run: (actor: Actor, input: DraftActInput) => approveDraft(deps, actor, input),
      },
      return: {
        summary: '退回（须填理由）',
        run: (actor: Actor, input: DraftActInput) => returnDraft(deps, actor, input),
      },
      recall: {
        summary: '撤回',
        run: (actor: Actor, input: DraftActInput) => recallDraft(deps, actor, input),
      },
      discard: {
        summary: '作废',
        run: (actor: Actor, input: DraftActInput) => discardDraft(deps, actor, input),
      },
    } as const;
    /** Who approves or issues says which text was read; who sends a text on says which. Without it a text changed meanwhile would pass unseen. */
    const versionFor = (name: string, request: Parameters<typeof requireIfMatch>[0]): number | null =>
      request.headers['if-match'] === undefined && !(name === 'submit' || name === 'approve')
        ? null
        : requireIfMatch(request);
    const alarm = (log: FastifyBaseLogger, outcome: Result<unknown>): void => {
      const wrong = outcome.ok ? undefined : outcome.refusals.find(isClockRefusal);
      if (wrong !== undefined) log.error({ code: wrong.code }, wrong.message);
    };
    for (const [name, act] of Object.entries(acts)) {
      app.post(
        `/drafts/:id/${name}`,
        {
          config: { access: 'signed-in' },
          schema: { summary: act.summary, tags, params: Params, body: Type.Optional(Act), response: answers },
        },
        async (request, reply) => {
          const actor = requireActor(request);
          const { id } = request.params;
          const done = await act.run(actor, {
            id,
            version: versionFor(name, request),
            opinion: request.body?.opinion ?? '',
          });
          await orConflict(deps.db, actor, id, done);
          const draft = await answerDraft(deps.db, actor, id);
          reply.header('etag', entityTag(draft.version));
          return draft;
        },
      );
    }

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
          opinion: request.body?.opinion ?? '',
          changeNote: request.body?.changeNote ?? '',
        });
        alarm(request.log, published);
        await orConflict(deps.db, actor, id, published);
        await deps.afterPublish();
        const draft = await answerDraft(deps.db, actor, id);
        reply.header('etag', entityTag(draft.version));
        return draft;
      },
    );

    app.post(
      '/drafts/actions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '批量办理',
          tags,
          body: BatchAct,
          response: { 200: BatchOutcome, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const { action, drafts, opinion = '' } = request.body;
        const results: { id: string; title: string; ok: boolean; refusals: Refusal[] }[] = [];
        // One after the other, each in its own transaction: one refusal does not undo the others.
        for (const each of drafts) {
          const input = { id: each.id, version: each.version, opinion };
          const outcome =
            action === 'publish'
              ? await publishDraft(deps, actor, { ...input, changeNote: opinion })
              : await acts[action].run(actor, input);
          alarm(request.log, outcome);
          const seen = await findDraftDetail(deps.db, actor, each.id);
          results.push({
            id: each.id,
            title: seen?.title ?? '',
            ok: outcome.ok,
            refusals: outcome.ok ? [] : [...outcome.refusals],
          });
        }
        if (action === 'publish') await deps.afterPublish();
        return { results };
      },
    );
  };
