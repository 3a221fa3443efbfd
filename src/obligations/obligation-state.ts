import { sql } from 'kysely';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { ObligationState } from '../schema/vocabulary.ts';

/** Three working days before the end the light turns yellow (红黄绿灯). */
const DUE_SOON_WORKING_DAYS = 3;

/** What is due until this day is due soon; the database counts it, by the calendar that holds for everybody. */
export const dueSoonUntil = (today: CivilDate) =>
  sql<CivilDate>`working_days_after(${today}::date, ${DUE_SOON_WORKING_DAYS}::integer)`;

/** The due day itself is still in time. */
export function obligationState(
  obligation: {
    readonly dueOn: CivilDate;
    readonly dischargedOn: CivilDate | null;
    readonly excepted: boolean;
  },
  today: CivilDate,
  soonUntil: CivilDate,
): ObligationState {
  if (obligation.dischargedOn !== null)
    return obligation.dischargedOn > obligation.dueOn ? 'done-late' : 'done';
  if (obligation.excepted) return 'excepted';
  if (today > obligation.dueOn) return 'late';
  return obligation.dueOn <= soonUntil ? 'due-soon' : 'due';
}
