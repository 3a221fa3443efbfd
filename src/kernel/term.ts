import type { WorkCalendar } from './calendar.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  chineseDate,
  civilDate,
  daysBetween,
  shanghaiTime,
} from './civil-date.ts';
import { parseMoment } from './moment.ts';

/**
 * 期间: the one function by which items, dossiers and consultations count (民法典第二百条至第二百零四条). The database has the same in
 * `term_end`.
 *
 * - `hour` runs from a moment and waits for nothing (第二百零一条第二款);
 * - `same-day` is that day, whatever day it is;
 * - `calendar-day` begins on the next day; where its last day is a day off it moves to the next working day (第二百零三条);
 * - `working-day` begins on the next day and counts days that are worked, by the notices of the State Council;
 * - `month` and `year` end on the corresponding day, or on the last of the month where it has none (第二百零二条); that day
 *   moves as any other last day does (第二百零三条);
 * - `date` is a day of the following year that the law names itself, such as 1月31日.
 */
export type TermUnit = 'hour' | 'same-day' | 'calendar-day' | 'working-day' | 'month' | 'year' | 'date';

export interface Term {
  /** How many of the unit; 0 for `same-day` and `date`. */
  readonly count: number;
  readonly unit: TermUnit;
  /** `01-31`: month and day of the following year, of unit `date`. */
  readonly date?: string | undefined;
  /**
   * Of `calendar-day`, `month` and `year`: its last day does not move, because nobody has to come to an office on it.
   * Such are periods counted back from a day that somebody sets (…日前), and those in which opinions are taken at any
   * hour.
   */
  readonly stays?: boolean | undefined;
}

/** Days that do not count (中止；听证、检验、专家评审所需时间), both ends included. */
export interface Pause {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly reason: string;
}

export interface TermEnd {
  readonly dueOn: CivilDate;
  /** `2026-10-01 14:30` in Asia/Shanghai, of a term in hours from a known moment; null: the end of the day. */
  readonly dueAt: string | null;
  /** It was counted into a year whose holidays are not announced: 暂定. */
  readonly provisional: boolean;
  /** The day off on which the term ended before it moved; null where it did not move. */
  readonly movedFrom: CivilDate | null;
}

const dayOf = (from: string): CivilDate => civilDate(from.slice(0, 10));

/**
 * The last day of a term. `from` is the day of the event or, for hours, its moment `2026-10-01 09:30`; where only the
 * day is known hours run to the end of a day.
 */
export function termEnd(
  from: string,
  term: Term,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): TermEnd {
  const start = dayOf(from);
  const fixed = (dueOn: CivilDate, dueAt: string | null = null): TermEnd => ({
    dueOn,
    dueAt,
    provisional: false,
    movedFrom: null,
  });
  switch (term.unit) {
    case 'hour': {
      const moment = parseMoment(from);
      if (moment === null) return fixed(addDays(start, Math.floor(term.count / 24)));
      const at = shanghaiTime(new Date(moment.getTime() + term.count * 3_600_000));
      return fixed(dayOf(at), at);
    }
    case 'same-day':
      return fixed(start);
    case 'calendar-day':
      return term.stays === true || term.count === 0
        ? fixed(addDays(start, term.count))
        : rolled(
            counted(start, term.count, () => true, pauses),
            calendar,
          );
    case 'working-day': {
      const dueOn = counted(start, term.count, (day) => calendar.isWorkingDay(day), pauses);
      return { ...fixed(dueOn), provisional: term.count > 0 && calendar.isProvisional(dueOn) };
    }
    case 'month':
    case 'year': {
      const last = addMonths(start, term.unit === 'year' ? 12 * term.count : term.count);
      const ends = addDays(
        last,
        pauses.reduce((sum, { from: begin, to }) => sum + daysBetween(begin, to) + 1, 0),
      );
      return term.stays === true ? fixed(ends) : rolled(ends, calendar);
    }
    case 'date':
      return fixed(civilDate(`${Number(start.slice(0, 4)) + 1}-${term.date ?? '12-31'}`));
  }
}

/** 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日. */
function rolled(last: CivilDate, calendar: WorkCalendar): TermEnd {
  const dueOn = calendar.workingDayFrom(last);
  return {
    dueOn,
    dueAt: null,
    provisional: calendar.isProvisional(dueOn),
    movedFrom: dueOn === last ? null : last,
  };
}

