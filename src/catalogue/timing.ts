import { addDays, type CivilDate, chineseDate, civilDate } from '../kernel/civil-date.ts';
import { type Term, termEnd, termSentence, termText } from '../kernel/term.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import {
  TIMING_PERIOD_NAMES,
  type Timing,
  type TimingPeriod,
  type TypeDeclaration,
} from '../schema/declaration.ts';
import { ruleText } from '../schema/law.ts';

/** Who knows the rules of law by their days, and the calendar: the catalogue. */
export type Law = Pick<Catalogue, 'ruleOn' | 'calendar'>;

/** What was counted, kept with what is owed so that it can be counted again when the calendar changes. */
export interface CountedFrom {
  readonly what: string;
  /** The day, or for hours the moment where it is known. */
  readonly from: string;
  readonly count: number;
  readonly unit: Term['unit'];
  readonly date?: string;
  /** What is told after the sentence and is not counted: 交办理由. */
  readonly addition?: string;
}

export interface DueDate {
  readonly dueOn: CivilDate;
  /** `2026-10-01 14:30`, of a term in hours from a known moment; null: the end of the day. */
  readonly dueAt: string | null;
  /** Counted into a year whose holidays are not announced: recomputed when they are. */
  readonly provisional: boolean;
  /** How it was computed, for people. */
  readonly computation: string;
  /** The rule that was in force on the day from which is counted; null for a time that the office set itself. */
  readonly basis: string | null;
  readonly counted: CountedFrom;
}

type Dated = Exclude<Timing, { kind: 'standing' }>;

const termOf = ({ days, unit, date }: Pick<Dated, 'days' | 'unit' | 'date'>): Term => ({
  count: days,
  unit,
  date,
});

/** Counts again what was counted before, by the calendar as it is now. */
export function recount(counted: CountedFrom, calendar: Law['calendar']): Omit<DueDate, 'basis'> {
  const { what, from, count, unit, date } = counted;
  const term = { count, unit, date };
  const end = termEnd(from, term, calendar);
  const { dueOn, dueAt, provisional } = end;
  return {
    dueOn,
    dueAt,
    provisional,
    computation: termSentence({ what, from, term, end }, calendar) + (counted.addition ?? ''),
    counted,
  };
}

/** The same day, with something told after how it was counted. */
export const withAddition = (due: DueDate, addition: string): DueDate => ({
  ...due,
  computation: due.computation + addition,
  counted: { ...due.counted, addition },
});

function due(from: string, timing: Dated, what: string, law: Law): DueDate {
  const rule = timing.rule === undefined ? null : law.ruleOn(timing.rule, from.slice(0, 10));
  // Before the first version on record the figure of the item itself holds.
  const { count, unit, date } = termOf(rule === null ? timing : { ...rule, days: rule.value });
  const counted = { what, from, count, unit, ...(date === undefined ? {} : { date }) };
  return { ...recount(counted, law.calendar), basis: rule && ruleText(rule) };
}

/** The timing of a record of this content: a grade that the record states chooses the rule. */
export function timingFor(
  timing: Timing,
  type: Pick<TypeDeclaration, 'graded'> | null,
  content: Readonly<Record<string, unknown>>,
): Timing {
  if (type?.graded === undefined || timing.kind !== 'event' || timing.rule === undefined) return timing;
  const grade = content[type.graded.field];
  const found = type.graded.rules.find(({ grades }) => typeof grade === 'string' && grades.includes(grade));
  return found === undefined ? timing : { ...timing, rule: found.rule };
}

/** Counted from the event: its day is day zero. Hours run from its moment `2026-10-01 09:30` where that is known. */
export const dueAfterEvent = (
  timing: Extract<Timing, { kind: 'event' }>,
  happened: string,
  law: Law,
  what = '信息形成或者变更之日',
): DueDate => due(happened, timing, what, law);

