import { write } from '../database/write.ts';
import { type Asker, findActor } from '../identity/find-actor.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { parseMoment } from '../kernel/moment.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { actOnDraft, type DraftActInput } from './draft-action.ts';
import { findDraftForUpdate } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { judgePublication } from './publish/judge.ts';
import { loadDraft } from './publish/load.ts';
import { publishDraft } from './publish-draft.ts';
import { isClockRefusal } from './rules-clock.ts';
import { endSchedule, findSchedule } from './schedule-store.ts';
import { messageOf } from './tell-progress.ts';

/** Further ahead nobody knows whether the text is still right (0651_scheduled_issue.sql has a day more). */
const LONGEST_DAYS = 92;
const DAY_MS = 86_400_000;
/** Of what is due, so many in one run; the next follows within a minute. */
const AT_ONCE = 100;

/** A civil time of Asia/Shanghai in the future, to the minute. */
function timeRefusals(at: Date | null, now: Date): readonly Refusal[] {
  const invalid = (detail: string) => [
    problem('field-invalid', { field: '定时发布的时间', detail }, { path: '/at' }),
  ];
  if (at === null) return invalid('请写成 2026-03-10 09:00 的形式。');
  if (at <= now) return invalid(`须晚于现在（${shanghaiTime(now)}）。需要立即公开的，请直接签发。`);
  if (at.getTime() > now.getTime() + LONGEST_DAYS * DAY_MS) return invalid(`最多提前 ${LONGEST_DAYS} 天。`);
  return [];
}

/**
 * 定时签发: everything is judged now, so that what would fail is known today, and once more at that time. An earlier time
 * of the same draft is given up.
 */
export function scheduleIssue(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput & { readonly changeNote: string; readonly at: string },
): Promise<Result<void>> {
  return actOnDraft(deps, actor, 'schedule', input, async (unit, draft, common) => {
    const at = parseMoment(input.at);
    const loaded = await loadDraft(unit, deps.catalogue, draft);
    const { refusals } = await judgePublication(deps, unit, loaded, input.changeNote, true);
    const all = [...common, ...timeRefusals(at, unit.now), ...refusals];
    if (all.length > 0 || at === null) return refused(...all);
    await endSchedule(unit, draft.id, { ended: 'cancelled', by: actor });
    await unit.tx
      .insertInto('scheduled_issue')
      .values({
        draft_id: draft.id,
        round: draft.round,
        content_digest: draft.content_digest,
        publish_at: at,
        remark: input.remark,
        change_note: input.changeNote,
        scheduled_by: actor.id,
        scheduled_by_name: actor.name,
        scheduled_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'issue-scheduled',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { at: at.toISOString() },
    });
    return accepted(undefined);
  });
}

/** 取消定时: whoever may issue takes it back; the draft stays approved. */
export function unscheduleIssue(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<void>> {
  return actOnDraft(deps, actor, 'unschedule', input, async (unit, draft, common) => {
    if (common.length > 0) return refused(...common);
    if (!(await endSchedule(unit, draft.id, { ended: 'cancelled', by: actor })))
      return refused(problem('issue-not-scheduled'));
    await unit.record({
      kind: 'issue-unscheduled',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
    });
    return accepted(undefined);
  });
}

interface Due {
  readonly id: number;
  readonly draftId: string;
  readonly by: string;
  readonly byName: string;
  readonly remark: string;
  readonly changeNote: string;
}

/**
 * Issues what is due, each in the name and with the rights that the scheduler has at this moment. What is refused ends
 * with its reasons, and who scheduled it and who may issue are told; a wrong clock and whatever was thrown is tried
 * again within a minute. A server that was down at that time issues when it is back.
 */
export async function publishScheduled(
  deps: PublicationDeps & { readonly afterPublish: () => Promise<void> },
): Promise<void> {
  const failures: unknown[] = [];
  let after = 0;
  let issued = 0;
  for (;;) {
    const due = await dueAfter(deps, after);
    const last = due.at(-1);
    if (last === undefined) break;
    for (const each of due) await issueOne(deps, each).catch((error: unknown) => failures.push(error));
    issued += due.length;
    after = last.id;
  }
  if (issued > 0) await deps.afterPublish();
  if (failures.length > 0) throw new AggregateError(failures, 'scheduled issues are tried again');
}

/** What is due, a page at a time: one that fails each minute holds up no other. */
const dueAfter = ({ db, clock }: PublicationDeps, id: number): Promise<Due[]> =>
  db
    .selectFrom('scheduled_issue')
    .select([
      'id',
      'draft_id as draftId',
      'scheduled_by as by',
      'scheduled_by_name as byName',
      'remark',
      'change_note as changeNote',
    ])
    .where('ended', 'is', null)
    .where('publish_at', '<=', clock.now())
    .where('id', '>', id)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();

async function issueOne(deps: PublicationDeps, due: Due): Promise<void> {
  // A program may have set it, by its token; ids of accounts and tokens never meet.
  const as = (kind: Asker['kind']) =>
    findActor(deps.db, { kind, id: due.by, name: due.byName }, deps.clock.now());
  const actor = (await as('account')) ?? (await as('token'));
  const outcome =
    actor === null
      ? refused(problem('scheduler-gone', { name: due.byName }))
      : await publishDraft(deps, actor, {
          id: due.draftId,
          version: null,
          remark: due.remark,
          changeNote: due.changeNote,
        });
  if (outcome.ok) return;
  if (outcome.refusals.some(isClockRefusal))
    throw new Error(outcome.refusals.map(({ message }) => message).join('\n'));
  await noteFailure(deps, due, outcome.refusals);
}

const noteFailure = (deps: PublicationDeps, due: Due, refusals: readonly Refusal[]): Promise<Result<void>> =>
  write(deps, systemActor('schedule'), 'fail-schedule', async (unit) => {
    const draft = await findDraftForUpdate(unit.tx, due.draftId);
    // Another process has issued it, or somebody has taken it back, meanwhile.
    if (draft === undefined || (await findSchedule(unit.tx, due.draftId))?.ended !== null)
      return refused(problem('issue-not-scheduled'));
    const failure = refusals.map(({ message, advice }) => `${message}${advice}`).join('\n');
    await endSchedule(unit, due.draftId, { ended: 'failed', by: unit.actor, failure });
    await unit.record({
      kind: 'scheduled-issue-failed',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { codes: refusals.map(({ code }) => code) },
    });
    const message = {
      ...(await messageOf(unit, draft, 'returned', '定时发布未成功')),
      cause: `schedule:${draft.id}:${unit.now.toISOString()}`,
      text: '到时再次核对时有不符合的地方，没有公开。原因见稿件，请处理后重新签发。',
    };
    await sendMessages(unit.tx, unit.now, [
      { ...message, to: { account: due.by } },
      { ...message, to: { body: draft.body_code, role: 'issuer' } },
    ]);
    return accepted(undefined);
  });
