import { REVIEW_NAMES } from '../../catalogue/item-text.ts';
import type { Unit } from '../../database/write.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { DraftRow } from '../draft-store.ts';
import { type PreparedRecord, prepareRecord } from '../prepare-record.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { supersededRefusals } from '../readiness.ts';
import { isReviewStep } from '../workflow.ts';
import type { LoadedDraft } from './load.ts';

/** Every reason against the publication, with what the record's parts would write. The database checks the approvals again (0006_publication.sql). */
export async function judgePublication(
  deps: PublicationDeps,
  unit: Unit,
  { draft, record }: LoadedDraft,
  changeNote: string,
): Promise<{ readonly refusals: readonly Refusal[]; readonly prepared: PreparedRecord }> {
  const prepared = await prepareRecord(unit.tx, deps.shapes, record);
  const refusals = [
    ...prepared.refusals,
    ...issuerRefusals(unit, draft, changeNote),
    ...(await missingApprovals(unit, draft)),
    ...(await supersededRefusals(unit.tx, draft)),
  ];
  return { refusals, prepared };
}

/** Whose name stands under the text does not issue it; a correction says what it changes. */
function issuerRefusals(unit: Unit, draft: DraftRow, changeNote: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (draft.submitted_by === unit.actor.id)
    refusals.push(problem('submitter-cannot-approve', { action: '签发' }));
  if (draft.disclosure_id !== null && changeNote.trim() === '')
    refusals.push(problem('reason-required', { action: '更正' }, { path: '/changeNote' }));
  return refusals;
}

/** Each step of the round was approved, and for this very text. */
async function missingApprovals(unit: Unit, draft: DraftRow): Promise<readonly Refusal[]> {
  const given = await unit.tx
    .selectFrom('workflow_action')
    .select(['step', 'content_digest'])
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .where('action', '=', 'approve')
    .execute();
  return draft.steps.flatMap((step) => {
    const approval = given.find((each) => each.step === step);
    const name = isReviewStep(step) ? REVIEW_NAMES[step] : step;
    if (!approval) return [problem('approval-missing', { step: name, role: name })];
    return approval.content_digest === draft.content_digest
      ? []
      : [problem('content-changed-since-approval')];
  });
}
