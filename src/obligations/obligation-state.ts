import type { CivilDate } from '../kernel/civil-date.ts';
import { workingDaysAfter } from '../kernel/working-days.ts';
import type { ObligationState } from '../schema/vocabulary.ts';

/** Three working days before the end the light turns yellow (红黄绿灯). */
const DUE_SOON_WORKING_DAYS = 3;

/** Ground of an obligation that ended because the item does not concern the body (不涉及). */
export const NOT_APPLICABLE = 'not-applicable';

/** What is due until this day is due soon; lists and tallies ask the database by it. */
export const lastDueSoonDay = (today: CivilDate): CivilDate =>
  workingDaysAfter(today, DUE_SOON_WORKING_DAYS).dueOn;

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
): ObligationState {
  if (obligation.dischargedOn !== null && obligation.nothing) return 'nothing-to-publish';
  if (obligation.dischargedOn !== null)
    return obligation.dischargedOn > obligation.dueOn ? 'done-late' : 'done';
  if (obligation.ended !== null) return obligation.ended === NOT_APPLICABLE ? 'not-applicable' : 'excepted';
  if (today > obligation.dueOn) return 'late';
  return obligation.dueOn <= lastDueSoonDay(today) ? 'due-soon' : 'due';
}
