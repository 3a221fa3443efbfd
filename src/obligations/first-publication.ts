import { type DueDate, dueAfterEvent, duePeriods, type Law } from '../catalogue/timing.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
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

/**
 * Until when an item must first be answered for by who owes it since a day: by a publication, or by the statement that
 * it does not concern the body. For an item of periods this is the first period that falls due.
 */
export function firstDue({ timing }: ItemDeclaration, owedOn: CivilDate, law: Law): CivilDate {
  if (timing.kind === 'period') {
    const first = duePeriods(timing, addDays(owedOn, -LONGEST_DAYS), addDays(owedOn, LONGEST_DAYS), law).find(
      (period) => period.dueOn >= owedOn,
    );
    return first?.dueOn ?? owedOn;
  }
  return dueAfterEvent(timing.kind === 'event' ? timing : IN_TIME, owedOn, law).dueOn;
}

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
  const all = duePeriods(timing, addDays(from, -LONGEST_DAYS), addDays(today, LONGEST_DAYS), law).filter(
    (period) => period.dueOn >= from,
  );
  return {
    ended: all.filter((period) => period.endedOn <= today),
    next: all.find((period) => period.endedOn > today) ?? null,
  };
}
