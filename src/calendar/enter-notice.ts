import type { CalendarNoticeInput } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CalendarNotice, WorkCalendar } from '../kernel/calendar.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { currentNotices } from './notice-store.ts';
import { RECOUNT_TERMS } from './recount-terms.ts';
import { noticeRefusals } from './rules-notice.ts';
import { type TouchedTerm, touchedTerms } from './touched-terms.ts';

const noticeOf = ({ year, number, issuedOn, off, work }: CalendarNoticeInput): CalendarNotice => ({
  year,
  number: number.trim(),
  issuedOn,
  off: off.map(({ name, from, to }) => ({ name: name.trim(), from, to })),
  work: work.map(({ name, day }) => ({ name: name.trim(), day })),
});

const same = (one: CalendarNotice, other: CalendarNotice): boolean =>
  canonicalJson(JSON.parse(JSON.stringify(one))) === canonicalJson(JSON.parse(JSON.stringify(other)));

/** A further one of a year corrects the one that stands, and says why. */
async function judge(
  db: Db,
  { catalogue }: Pick<Working, 'catalogue'>,
  input: CalendarNoticeInput,
): Promise<readonly Refusal[]> {
  const notice = noticeOf(input);
  const inForce = (await currentNotices(db)).find(({ year }) => year === notice.year);
  return [
    ...noticeRefusals(notice, catalogue.calendarData.statutory),
    ...(inForce !== undefined && same(inForce, notice) ? [problem('nothing-changed')] : []),
    ...(inForce !== undefined && (input.reason ?? '').trim() === ''
      ? [problem('reason-required', { action: `更正${notice.year}年放假安排` }, { path: '/reason' })]
      : []),
  ];
}

/**
 * 登记放假安排 (政务公开办): it holds at once for everything that counts working days, and what is open is counted again in the
 * background. Returns its number.
 */
export function enterNotice(
  deps: Working,
  actor: Actor,
  input: CalendarNoticeInput,
): Promise<Result<number>> {
  return write(deps, actor, 'enter-calendar-notice', async (unit) => {
    const denied = can(actor, 'keep-calendar', '*');
    if (denied) return refused(denied);
    const refusals = await judge(unit.tx, deps, input);
    if (refusals.length > 0) return refused(...refusals);
    const notice = noticeOf(input);
    const { id } = await unit.tx
      .insertInto('calendar_notice')
      .values({
        year: notice.year,
        number: notice.number,
        issued_on: notice.issuedOn,
        days: JSON.stringify({ off: notice.off, work: notice.work }),
        reason: (input.reason ?? '').trim(),
        entered_by: actor.id,
        author_name: actor.name,
        entered_at: unit.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await unit.tx.insertInto('calendar_recount').values({ notice_id: id, asked_at: unit.now }).execute();
    await unit.enqueue(RECOUNT_TERMS, { notice: id });
    await unit.signal('calendar-changed');
    await unit.record({
      kind: 'calendar-notice-entered',
      subject: `calendar-notice:${id}`,
      detail: { year: notice.year, number: notice.number },
    });
    return accepted(id);
  });
}

/** What entering it would move; nothing is written. */
export async function previewNotice(
  deps: Working,
  actor: Actor,
  input: CalendarNoticeInput,
): Promise<Result<readonly TouchedTerm[]>> {
  const denied = can(actor, 'keep-calendar', '*');
  if (denied) return refused(denied);
  const refusals = (await judge(deps.db, deps, input)).filter(({ code }) => code !== 'reason-required');
  if (refusals.length > 0) return refused(...refusals);
  const calendar = new WorkCalendar({
    statutory: deps.catalogue.calendarData.statutory,
    notices: [...(await currentNotices(deps.db)), noticeOf(input)],
  });
  return accepted(await touchedTerms(deps.db, input.year, calendar));
}
