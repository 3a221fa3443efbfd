import type { CalendarData } from '../../../src/kernel/calendar.ts';
import { CALENDAR_NOTICES } from './notices.ts';
import { STATUTORY_HOLIDAYS } from './statutory.ts';

/** 工作日, as it is known when this version is made. */
export const CALENDAR_DATA: CalendarData = { statutory: STATUTORY_HOLIDAYS, notices: CALENDAR_NOTICES };
