import { sql } from 'kysely';
import type { Unit } from '../database/write.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { REVIEW_NAMES, type ReviewStep } from '../schema/declaration.ts';
import { actOnDraft, type DraftActInput, hasConflictOfInterest, reviewingBody } from './draft-action.ts';
import { appendAction, authorshipOf, type DraftRow } from './draft-store.ts';
import { unconfirmedFinds } from './find-store.ts';
import { unconfirmedMatches } from './match-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { recordOfDraft } from './record-of-draft.ts';
import { type Authorship, ownTextRefusals, peopleOf, writersOf } from './rules-authorship.ts';
import { mustBeConfirmedAt, unconfirmed } from './rules-finds.ts';
import { unconfirmedMatch } from './rules-matches.ts';
import { endSchedule } from './schedule-store.ts';
import { markHandled, tellReturned, tellWhoIsNext } from './tell-progress.ts';
import { ACTION_NAMES, isReviewStep, pendingStep } from './workflow.ts';

/**
 * 通过 the step that waits. To approve is to confirm that 保密审查 was done and the content may be public (保守国家秘密法第三十五条: 先审查、
 * 后公开).
 */
export function approveDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<void>> {
  return actOnDraft(deps, actor, 'approve', input, async (unit, draft, common) => {
    const refusals = [...common];
    const step = pendingStep(draft);
    const given = await approvalsOf(unit, draft);
    const earlier = given.find(({ by }) => by === actor.id);
    if (earlier) {
      refusals.push(problem('approver-repeated', { earlier: stepName(earlier.step), step: stepName(step) }));
    }
    const authorship = await authorshipOf(unit.tx, draft);
    refusals.push(...secondPersonRefusals(actor, draft, step, authorship, given));
    if (
      step === 'legal' &&
      (hasConflictOfInterest(actor, step, draft.body_code) || writersOf(authorship).has(actor.id))
    )
      refusals.push(problem('legal-not-independent'));
    else refusals.push(...ownTextRefusals(actor.id, authorship, '审核'));
    const follow = draft.steps.slice(draft.step_index + 1);
    for (const find of await unconfirmedFinds(unit.tx, draft))
      if (mustBeConfirmedAt(step, follow, find.kind)) refusals.push(unconfirmed(find));
    if (step === 'reviewer') {
      const record = await recordOfDraft(unit.tx, deps.catalogue, draft, unit.today);
      refusals.push(...(await unconfirmedMatches(unit.tx, draft, record)).map(unconfirmedMatch));
    }
    if (refusals.length > 0) return refused(...refusals);
    const stepIndex = draft.step_index + 1;
    await appendAction(unit.tx, {
      draftId: draft.id,
      round: draft.round,
      action: 'approve',
      step,
      actor,
      remark: input.remark || '同意',
      contentDigest: draft.content_digest,
      at: unit.now,
    });
    await unit.tx
      .updateTable('draft')
      .set({ step_index: stepIndex, state: stepIndex >= draft.steps.length ? 'approved' : 'in-review' })
      .where('id', '=', draft.id)
      .execute();
    await markHandled(deps, unit, draft);
    await tellWhoIsNext(deps, unit, draft, {
      round: draft.round,
      step: stepAt(draft, stepIndex),
      legalBody: draft.legal_body_code,
    });
    await unit.record({
      kind: 'draft-approved',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { round: draft.round, step },
    });
    return accepted(undefined);
  });
}

/** The step of the draft's round at a place; null behind the last. */
function stepAt(draft: DraftRow, index: number): ReviewStep | null {
  const step = draft.steps[index];
  return step !== undefined && isReviewStep(step) ? step : null;
}

const stepName = (step: string | null): string =>
  step !== null && isReviewStep(step) ? REVIEW_NAMES[step] : '审核';

interface Approval {
  readonly step: string | null;
  readonly by: string;
  /** 代行: the one whose role it was given in; null where it was the approver's own. */
  readonly lender: string | null;
}

