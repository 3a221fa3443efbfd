import type { Db } from '../database/database.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { type Frequency, firstDay, lastDay, periodOf, periodText } from '../kernel/period.ts';
import type { SeriesKey } from './observation-store.ts';

export interface RecentPeriod {
  readonly period: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Readings that are public; 0 = the period is missing. */
  readonly observations: number;
}

/** How many are looked back upon; of hours, days are. */
const LOOKED_BACK: Readonly<Record<Frequency, number>> = {
  hour: 14,
  day: 14,
  month: 12,
  quarter: 8,
  year: 5,
};

/** The last periods that have ended, the newest first, with how much of each is public. */
export async function recentPeriods(
  db: Db,
  key: SeriesKey,
  frequency: Frequency,
  today: CivilDate,
): Promise<readonly RecentPeriod[]> {
  const span: Frequency = frequency === 'hour' ? 'day' : frequency;
  const periods: string[] = [];
  let day = addDays(firstDay(periodOf(today, span)), -1);
  while (periods.length < LOOKED_BACK[frequency]) {
    const period = periodOf(day, span);
    periods.push(period);
    day = addDays(firstDay(period), -1);
  }
  const rows = await db
    .selectFrom('series_current')
    .select((eb) => ['period', eb.fn.countAll<number>().as('n')])
    .where('item_code', '=', key.item)
    .where('body_code', '=', key.body)
    .where('period', '>=', periods.at(-1) ?? '')
    .groupBy('period')
    .execute();
  return periods.map((period) => ({
    period,
    title: periodText(period),
    from: firstDay(period),
    to: lastDay(period),
    observations: rows
      .filter((row) => row.period === period || (frequency === 'hour' && row.period?.startsWith(period)))
      .reduce((sum, row) => sum + Number(row.n), 0),
  }));
}
