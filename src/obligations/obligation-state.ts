import { sql } from 'kysely';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { ObligationState } from '../schema/vocabulary.ts';

/** Three working days before the end the light turns yellow (红黄绿灯). */
const DUE_SOON_WORKING_DAYS = 3;

/** Ground of an obligation that ended because the item does not concern the body (不涉及). */
export const NOT_APPLICABLE = 'not-applicable';

/** What is due until this day is due soon; the database counts it, by the calendar that holds for everybody. */
export const dueSoonUntil = (today: CivilDate) =>
  sql<CivilDate>`(SELECT working_days_after(${today}::date, ${DUE_SOON_WORKING_DAYS}::integer))`;

/** The due day itself is still in time. */
export function obligationState(
  obligation: {
    readonly dueOn: CivilDate;
    readonly dischargedOn: CivilDate | null;
    /** 零报告: met by the statement that there was nothing to publish. */
    readonly nothing: boolean;
    /** By what it ended without publication; null while it has not. */
    readonly ended: string | null;
  },
  today: CivilDate,
  soonUntil: CivilDate,
): ObligationState {
  if (obligation.dischargedOn !== null && obligation.nothing) return 'nothing-to-publish';
  if (obligation.dischargedOn !== null)
    return obligation.dischargedOn > obligation.dueOn ? 'done-late' : 'done';
  if (obligation.ended !== null) return obligation.ended === NOT_APPLICABLE ? 'not-applicable' : 'excepted';
  if (today > obligation.dueOn) return 'late';
  return obligation.dueOn <= soonUntil ? 'due-soon' : 'due';
}
