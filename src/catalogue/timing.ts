import { addDays, type CivilDate, chineseDate, civilDate } from '../kernel/civil-date.ts';
import { calendarDaysAfter, workingDaysAfter } from '../kernel/working-days.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import {
  DAY_UNIT_NAMES,
  type DayUnit,
  TIMING_PERIOD_NAMES,
  type Timing,
  type TimingPeriod,
} from '../schema/declaration.ts';
import { ruleText } from '../schema/law.ts';

/** Who knows the rules of law by their days: the catalogue. */
type Law = Pick<Catalogue, 'ruleOn'>;

export interface DueDate {
  readonly dueOn: CivilDate;
  /** Counted into a year whose holidays are not announced: recomputed when they are. */
  readonly provisional: boolean;
  /** How it was computed, for people. */
  readonly computation: string;
  /** The rule that was in force on the day from which is counted; null for a time that the office set itself. */
  readonly basis: string | null;
}

const count = (from: CivilDate, days: number, unit: DayUnit) =>
  unit === 'working-day' ? workingDaysAfter(from, days) : calendarDaysAfter(from, days);

function due(
  from: CivilDate,
  timing: Exclude<Timing, { kind: 'standing' }>,
  what: string,
  law: Law,
): DueDate {
  const rule = timing.rule === undefined ? null : law.ruleOn(timing.rule, from);
  // Before the first version on record the figure of the item itself holds.
  const days = rule?.value ?? timing.days;
  const unit = rule?.unit ?? timing.unit;
  const { dueOn, provisional } = count(from, days, unit);
  const note = provisional ? '(节假日安排尚未公布，暂定)' : '';
  return {
    dueOn,
    provisional,
    computation: `自${what}${chineseDate(from)}的次日起${days}${DAY_UNIT_NAMES[unit]}，至${chineseDate(dueOn)}${note}`,
    basis: rule && ruleText(rule),
  };
}

/** Counted from the event: its day is day zero. */
export const dueAfterEvent = (
  timing: Extract<Timing, { kind: 'event' }>,
  happenedOn: CivilDate,
  law: Law,
): DueDate => due(happenedOn, timing, '信息形成或者变更之日', law);

export interface DuePeriod extends DueDate {
  /** `2026`, `2026-Q1`, `2026-03` */
  readonly label: string;
  readonly endedOn: CivilDate;
}

const MONTHS: Readonly<Record<TimingPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The periods of an item that ended from `from` to `to`, both included, the oldest first; none for an item without
 * periods.
 */
export function duePeriods(timing: Timing, from: CivilDate, to: CivilDate, law: Law): readonly DuePeriod[] {
  if (timing.kind !== 'period') return [];
  const months = MONTHS[timing.every];
  const periods: DuePeriod[] = [];
  const startYear = Number(from.slice(0, 4));
  for (let start = startYear * 12; ; start += months) {
    const endedOn = addDays(firstOfMonth(start + months), -1);
    if (endedOn > to) return periods;
    if (endedOn < from) continue;
    const label = labelOf(timing.every, start);
    periods.push({
      label,
      endedOn,
      ...due(endedOn, timing, `${periodName(timing.every, start)}期满之日`, law),
    });
  }
}

const firstOfMonth = (months: number): CivilDate =>
  civilDate(
    `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`,
  );

function labelOf(every: TimingPeriod, start: number): string {
  const year = Math.floor(start / 12);
  const month = start % 12;
  if (every === 'year') return String(year);
  return every === 'quarter' ? `${year}-Q${month / 3 + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function periodName(every: TimingPeriod, start: number): string {
  const year = Math.floor(start / 12);
  const month = start % 12;
  if (every === 'year') return `${year}年度`;
  return every === 'quarter' ? `${year}年第${'一二三四'.charAt(month / 3)}季度` : `${year}年${month + 1}月`;
}

/** `自信息形成或者变更之日起20个工作日内`, as 公开时限 is written in catalogues. */
export function timingText(timing: Timing): string {
  switch (timing.kind) {
    case 'event':
      if (timing.days === 0 && timing.unit === 'calendar-day') return '信息形成或者变更的当日';
      return `自信息形成或者变更之日起${timing.days}${DAY_UNIT_NAMES[timing.unit]}内`;
    case 'period':
      return `${TIMING_PERIOD_NAMES[timing.every]}公开，期满后${timing.days}${DAY_UNIT_NAMES[timing.unit]}内`;
    case 'standing':
      return `长期公开，每${timing.reviewMonths}个月复核`;
  }
}
