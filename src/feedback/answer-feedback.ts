import { draftToldRefusals } from '../catalogue/draft-told.ts';
import { type CatalogueItem, findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { assignTo, judgeItem } from '../obligations/assign-obligation.ts';
import { IN_TIME } from '../obligations/first-publication.ts';
import { withoutPersonalData } from '../screening/screen-text.ts';
import { type HandledFeedback, lockFeedback } from './feedback-store.ts';
import { answerEvent, oweAnswer, tellBody } from './receive-feedback.ts';
import { answerRefusals, isFeedbackKind } from './rules-feedback.ts';

/** A command of the body that answers, on feedback that has no answer yet; the row is held. */
const writeOnFeedback = (
  deps: Working,
  actor: Actor,
  command: string,
  code: string,
  work: (unit: Unit, feedback: HandledFeedback) => Promise<Result<undefined>>,
): Promise<Result<undefined>> =>
  write(deps, actor, command, async (unit) => {
    const found = await lockFeedback(unit.tx, code);
    if (found === null) return refused(problem('not-found', { what: '这件反映' }));
    const denied = can(actor, 'handle-feedback', found.body);
    if (denied) return refused(denied);
    if (found.answeredAt !== null) return refused(problem('feedback-answered'));
    return work(unit, found);
  });

const answerOwed = (unit: Unit, code: string) =>
  unit.tx
    .updateTable('obligation')
    .where('period', '=', `event:${answerEvent(code)}`)
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null);

/** Whether the record that is meant was corrected or withdrawn since the feedback came in; null where none is meant. */
async function mendedSince(unit: Unit, { disclosure, receivedAt }: HandledFeedback): Promise<boolean | null> {
  if (disclosure === null) return null;
  const changed = await unit.tx
    .selectFrom('disclosure')
    .select('id')
    .where('id', '=', disclosure)
    .where((eb) =>
      eb.or([
        eb('withdrawn_at', '>=', receivedAt),
        eb.exists(
          eb
            .selectFrom('edition')
            .select('edition.id')
            .where('edition.disclosure_id', '=', disclosure)
            .where('edition.published_at', '>=', receivedAt),
        ),
      ]),
    )
    .executeTakeFirst();
  return changed !== undefined;
}

/**
 * What is missing is owed from today, by an item's own term; what is owed period by period is owed already, and the
 * oldest of it is named.
 */
async function owePublication(
  deps: Working,
  unit: Unit,
  { body, code }: HandledFeedback,
  item: CatalogueItem,
): Promise<Result<number>> {
  if (item.timing.kind === 'period') {
    const owed = await unit.tx
      .selectFrom('obligation')
      .select('id')
      .where('item_code', '=', item.code)
      .where('body_code', '=', body)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .where('period', 'not like', 'event:feedback:%')
      .orderBy('due_on')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return owed ? accepted(owed.id) : refused(problem('feedback-needs-item', {}, { path: '/item' }));
  }
  const refusals = await judgeItem(deps, unit, item, [body]);
  if (refusals.length > 0) return refused(...refusals);
  const timing = item.timing.kind === 'event' ? item.timing : IN_TIME;
  return accepted(
    await assignTo(unit, item, body, {
      subject: `公众反映应公开未公开（编号${code}）`,
      happenedOn: unit.today,
      due: dueAfterEvent(timing, unit.today, deps.catalogue),
      event: `by-hand:feedback:${code}`,
    }),
  );
}

/**
 * 答复, once, public. What is rightly missed becomes an obligation to publish within the item's own term; a record that
 * is rightly found wrong has been corrected or withdrawn before.
 */
