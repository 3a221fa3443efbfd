import type { Unit } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { ownRule } from '../kernel/citation.ts';
import { civilDateAt, shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import { mayGoOutUrgently } from '../schema/urgent-type.ts';
import type { DraftActInput } from './draft-action.ts';
import type { DraftRow } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { issueDraft, type Published } from './publish-draft.ts';
import type { ShapedRecord } from './shape-handler.ts';
import { messageOf, takerOf } from './tell-progress.ts';
import { isReviewStep } from './workflow.ts';

/** 紧急发布 is the platform's own rule: no article says how long a review may wait. */
const HOURS = 24;
const BASIS = ownRule('紧急发布后二十四小时内补办审核');

/**
 * 紧急发布: the officer on call issues at once, in his own name, what a colleague has submitted; the reviews that are left
 * are owed within 24 hours. Everything else that is asked at 签发 is asked here, too. The database has the same
 * (0650_urgent_issue.sql).
 */
export const publishUrgently = (
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput & { readonly changeNote: string },
): Promise<Result<Published>> =>
  issueDraft(deps, actor, 'publish-urgently', input, {
    refusals: (record) => urgentRefusals(record, input.remark),
    record: (unit, draft, record) => recordUrgentIssue(deps, unit, draft, record, input.remark),
  });

/** Why it cannot go out before its reviews. */
function urgentRefusals({ type, withheld }: ShapedRecord, reason: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!mayGoOutUrgently(type)) refusals.push(problem('urgent-not-for-type', { type: type.title }));
  if (reason.trim() === '')
    refusals.push(problem('reason-required', { action: '紧急发布' }, { path: '/opinion' }));
  if (withheld.length > 0) refusals.push(problem('urgent-withholds'));
  return refusals;
}

async function recordUrgentIssue(
  deps: PublicationDeps,
  unit: Unit,
  draft: DraftRow,
  { item }: ShapedRecord,
  reason: string,
): Promise<void> {
  const { tx, now, actor } = unit;
  const dueAt = new Date(now.getTime() + HOURS * 3_600_000);
  const obligationId = await keepEventObligation(tx, {
    item,
    bodyCode: draft.body_code,
    event: `urgent:${draft.id}`,
    happenedOn: unit.today,
    due: {
      dueOn: civilDateAt(dueAt),
      provisional: false,
      computation: `${shanghaiTime(now)} 紧急发布，${HOURS} 小时内补办审核，至 ${shanghaiTime(dueAt)}`,
      basis: BASIS,
      counted: null,
    },
    subject: '紧急发布后补办的审核',
  });
  const steps = draft.steps.slice(draft.step_index);
  await tx
    .insertInto('urgent_issue')
    .values({
      draft_id: draft.id,
      round: draft.round,
      content_digest: draft.content_digest,
      steps,
      reason: reason.trim(),
      issued_by: actor.id,
      issued_by_name: actor.name,
      issued_at: now,
      due_at: dueAt,
      obligation_id: obligationId,
    })
    .execute();
  if (deps.quiet === true) return;
  await sendMessages(
    tx,
    now,
    await Promise.all(
      steps.filter(isReviewStep).map(async (step) => ({
        ...(await messageOf(unit, draft, 'todo', '紧急发布后待补办审核')),
        cause: `urgent:${draft.id}:${step}`,
        to: await takerOf(unit, draft.body_code, draft.legal_body_code, step),
        text: `已由${actor.name}紧急发布，请在 ${shanghaiTime(dueAt)} 前补办审核。`,
      })),
    ),
  );
}
