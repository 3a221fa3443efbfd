import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { BatchAct, BatchOutcome, Problem } from '../../api/contract.ts';
import type { Refusal } from '../../kernel/result.ts';
import { requireActor } from '../../web/request.ts';
import { findDraftDetail } from '../draft-queries.ts';
import type { DraftActDeps } from '../publication-deps.ts';
import { publishDraft } from '../publish-draft.ts';
import { ACTS, reportClock } from './draft-acts.ts';
import { tags } from './draft-schemas.ts';

/** 批量办理。 */
export const actOnDraftsRoute =
  (deps: DraftActDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
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
        const { action, drafts, opinion: remark = '' } = request.body;
        const results: { id: string; title: string; ok: boolean; refusals: Refusal[] }[] = [];
        // One after the other, each in its own transaction: one refusal does not undo the others.
        for (const each of drafts) {
          const input = { id: each.id, version: each.version, remark };
          const outcome =
            action === 'publish'
              ? await publishDraft(deps, actor, { ...input, changeNote: remark })
              : await ACTS[action].run(deps, actor, input);
          reportClock(request.log, outcome);
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
