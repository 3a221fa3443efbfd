import type { WorkCalendar } from '../kernel/calendar.ts';
import { type CivilDate, chineseDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { termEnd } from '../kernel/term.ts';
import type { ConsultationAspect, ConsultationPeriod } from '../schema/declaration.ts';
import { TERM_UNIT_NAMES } from '../schema/vocabulary.ts';

type Content = Readonly<Record<string, unknown>>;

const textIn = (content: Content, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value.trim() : '';
};

export interface Span {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
}

/** First and last day for opinions; null while one is missing. */
export function spanOf(aspect: ConsultationAspect, content: Content): Span | null {
  const opensOn = parseCivilDate(textIn(content, aspect.opensOn));
  const closesOn = parseCivilDate(textIn(content, aspect.closesOn));
  return opensOn === null || closesOn === null ? null : { opensOn, closesOn };
}

/** The period that governs what opens on a day; null when no law sets one. */
export function periodFor(
  aspect: ConsultationAspect,
  content: Content,
  opensOn: CivilDate,
): ConsultationPeriod | null {
  const kind = aspect.kindField === null ? null : textIn(content, aspect.kindField);
  return (
    aspect.periods
      .filter((period) => (period.kind === null || period.kind === kind) && period.from <= opensOn)
      .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
  );
}

/**
 * The opening day is not counted (民法典第二百零一条); opinions are taken at any hour, so that the last day may be a day off.
 */
const lastDay = (
  from: CivilDate,
  count: number,
  unit: ConsultationPeriod['unit'],
  calendar: WorkCalendar,
): CivilDate => termEnd(from, { count, unit, stays: true }, calendar).dueOn;

/** The earliest closing day that the law's floor allows. */
export function earliestClose(
  aspect: ConsultationAspect,
  content: Content,
  opensOn: CivilDate,
  calendar: WorkCalendar,
): CivilDate {
  const period = periodFor(aspect, content, opensOn);
  return period === null ? opensOn : lastDay(opensOn, period.floor, period.unit, calendar);
}

/** Never shorter than the floor; shorter than usual only with the reason in the notice itself. */
export function periodRefusals(
  aspect: ConsultationAspect,
  content: Content,
  calendar: WorkCalendar,
): readonly Refusal[] {
  const span = spanOf(aspect, content);
  if (span === null) return [];
  const { opensOn, closesOn } = span;
  const at = { path: `/content/${aspect.closesOn}` };
  if (closesOn < opensOn) {
    return [
      problem(
        'date-order',
        {
          later: '征求意见截止日期',
          laterValue: chineseDate(closesOn),
          earlier: '开始日期',
          earlierValue: chineseDate(opensOn),
        },
        at,
      ),
    ];
  }
  const period = periodFor(aspect, content, opensOn);
  if (period === null) return [];
  const { unit } = period;
  const actual =
    unit === 'working-day' ? calendar.workingDaysBetween(opensOn, closesOn) : daysBetween(opensOn, closesOn);
  if (closesOn < lastDay(opensOn, period.floor, unit, calendar)) {
    return [
      problem(
        'consultation-too-short',
        {
          actual,
          required: period.floor,
          unit: TERM_UNIT_NAMES[unit],
          earliest: chineseDate(lastDay(opensOn, period.floor, unit, calendar)),
        },
        { ...at, basis: period.floorBasis },
      ),
    ];
  }
  return closesOn < lastDay(opensOn, period.usual, unit, calendar) &&
    textIn(content, aspect.shortReason) === ''
    ? [
        problem(
          'consultation-short-without-reason',
          {
            actual,
            required: period.usual,
            unit: TERM_UNIT_NAMES[unit],
            earliest: chineseDate(lastDay(opensOn, period.usual, unit, calendar)),
          },
          { path: `/content/${aspect.shortReason}`, basis: period.usualBasis },
        ),
      ]
    : [];
}
