import type { Db } from '../database/database.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { type Frequency, firstDay, lastDay, periodOf, periodText } from '../kernel/period.ts';
import type { TimingPeriod } from '../schema/vocabulary.ts';
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
  'half-year': 6,
  year: 5,
};

/** Shorter periods lie within these by the beginning of their names: `2026-10-05` in `2026-10`. */
const FINE: readonly Frequency[] = ['hour', 'day'];

/** What is published at a time: what is measured by the hour or day but owed by the month goes out month by month. */
const spanOf = (frequency: Frequency, owedEach: TimingPeriod | null): Frequency => {
  if (FINE.includes(frequency) && owedEach === 'month') return 'month';
  return frequency === 'hour' ? 'day' : frequency;
};

/**
 * The last periods that have ended, the newest first, with how much of each is public. `owedEach`: how often the item
 * is due, null = not regularly.
 */
export async function recentPeriods(
  db: Db,
  key: SeriesKey,
  frequency: Frequency,
  owedEach: TimingPeriod | null,
  today: CivilDate,
): Promise<readonly RecentPeriod[]> {
  const span = spanOf(frequency, owedEach);
  const periods: string[] = [];
  let day = addDays(firstDay(periodOf(today, span)), -1);
  while (periods.length < LOOKED_BACK[span]) {
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
      .filter((row) => row.period === period || (span !== frequency && row.period?.startsWith(period)))
      .reduce((sum, row) => sum + Number(row.n), 0),
  }));
}