/** The approvals of this round: 保密审查 is by another person than the review. */
async function approvalsOf({ tx }: Unit, draft: DraftRow): Promise<readonly Approval[]> {
  const { rows } = await sql<Approval>`
    SELECT a.step, a.actor_id AS by, CASE WHEN count(l.lender) = 1 THEN min(l.lender) END AS lender
      FROM workflow_action a LEFT JOIN LATERAL (
        SELECT stands_in_for(a.actor_id, a.step, CASE a.step WHEN 'legal' THEN ${draft.legal_body_code ?? draft.body_code} ELSE ${draft.body_code} END, a.at) AS lender) l ON true
     WHERE a.draft_id = ${draft.id} AND a.round = ${draft.round} AND a.action = 'approve'
     GROUP BY a.step, a.actor_id`.execute(tx);
  return rows;
}

/** A stand-in and the one for whom he stands in are not two people, whoever of them comes first. */
function secondPersonRefusals(
  actor: Actor,
  draft: DraftRow,
  step: ReviewStep | null,
  authorship: Authorship,
  given: readonly Approval[],
): readonly Refusal[] {
  const had = [...peopleOf(authorship), ...given.map(({ by }) => by)];
  const lent = step === null ? [] : standInRefusals(actor, [step], reviewingBody(draft), had, '审核');
  if (lent.length > 0 || given.every(({ lender }) => lender !== actor.id)) return lent;
  return [problem('stand-in-is-no-second', { action: '审核' })];
}

/** 退回: always with the reason, so that the editor knows what to mend. */
export function returnDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<void>> {
  return backToEditor(deps, actor, 'return', input);
}

/** 撤回: the editor's side takes a submitted draft back before it is issued. */
export function recallDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<void>> {
  return backToEditor(deps, actor, 'recall', input);
}

function backToEditor(
  deps: PublicationDeps,
  actor: Actor,
  action: 'return' | 'recall',
  input: DraftActInput,
): Promise<Result<void>> {
  return actOnDraft(deps, actor, action, input, async (unit, draft, common) => {
    const refusals = [...common];
    if (action === 'return' && input.remark.trim() === '') {
      refusals.push(problem('reason-required', { action: ACTION_NAMES.return ?? '' }, { path: '/opinion' }));
    }
    if (refusals.length > 0) return refused(...refusals);
    await appendAction(unit.tx, {
      draftId: draft.id,
      round: draft.round,
      action,
      step: pendingStep(draft),
      actor,
      remark: input.remark,
      contentDigest: draft.content_digest,
      at: unit.now,
    });
    await unit.tx
      .updateTable('draft')
      .set({ state: action === 'return' ? 'returned' : 'editing', step_index: 0 })
      .where('id', '=', draft.id)
      .execute();
    await endSchedule(unit, draft.id, { ended: 'cancelled', by: actor });
    await markHandled(deps, unit, draft);
    if (action === 'return') await tellReturned(deps, unit, draft);
    await unit.record({
      kind: action === 'return' ? 'draft-returned' : 'draft-recalled',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { round: draft.round },
    });
    return accepted(undefined);
  });
}

/** 作废 a draft that was never published; the record of it stays. An obligation that it alone had raised goes with it. */
export function discardDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<void>> {
  return actOnDraft(deps, actor, 'discard', input, async (unit, draft, common) => {
    if (common.length > 0) return refused(...common);
    await appendAction(unit.tx, {
      draftId: draft.id,
      round: draft.round,
      action: 'discard',
      step: null,
      actor,
      remark: input.remark,
      contentDigest: draft.content_digest,
      at: unit.now,
    });
    await unit.tx.updateTable('draft').set({ state: 'discarded' }).where('id', '=', draft.id).execute();
    await unit.tx
      .updateTable('obligation')
      .set({
        excepted_at: unit.now,
        exception: JSON.stringify({ ground: 'draft-discarded', reason: input.remark, author: actor.name }),
      })
      .where('period', '=', `event:${draft.id}`)
      .where('item_code', '=', draft.item_code)
      .where('body_code', '=', draft.body_code)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .execute();
    if (draft.obligation_id !== null)
      for (const { afterLoss } of Object.values(deps.shapes.byShape))
        await afterLoss?.(
          unit.tx,
          { obligation: draft.obligation_id },
          { now: unit.now, catalogue: deps.catalogue },
        );
    await unit.record({ kind: 'draft-discarded', subject: `draft:${draft.id}`, bodyCode: draft.body_code });
    return accepted(undefined);
  });
}
