import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { calendarPage } from './calendar-page.tsx';
import { readCalendar } from './query.ts';

const YEAR = /^(19|20)\d{2}$/;

/** 放假安排和工作日. */
export const calendarRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.calendar,
    parameters: (from) => Number(from.fitting('year', YEAR)),
    query: (year) => readCalendar(deps, year),
    view: calendarPage,
  }),
];
