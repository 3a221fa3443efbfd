import type { EnteredCalendarNotice } from '../../../api/contract.ts';
import { describeNotices } from '../../../calendar/describe-notices.ts';
import { addDays, addMonths, type CivilDate, civilDate } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import type { PageDeps } from '../../reads/deps.ts';

const MOVES_SHOWN = 50;

export interface Move {
  readonly id: number;
  readonly item: string;
  readonly body: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly notice: string;
  readonly movedAt: string;
}

export interface CalendarModel {
  readonly year: number;
  readonly years: readonly number[];
  /** Null: not announced, so that what is counted into the year is 暂定. */
  readonly notice: EnteredCalendarNotice | null;
  /** Of the same year, corrected by it. */
  readonly earlier: readonly EnteredCalendarNotice[];
  /** Holidays that the law names itself; told where no notice is there. */
  readonly holidays: readonly { readonly name: string; readonly day: CivilDate }[];
  /** January to December. */
  readonly workingDays: readonly number[];
  readonly moves: readonly Move[];
}

/** The last moves of open obligations, with the notice that moved them. */
async function readMoves({ db }: PageDeps): Promise<readonly Move[]> {
  const rows = await db
    .selectFrom('calendar_move')
    .innerJoin('calendar_notice', 'calendar_notice.id', 'calendar_move.notice_id')
    .innerJoin('obligation', 'obligation.id', 'calendar_move.obligation_id')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'obligation.body_code')
    .innerJoin('current_catalogue_item', 'current_catalogue_item.code', 'obligation.item_code')
    .select([
      'calendar_move.id',
      'calendar_move.from_day',
      'calendar_move.to_day',
      'calendar_move.moved_at',
      'calendar_notice.number',
      'calendar_notice.year',
      'obligation.subject',
      'current_body_name.name as body_name',
      'current_catalogue_item.declaration',
    ])
    .orderBy('calendar_move.id', 'desc')
    .limit(MOVES_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: Number(row.id),
    item: titleOf(row.declaration),
    body: row.body_name ?? '',
    subject: row.subject,
    from: row.from_day,
    to: row.to_day,
    notice: row.number ?? `${row.year}年放假安排`,
    movedAt: row.moved_at.toISOString(),
  }));
}

const titleOf = (declaration: unknown): string =>
  typeof declaration === 'object' && declaration !== null && 'title' in declaration
    ? String(declaration.title)
    : '';

/** The working days of a year by the calendar that holds; null for a year of which nothing is known. */
export async function readCalendar(deps: PageDeps, asked: number): Promise<CalendarModel | null> {
  const { calendar, calendarData } = deps.catalogue;
  const current = Number(today(deps.clock).slice(0, 4));
  const year = asked === 0 ? current : asked;
  const announced = calendar.notices().map((notice) => notice.year);
  const last = Math.max(current, ...announced) + 1;
  const years = [...new Set([...announced, current, last])].sort((a, b) => b - a);
  if (!years.includes(year)) return null;
  const notices = (await describeNotices(deps.db)).filter((notice) => notice.year === year);
  const first = civilDate(`${year}-01-01`);
  return {
    year,
    years,
    notice: notices.find((notice) => notice.current) ?? null,
    earlier: notices.filter((notice) => !notice.current),
    holidays: calendarData.statutory.filter(({ day }) => day.startsWith(`${year}-`)),
    workingDays: Array.from({ length: 12 }, (_, month) =>
      calendar.workingDaysBetween(
        addDays(addMonths(first, month), -1),
        addDays(addMonths(first, month + 1), -1),
      ),
    ),
    moves: await readMoves(deps),
  };
}
