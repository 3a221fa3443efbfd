import { addDays, type CivilDate, civilDate } from './civil-date.ts';

/** How often something is told. */
export type Frequency = 'hour' | 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** How people may write a period. */
export const PERIOD_EXAMPLES: Readonly<Record<Frequency, string>> = {
  hour: '2026-03-01 09:00',
  day: '2026-03-01',
  month: '2026-03',
  quarter: '2026-Q1',
  'half-year': '2026-H1',
  year: '2026',
};

/** What a period is told by its form: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-03-01`, `2026-03-01T09:00`. */
export function frequencyOf(period: string): Frequency {
  if (period.includes('T')) return 'hour';
  if (period.includes('Q')) return 'quarter';
  if (period.includes('H')) return 'half-year';
  return period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day';
}

const two = (number: number): string => String(number).padStart(2, '0');
const monthsOf = (
  period: string,
): { readonly year: number; readonly first: number; readonly last: number } => {
  const year = Number(period.slice(0, 4));
  const frequency = frequencyOf(period);
  if (frequency === 'year') return { year, first: 1, last: 12 };
  const months = frequency === 'half-year' ? 6 : frequency === 'quarter' ? 3 : 1;
  const number = Number(period.slice(months === 1 ? 5 : 6, 7));
  return { year, first: (number - 1) * months + 1, last: number * months };
};
const isWithinDay = (period: string): boolean => period.length >= 10;

/** By it the rules and limits of a period are chosen. */
export function firstDay(period: string): CivilDate {
  if (isWithinDay(period)) return civilDate(period.slice(0, 10));
  const { year, first } = monthsOf(period);
  return civilDate(`${year}-${two(first)}-01`);
}

/** The day on which a period ends: of `2026-Q1` 2026-03-31, of a day or an hour that day. */
export function lastDay(period: string): CivilDate {
  if (isWithinDay(period)) return civilDate(period.slice(0, 10));
  const { year, last } = monthsOf(period);
  return addDays(civilDate(last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`), -1);
}

/** The period that holds the day; of hours, the day. */
export function periodOf(day: CivilDate, frequency: Frequency): string {
  if (frequency === 'year') return day.slice(0, 4);
  if (frequency === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  if (frequency === 'half-year') return `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;
  return frequency === 'month' ? day.slice(0, 7) : day;
}

/** The last day of the period after this one; of hours, of the next day. */
export const endOfNext = (period: string): CivilDate => {
  const next = addDays(lastDay(period), 1);
  return lastDay(periodOf(next, frequencyOf(period)));
};

/**
 * The periods of a frequency that lie in a period, in order: the days of a month, the quarters of a half-year, itself;
 * none where the frequency is the coarser one.
 */
export function periodsWithin(period: string, frequency: Exclude<Frequency, 'hour'>): readonly string[] {
  const [first, last] = [firstDay(period), lastDay(period)];
  const found: string[] = [];
  for (let each = periodOf(first, frequency); firstDay(each) <= last; ) {
    if (firstDay(each) < first || lastDay(each) > last) return [];
    found.push(each);
    each = periodOf(addDays(lastDay(each), 1), frequency);
  }
  return found;
}

/** The period before this one; of hours, the day before. */
export const periodBefore = (period: string): string =>
  periodOf(addDays(firstDay(period), -1), frequencyOf(period));

/** The same period one year before, as year-on-year figures compare it. */
export const yearBefore = (period: string): string =>
  `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`;

/** A year, quarter, month or day asked for as a bound, in a form that compares with the periods of the frequency. */
export function periodBound(text: string, frequency: Frequency, end: 'from' | 'to'): string {
  const asked = frequencyOf(text);
  const named = (each: Frequency): boolean => each === 'quarter' || each === 'half-year';
  if (asked === frequency || !(named(frequency) || named(asked))) return text;
  // The month is enough, and it exists even where the day does not.
  const month = asked === 'day' ? text.slice(0, 7) : text;
  return periodOf(end === 'from' ? firstDay(month) : lastDay(month), frequency);
}

/** Both bounds of a question; what is not asked stays so. */
export const periodBounds = (
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  frequency: Frequency,
): { readonly from: string | undefined; readonly to: string | undefined } => ({
  from: asked.from === undefined ? undefined : periodBound(asked.from, frequency, 'from'),
  to: asked.to === undefined ? undefined : periodBound(asked.to, frequency, 'to'),
});

/** `2026年`, `2026年上半年`, `2026年一季度`, `2026年3月`, `2026年3月1日`, `2026年3月1日 9时`. */
export function periodText(period: string): string {
  const [year, month, day] = period.slice(0, 10).split('-').map(Number);
  const frequency = frequencyOf(period);
  if (frequency === 'year') return `${year}年`;
  if (frequency === 'half-year') return `${year}年${period.endsWith('1') ? '上' : '下'}半年`;
  if (frequency === 'quarter') return `${year}年${'一二三四'.charAt(Number(period.slice(6)) - 1)}季度`;
  if (day === undefined) return `${year}年${month}月`;
  const time = period.slice(11);
  const hour = time.endsWith(':00') ? `${Number(time.slice(0, 2))}时` : time;
  return `${year}年${month}月${day}日${time === '' ? '' : ` ${hour}`}`;
}