export interface DuePeriod extends DueDate {
  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-03-01`, `2026-03-01T09:00` */
  readonly label: string;
  readonly endedOn: CivilDate;
}

interface Period {
  readonly label: string;
  readonly name: string;
  readonly endedOn: CivilDate;
  /** From where hours run: `2026-03-01 10:00`. */
  readonly endedAt: string;
}

/**
 * The periods of an item that ended from `from` to `to`, both included, the oldest first; none for an item without
 * periods.
 */
export const duePeriods = (timing: Timing, from: CivilDate, to: CivilDate, law: Law): readonly DuePeriod[] =>
  timing.kind === 'period'
    ? periodsEnding(timing.every, from, to).map(({ label, name, endedOn, endedAt }) => ({
        label,
        endedOn,
        ...due(timing.unit === 'hour' ? endedAt : endedOn, timing, `${name}期满之日`, law),
      }))
    : [];

const MONTHS: Readonly<Record<Exclude<TimingPeriod, 'hour' | 'day'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

function periodsEnding(every: TimingPeriod, from: CivilDate, to: CivilDate): readonly Period[] {
  const periods: Period[] = [];
  if (every === 'hour' || every === 'day') {
    for (let day = addDays(from, -1); day <= to; day = addDays(day, 1))
      periods.push(...(every === 'day' ? [wholeDay(day)] : hoursOf(day)));
    return periods.filter(({ endedOn }) => from <= endedOn && endedOn <= to);
  }
  for (let start = Number(from.slice(0, 4)) * 12; ; start += MONTHS[every]) {
    const next = firstOfMonth(start + MONTHS[every]);
    const endedOn = addDays(next, -1);
    if (endedOn > to) return periods;
    if (endedOn < from) continue;
    periods.push({
      label: labelOf(every, start),
      name: periodName(every, start),
      endedOn,
      endedAt: `${next} 00:00`,
    });
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

const wholeDay = (day: CivilDate): Period => ({
  label: day,
  name: chineseDate(day),
  endedOn: day,
  endedAt: `${addDays(day, 1)} 00:00`,
});

/** The last hour of a day ends with the next. */
const hoursOf = (day: CivilDate): readonly Period[] =>
  Array.from({ length: 24 }, (_, hour) => {
    const endedOn = hour === 23 ? addDays(day, 1) : day;
    return {
      label: `${day}T${two(hour)}:00`,
      name: `${chineseDate(day)}${hour}时`,
      endedOn,
      endedAt: `${endedOn} ${two((hour + 1) % 24)}:00`,
    };
  });

const firstOfMonth = (months: number): CivilDate =>
  civilDate(`${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-01`);

type Months = keyof typeof MONTHS;

function labelOf(every: Months, start: number): string {
  const year = Math.floor(start / 12);
  const month = start % 12;
  if (every === 'year') return String(year);
  if (every === 'month') return `${year}-${two(month + 1)}`;
  return every === 'quarter' ? `${year}-Q${month / 3 + 1}` : `${year}-H${month / 6 + 1}`;
}

function periodName(every: Months, start: number): string {
  const year = Math.floor(start / 12);
  const month = start % 12;
  if (every === 'year') return `${year}年度`;
  if (every === 'month') return `${year}年${month + 1}月`;
  return every === 'quarter'
    ? `${year}年第${'一二三四'.charAt(month / 3)}季度`
    : `${year}年${month === 0 ? '上' : '下'}半年`;
}

/** `自信息形成或者变更之日起20个工作日内`, as 公开时限 is written in catalogues. */
export function timingText(timing: Timing): string {
  if (timing.kind === 'standing') return `长期公开，每${timing.reviewMonths}个月复核`;
  const term = termText(termOf(timing));
  const sameDay = timing.unit === 'same-day' || timing.days === 0;
  if (timing.kind === 'event') {
    if (timing.unit === 'date') return `信息形成或者变更的${term}前`;
    return sameDay ? '信息形成或者变更的当日' : `自信息形成或者变更之日起${term}内`;
  }
  const every = `${TIMING_PERIOD_NAMES[timing.every]}公开`;
  if (timing.unit === 'date') return `${every}，${term}前`;
  return sameDay ? `${every}，期满当日` : `${every}，期满后${term}内`;
}

/**
 * What people may demand of an item, as a sentence for them: `这项信息应当自形成或者变更之日起20个工作日内公开`. One for each kind of
 * term, because `当日`, a date of the law and hours read otherwise.
 */
export function demandText(timing: Timing): string {
  if (timing.kind === 'standing')
    return `这项信息应当一直公开，有变更的及时更新，至少每${timing.reviewMonths}个月核对一次`;
  const term = termText(termOf(timing));
  const sameDay = timing.unit === 'same-day' || timing.days === 0;
  if (timing.kind === 'event') {
    if (timing.unit === 'date') return `这项信息应当在形成或者变更的${term}前公开`;
    if (sameDay) return '这项信息应当在形成或者变更的当日公开';
    return timing.unit === 'hour'
      ? `这项信息应当在事情发生后${term}内公开`
      : `这项信息应当自形成或者变更之日起${term}内公开`;
  }
  const every = `这项信息应当${TIMING_PERIOD_NAMES[timing.every]}公开一次`;
  if (timing.unit === 'date') return `${every}，每期的在${term}前公开`;
  return sameDay ? `${every}，每期的在期满当日公开` : `${every}，每期的在期满后${term}内公开`;
}
