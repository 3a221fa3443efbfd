import chineseDays from 'chinese-days';
import { addDays, type CivilDate, civilDate } from './civil-date.ts';

/**
 * 工作日: the State Council's holidays and make-up days (调休) come from `chinese-days`. That library
 * silently treats years without an announced calendar as plain weeks, so every answer says whether it
 * is provisional (暂定): beyond the last announced year it must be recomputed when the notice comes.
 */
export const FIRST_ANNOUNCED_YEAR = 2004;
export const LAST_ANNOUNCED_YEAR = 2026;

export const isWorkingDay = (date: CivilDate): boolean => chineseDays.getDayDetail(date).work;

/**
 * A day on which the State Council's notice of its year says otherwise than the days of the week: a holiday from Monday
 * to Friday, or a make-up day at a weekend.
 */
export interface CalendarException {
  readonly day: CivilDate;
  readonly works: boolean;
  /** 国庆节, 春节. */
  readonly name: string;
}

/** All of them, of the announced years, in order: what the database counts with (`calendar_day`). */
export function calendarExceptions(): readonly CalendarException[] {
  const exceptions: CalendarException[] = [];
  const last = civilDate(`${LAST_ANNOUNCED_YEAR}-12-31`);
  for (let day = civilDate(`${FIRST_ANNOUNCED_YEAR}-01-01`); day <= last; day = addDays(day, 1)) {
    const { work: works, name } = chineseDays.getDayDetail(day);
    if (works !== isWeekday(day)) exceptions.push({ day, works, name: name.split(',')[1] ?? name });
  }
  return exceptions;
}

const isWeekday = (day: CivilDate): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;

const isAnnounced = (date: CivilDate): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_ANNOUNCED_YEAR && year <= LAST_ANNOUNCED_YEAR;
};

export interface Deadline {
  readonly dueOn: CivilDate;
  /** True when the counted days reach into a year whose holidays are not announced. */
  readonly provisional: boolean;
}

/** The day of the event is day zero; the n-th working day after it is the last day of the period. */
export function workingDaysAfter(event: CivilDate, days: number): Deadline {
  let date = event;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return { dueOn: date, provisional: !isAnnounced(date) };
}

/** Calendar days after an event; an end on a day off moves to the next working day. */
export function calendarDaysAfter(event: CivilDate, days: number): Deadline {
  let date = addDays(event, days);
  while (!isWorkingDay(date)) date = addDays(date, 1);
  return { dueOn: date, provisional: !isAnnounced(date) };
}

/** Working days from `from` (excluded) to `to` (included); negative when `to` lies before `from`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count += 1;
  return count;
}
