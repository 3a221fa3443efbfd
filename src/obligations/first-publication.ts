import { type DueDate, dueAfterEvent, duePeriods, type Law } from '../catalogue/timing.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { firstDay } from '../kernel/period.ts';
import type { ItemDeclaration, Timing } from '../schema/declaration.ts';

/** Longer than any period and the time that may pass after its end. */
const LONGEST_DAYS = 800;

/** 条例第二十六条: within twenty working days, where an item is always there and names no time of its own. */
export const IN_TIME: Extract<Timing, { kind: 'event' }> = {
  kind: 'event',
  event: '',
  days: 20,
  unit: 'working-day',
  rule: 'disclosure-in-time',
};

/** Since when a body owes an item. */
export interface OwedSince {
  /** Since when the item is owed by anybody. */
  readonly from: CivilDate;
  /** The day on which the body came into being or took the responsibilities over; null = they were always its own. */
  readonly established: CivilDate | null;
  /** The first day of the line of a register, or of the version of the item, by which it owes; null = it always did. */
  readonly listed: CivilDate | null;
}

export const owedOn = ({ from, established, listed }: OwedSince): CivilDate =>
  [established, listed].reduce<CivilDate>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    from,
  );

/**
 * Until when an item must first be answered for by a body: by a publication, or by the statement that it does not
 * concern it. For an item of periods this is the first period that falls due since the item is owed, that had not ended
 * before the body came into being, and that lies wholly after the beginning of its line.
 */
export function firstDue({ timing }: Pick<ItemDeclaration, 'timing'>, since: OwedSince, law: Law): CivilDate {
  const day = owedOn(since);
  if (timing.kind !== 'period')
    return dueAfterEvent(timing.kind === 'event' ? timing : IN_TIME, day, law).dueOn;
  const { from, established, listed } = since;
  const first = duePeriods(
    byTheDay(timing),
    addDays(day, -LONGEST_DAYS),
    addDays(day, LONGEST_DAYS),
    law,
  ).find(
    (period) =>
      period.dueOn >= from &&
      (established === null || period.endedOn >= established) &&
      (listed === null || firstDay(period.label) >= listed),
  );
  return first?.dueOn ?? day;
}

/**
 * What is told by the hour is owed by the day: one obligation, of which the hours are parts, so that a station owes 365
 * in a year and not 8,760.
 */
const byTheDay = (timing: Extract<Timing, { kind: 'period' }>): Timing =>
  timing.every === 'hour' ? { ...timing, every: 'day' } : timing;

export interface OwedPeriod extends DueDate {
  readonly label: string;
  readonly endedOn: CivilDate;
}

/**
 * The periods that fall due from a day on and have ended by today, the oldest first, and the one that ends next; none
 * for an item without periods.
 */
export function owedPeriods(
  timing: Timing,
  from: CivilDate,
  today: CivilDate,
  law: Law,
): { readonly ended: readonly OwedPeriod[]; readonly next: OwedPeriod | null } {
  if (timing.kind !== 'period') return { ended: [], next: null };
  const ended = duePeriods(byTheDay(timing), addDays(from, -LONGEST_DAYS), today, law);
  return {
    ended: ended.filter((period) => period.dueOn >= from),
    next: nextPeriod(timing, from, today, law),
  };
}

/** The period that ends next, of those that fall due from a day on; null for an item without periods. */
export function nextPeriod(timing: Timing, from: CivilDate, today: CivilDate, law: Law): OwedPeriod | null {
  if (timing.kind !== 'period') return null;
  // Days are many: those of some years need not be counted to know the next.
  for (const within of [3, LONGEST_DAYS]) {
    const coming = duePeriods(byTheDay(timing), addDays(today, 1), addDays(today, within), law);
    const next = coming.find((period) => period.dueOn >= from);
    if (next !== undefined) return next;
  }
  return null;
}
