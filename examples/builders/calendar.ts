import { CALENDAR_DATA } from '../../catalogue/law/calendar/calendar-data.ts';
import { WorkCalendar } from '../../src/kernel/calendar.ts';

/** The calendar by which examples set their days. */
export const CALENDAR = new WorkCalendar(CALENDAR_DATA);
