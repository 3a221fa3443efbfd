import type { CivilDate } from '../kernel/civil-date.ts';
import { workingDaysAfter } from '../kernel/working-days.ts';
import type { ObligationState } from '../schema/vocabulary.ts';

/** Three working days before the end the light turns yellow (红黄绿灯). */
const DUE_SOON_WORKING_DAYS = 3;

/** What is due until this day is due soon; lists and tallies ask the database by it. */
export const lastDueSoonDay = (today: CivilDate): CivilDate =>
  workingDaysAfter(today, DUE_SOON_WORKING_DAYS).dueOn;

/** The due day itself is still in time. */
export function obligationState(
  obligation: {
    readonly dueOn: CivilDate;
    readonly dischargedOn: CivilDate | null;
    readonly excepted: boolean;
  },
  today: CivilDate,
): ObligationState {
  if (obligation.dischargedOn !== null)
    return obligation.dischargedOn > obligation.dueOn ? 'done-late' : 'done';
  if (obligation.excepted) return 'excepted';
  if (today > obligation.dueOn) return 'late';
  return obligation.dueOn <= lastDueSoonDay(today) ? 'due-soon' : 'due';
}
