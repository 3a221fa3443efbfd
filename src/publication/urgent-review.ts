import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { shown } from '../kernel/shown.ts';
import { sendMessages } from '../messages/send-messages.ts';
import type { ReviewStep } from '../schema/declaration.ts';
import { approvalOf, type DraftActInput, hasConflictOfInterest } from './draft-action.ts';
import { authorshipOf, type DraftRow, findDraftForUpdate } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { ownTextRefusals, peopleOf } from './rules-authorship.ts';
import { messageOf } from './tell-progress.ts';
import { findUrgentIssue, type UrgentIssue, waitingSteps } from './urgent-store.ts';

type UrgentVerdict = 'confirmed' | 'objected';

/** The body whose people take the step. */
const bodyOf = (draft: Pick<DraftRow, 'body_code' | 'legal_body_code'>, step: ReviewStep): string =>
  step === 'legal' ? (draft.legal_body_code ?? draft.body_code) : draft.body_code;

/** The first review that is left and that this person's roles allow; null when there is none. */
export const stepFor = (
  actor: Actor,
  draft: Pick<DraftRow, 'body_code' | 'legal_body_code'>,
  urgent: UrgentIssue,
): ReviewStep | null =>
  waitingSteps(urgent).find((step) => can(actor, approvalOf(step), bodyOf(draft, step)) === null) ?? null;

/**
 * 补办审核 of what went out urgently, a step at a time, each by somebody who has had no part in it. An objection takes
 * nothing back: it is shown, and who wrote and issued is told to correct it or to end the warning.
 */
function reviewUrgent(
  deps: PublicationDeps,
  actor: Actor,
  verdict: UrgentVerdict,
  input: DraftActInput,
): Promise<Result<void>> {
  return write(deps, actor, 'review-urgent', async (unit) => {
    const draft = await findDraftForUpdate(unit.tx, input.id);
    if (!draft) return refused(problem('not-found', { what: '这份稿件' }));
    const urgent = await findUrgentIssue(unit.tx, draft.id);
    const [first = 'reviewer'] = urgent === null ? [] : waitingSteps(urgent);
    const step = urgent === null ? null : stepFor(actor, draft, urgent);
    if (urgent === null || step === null)
      return refused(can(actor, approvalOf(first), bodyOf(draft, first)) ?? problem('urgent-not-waiting'));
    const refusals = await reviewRefusals(unit, draft, urgent, step, verdict, input);
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('urgent_review')
      .values({
        draft_id: draft.id,
        step,
        verdict,
        remark: input.remark.trim(),
        reviewed_by: actor.id,
        reviewed_by_name: actor.name,
        reviewed_at: unit.now,
      })
      .execute();
    await afterReview(deps, unit, draft, urgent, verdict);
    return accepted(undefined);
  });
}

export const confirmUrgent = (deps: PublicationDeps, actor: Actor, input: DraftActInput) =>
  reviewUrgent(deps, actor, 'confirmed', input);
export const objectUrgent = (deps: PublicationDeps, actor: Actor, input: DraftActInput) =>
  reviewUrgent(deps, actor, 'objected', input);

async function reviewRefusals(
  unit: Unit,
  draft: DraftRow,
  urgent: UrgentIssue,
  step: ReviewStep,
  verdict: UrgentVerdict,
  { version, remark }: DraftActInput,
): Promise<readonly Refusal[]> {
  const { actor } = unit;
  const refusals: Refusal[] = [];
  if (version !== null && version !== draft.version) refusals.push(problem('content-changed-since-approval'));
  if (verdict === 'objected' && remark.trim() === '')
    refusals.push(problem('reason-required', { action: '提出异议' }, { path: '/opinion' }));
  const authorship = await authorshipOf(unit.tx, draft);
  const handled = [
    urgent.issuedBy,
    ...(await approversOf(unit, draft)),
    ...urgent.reviews.map(({ by }) => by),
  ];
  if (handled.includes(actor.id)) refusals.push(problem('urgent-own-review'));
  if (hasConflictOfInterest(actor, step, draft.body_code)) refusals.push(problem('legal-not-independent'));
  refusals.push(
    ...ownTextRefusals(actor.id, authorship, '审核'),
    ...standInRefusals(
      actor,
      [step],
      bodyOf(draft, step),
      new Set([...peopleOf(authorship), ...handled]),
      '审核',
    ),
  );
  return refusals;
}

/** Who approved before it went out. */
async function approversOf({ tx }: Unit, draft: DraftRow): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('workflow_action')
    .select('actor_id')
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .where('action', '=', 'approve')
    .execute();
  return rows.map(({ actor_id }) => actor_id);
}

/** The last review meets what was owed; the page shows each; an objection is told to who can mend it. */
async function afterReview(
  deps: PublicationDeps,
  unit: Unit,
  draft: DraftRow,
  urgent: UrgentIssue,
  verdict: UrgentVerdict,
): Promise<void> {
  const { tx, now, actor } = unit;
  if (waitingSteps(urgent).length === 1)
    await tx
      .updateTable('obligation')
      .set({ discharged_at: now })
      .where('id', '=', urgent.obligationId)
      .where('discharged_at', 'is', null)
      .execute();
  await unit.signal(
    'obligations-changed',
    draft.disclosure_id === null ? [] : [shown.record(draft.disclosure_id)],
  );
  await unit.record({
    kind: 'urgent-issue-reviewed',
    subject: `draft:${draft.id}`,
    bodyCode: draft.body_code,
    detail: { verdict },
  });
  if (deps.quiet === true || verdict === 'confirmed') return;
  const message = await messageOf(unit, draft, 'returned', '紧急发布被提出异议');
  await sendMessages(
    tx,
    now,
    (['editor', 'issuer'] as const).map((role) => ({
      ...message,
      cause: `urgent:${draft.id}:objected:${actor.id}`,
      to: { body: draft.body_code, role },
      text: `${actor.name}在补办审核时提出异议，意见见稿件。请立即更正，或者解除预警、撤下。`,
    })),
  );
}
