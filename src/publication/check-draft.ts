import { dryRun } from '../database/dry-run.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { findDraft } from './draft-store.ts';
import { prepareRecord } from './prepare-record.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { recordOfDraft } from './record-of-draft.ts';
import type { PreviewFigure } from './shape-handler.ts';

export interface DraftCheck {
  /** All that a submission would be refused for. */
  readonly refusals: readonly Refusal[];
  /** What the record brings, in the words of its shape: 新增 12, 变更 3; only of the rows that are in order. */
  readonly preview: readonly PreviewFigure[];
}

/** 核验: what a submission of the saved text would meet and what it would bring, without submitting it. */
export async function checkDraft(
  deps: PublicationDeps,
  actor: Actor,
  id: string,
): Promise<Result<DraftCheck>> {
  const draft = await findDraft(deps.db, id);
  if (!draft) return refused(problem('not-found', { what: '这份稿件' }));
  const denied = can(actor, 'edit', draft.body_code);
  if (denied) return refused(denied);
  return accepted(
    await dryRun(deps.db, async (tx) => {
      const record = await recordOfDraft(tx, deps.catalogue, draft, today(deps.clock));
      const { refusals, preview } = await prepareRecord(tx, deps.shapes, record);
      return { refusals, preview };
    }),
  );
}
