import type { CivilDate } from '../kernel/civil-date.ts';
import { workingDaysAfter } from '../kernel/working-days.ts';

export type ObligationState = 'due' | 'due-soon' | 'late' | 'done' | 'done-late' | 'excepted';

export const OBLIGATION_STATE_NAMES: Readonly<Record<ObligationState, string>> = {
  due: '待公开',
  'due-soon': '即将到期',
  late: '逾期未公开',
  done: '已公开',
  'done-late': '逾期后公开',
  excepted: '已终止',
};

export const isObligationState = (text: string): text is ObligationState =>
  Object.hasOwn(OBLIGATION_STATE_NAMES, text);

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
