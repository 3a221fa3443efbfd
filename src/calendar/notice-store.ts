import type { Db } from '../database/database.ts';
import type { CalendarNotice } from '../kernel/calendar.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';

/** A notice with who entered it. */
export interface EnteredNotice extends CalendarNotice {
  readonly id: number;
  readonly reason: string;
  /** Null: it came with the software. */
  readonly enteredBy: string | null;
  readonly authorName: string;
  readonly enteredAt: Date;
}

const COLUMNS = [
  'id',
  'year',
  'number',
  'issued_on',
  'days',
  'reason',
  'entered_by',
  'author_name',
  'entered_at',
] as const;

const linesIn = (days: JsonValue, part: 'off' | 'work'): readonly Readonly<Record<string, unknown>>[] => {
  const list = isJsonObject(days) ? days[part] : undefined;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
};

/** What the database has checked already: dates that exist, in lists of lines. */
const noticeDays = (days: JsonValue): Pick<CalendarNotice, 'off' | 'work'> => ({
  off: linesIn(days, 'off').map(({ name, from, to }) => ({
    name: String(name),
    from: civilDate(String(from)),
    to: civilDate(String(to)),
  })),
  work: linesIn(days, 'work').map(({ name, day }) => ({ name: String(name), day: civilDate(String(day)) })),
});

/** Every notice that was ever entered, the last first. */
export async function listNotices(db: Db): Promise<readonly EnteredNotice[]> {
  const rows = await db.selectFrom('calendar_notice').select(COLUMNS).orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    number: row.number,
    issuedOn: row.issued_on,
    ...noticeDays(row.days),
    reason: row.reason,
    enteredBy: row.entered_by,
    authorName: row.author_name,
    enteredAt: row.entered_at,
  }));
}

/** The notices that hold, one for a year: what a process counts by. */
export async function currentNotices(db: Db): Promise<readonly CalendarNotice[]> {
  const rows = await db
    .selectFrom('latest_calendar_notice')
    .select(['year', 'number', 'issued_on', 'days'])
    .orderBy('year')
    .execute();
  return rows.map(({ year, number, issued_on, days }) => ({
    year: Number(year),
    number,
    issuedOn: issued_on,
    ...noticeDays(days),
  }));
}