/** The n-th day after the first that counts and lies in no pause. */
function counted(
  first: CivilDate,
  count: number,
  counts: (day: CivilDate) => boolean,
  pauses: readonly Pause[],
): CivilDate {
  let day = first;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (counts(day) && !pauses.some(({ from, to }) => from <= day && day <= to)) left -= 1;
  }
  return day;
}

/** `20个工作日`, `5小时`, `次年1月31日`, as the law says it. */
export function termText({ count, unit, date }: Term): string {
  switch (unit) {
    case 'hour':
      return `${count}小时`;
    case 'same-day':
      return '当日';
    case 'calendar-day':
      return `${count}日`;
    case 'working-day':
      return `${count}个工作日`;
    case 'month':
      return `${count}个月`;
    case 'year':
      return `${count}年`;
    case 'date': {
      const [month, day] = (date ?? '').split('-').map(Number);
      return `次年${month}月${day}日`;
    }
  }
}

/** What was counted, for people. */
export interface CountedTerm {
  /** 信息形成或者变更之日, 受理之日: what happened on the first day. */
  readonly what: string;
  readonly from: string;
  readonly term: Term;
  readonly end: TermEnd;
  /** What is told of the term besides: 延长10个工作日（…）. */
  readonly remarks?: readonly string[];
  readonly pauses?: readonly Pause[];
}

const PROVISIONAL = '(节假日安排尚未公布，暂定)';

/**
 * The whole computation in one sentence, from which the day can be found again by hand: the days off and those worked
 * within it are named.
 */
export function termSentence(counted: CountedTerm, calendar: WorkCalendar): string {
  const { what, term, end } = counted;
  const start = dayOf(counted.from);
  const since = `自${what}${chineseDate(start)}`;
  const until = `至${chineseDate(end.dueOn)}`;
  const note = end.provisional ? PROVISIONAL : '';
  switch (term.unit) {
    case 'hour':
      return end.dueAt === null
        ? `${since}起${term.count}小时，未记明时刻，${until}终了`
        : `${since}${clock(counted.from)}起${term.count}小时，${until}${clock(end.dueAt)}`;
    case 'same-day':
      return `${what}${chineseDate(start)}当日`;
    case 'date':
      return `${what}${chineseDate(start)}的${termText(term)}，即${chineseDate(end.dueOn)}`;
    default: {
      const told = [
        ...(counted.remarks ?? []),
        ...(counted.pauses ?? []).map(pauseText),
        ...(term.unit === 'working-day' ? namedDays(start, end.dueOn, calendar) : []),
        ...(end.movedFrom === null ? [] : movedText(end.movedFrom, end.dueOn, calendar)),
      ];
      return `${since}的次日起${termText(term)}，${until}${told.length === 0 ? '' : `（${told.join('；')}）`}${note}`;
    }
  }
}

const clock = (moment: string): string => `${Number(moment.slice(11, 13))}时${moment.slice(14, 16)}分`;

const pauseText = ({ from, to, reason }: Pause): string => `${spanText(from, to)}${reason}，不计入`;

const shortDate = (day: CivilDate): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const spanText = (from: CivilDate, to: CivilDate): string =>
  from === to ? shortDate(from) : `${shortDate(from)}至${shortDate(to)}`;

const movedText = (from: CivilDate, to: CivilDate, calendar: WorkCalendar): readonly string[] => [
  `末日${chineseDate(from)}为法定休假日，顺延`,
  ...namedDays(addDays(from, -1), to, calendar),
];

/**
 * Holidays and weekends worked after the first day up to the last, without which working days cannot be counted again.
 */
function namedDays(after: CivilDate, last: CivilDate, calendar: WorkCalendar): readonly string[] {
  const off: { name: string; from: CivilDate; to: CivilDate }[] = [];
  const works: CivilDate[] = [];
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) {
    const named = calendar.named(day);
    if (named === null) continue;
    const before = off.at(-1);
    if (named.works) works.push(day);
    else if (before !== undefined && before.name === named.name && addDays(before.to, 1) === day)
      before.to = day;
    else off.push({ name: named.name, from: day, to: day });
  }
  return [
    ...(off.length === 0
      ? []
      : [`${off.map(({ name, from, to }) => `${name}${spanText(from, to)}`).join('、')}放假`]),
    ...(works.length === 0 ? [] : [`${works.map(shortDate).join('、')}上班`]),
  ];
}