export const answerFeedback = (
  deps: Working,
  actor: Actor,
  given: {
    readonly code: string;
    readonly outcome: string;
    readonly text: string;
    readonly item?: string | undefined;
  },
): Promise<Result<undefined>> =>
  writeOnFeedback(deps, actor, 'answer-feedback', given.code, async (unit, feedback) => {
    const named = given.item === undefined || given.item === '' ? null : given.item;
    const item = await findItem(unit.tx, named ?? (feedback.aboutItem ? feedback.item : ''));
    if (named !== null && item === null)
      return refused(problem('item-unknown', { value: named }, { path: '/item' }));
    const { outcome } = given;
    const text = given.text.trim();
    const refusals = [
      ...(await draftToldRefusals(unit.tx, text, '/text')),
      ...answerRefusals({
        kind: feedback.kind,
        outcome,
        text,
        item: item?.code ?? null,
        mended: await mendedSince(unit, feedback),
        personal: withoutPersonalData(text) !== text,
      }),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const missing = outcome !== 'unfounded' && feedback.kind === 'not-public' && item !== null;
    const owed = missing ? await owePublication(deps, unit, feedback, item) : accepted(null);
    if (!owed.ok) return owed;
    await unit.tx
      .updateTable('feedback')
      .set({
        outcome,
        answer: text,
        answered_at: unit.now,
        answered_by: actor.id,
        answered_by_name: actor.name,
        owed_id: owed.value,
      })
      .where('code', '=', feedback.code)
      .execute();
    await answerOwed(unit, feedback.code).set({ discharged_at: unit.now }).execute();
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'feedback-answered',
      subject: `feedback:${feedback.code}`,
      bodyCode: feedback.body,
      detail: { outcome, ...(owed.value === null ? {} : { obligation: owed.value }) },
    });
    return accepted(undefined);
  });

/** 转办, once: the body that is named answers within the same day as before; passing on wins no time. */
export const passFeedback = (
  deps: Working,
  actor: Actor,
  given: { readonly code: string; readonly body: string; readonly reason: string },
): Promise<Result<undefined>> =>
  writeOnFeedback(deps, actor, 'pass-feedback', given.code, async (unit, feedback) => {
    const reason = given.reason.trim();
    const [to, item, before] = await Promise.all([
      unit.tx
        .selectFrom('public_body')
        .select('code')
        .where('code', '=', given.body)
        .where('abolished_on', 'is', null)
        .executeTakeFirst(),
      findItem(unit.tx, feedback.item),
      unit.tx
        .selectFrom('obligation')
        .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
        .select(['due_on', 'provisional', 'computation', 'basis'])
        .where('period', '=', `event:${answerEvent(feedback.code)}`)
        .executeTakeFirst(),
    ]);
    const refusals = [
      ...(feedback.passed ? [problem('feedback-passed')] : []),
      ...(to && to.code !== feedback.body
        ? []
        : [problem('body-unknown', { value: given.body }, { path: '/body' })]),
      ...(reason === '' ? [problem('reason-required', { action: '转办' }, { path: '/reason' })] : []),
      ...(await draftToldRefusals(unit.tx, reason, '/reason')),
    ];
    if (refusals.length > 0 || !to || item === null || !before || !isFeedbackKind(feedback.kind))
      return refused(...(refusals.length > 0 ? refusals : [problem('not-found', { what: '答复期限' })]));
    await answerOwed(unit, feedback.code)
      .set({ excepted_at: unit.now, exception: JSON.stringify({ ground: 'passed-on', reason }) })
      .execute();
    const due = {
      dueOn: civilDate(before.due_on),
      provisional: before.provisional,
      computation: before.computation,
      basis: before.basis,
    };
    await oweAnswer(unit, {
      code: feedback.code,
      kind: feedback.kind,
      to: { body: to.code, item },
      due: { ...due, counted: null },
    });
    await unit.tx
      .updateTable('feedback')
      .set({
        body_code: to.code,
        passed_from: feedback.ownBody,
        passed_at: unit.now,
        passed_by: actor.id,
        passed_by_name: actor.name,
        passed_reason: reason,
      })
      .where('code', '=', feedback.code)
      .execute();
    await tellBody(unit, [{ code: feedback.code, body: to.code, dueOn: before.due_on, cause: 'passed' }]);
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'feedback-passed',
      subject: `feedback:${feedback.code}`,
      bodyCode: feedback.body,
      detail: { to: to.code },
    });
    return accepted(undefined);
  });
