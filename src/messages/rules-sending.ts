import type { WorkCalendar } from '../kernel/calendar.ts';
import { civilDateAt, shanghaiTime } from '../kernel/civil-date.ts';
import type { SendingHours } from '../schema/supervision.ts';

/**
 * Whether mail may be sent at a moment: on a working day, within the hours of Asia/Shanghai; the first minute counts,
 * the last does not.
 */
export function maySendAt(now: Date, hours: SendingHours, calendar: WorkCalendar): boolean {
  const minute = shanghaiTime(now).slice(11);
  return calendar.isWorkingDay(civilDateAt(now)) && minute >= hours.from && minute < hours.to;
}
