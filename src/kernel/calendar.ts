import { addDays, type CivilDate, civilDate } from './civil-date.ts';

/**
 * 工作日 by law and notice. Holidays of 全国年节及纪念日放假办法 are known for ever; which further days are off and which weekends are
 * worked is said by one notice of the State Council for each year. Until it comes the year is provisional (暂定) and is
 * counted by the holidays that need no notice.
 */

/** 国务院办公厅关于某年部分节假日安排的通知. Its first days may lie in the December before its year. */
export interface CalendarNotice {
  readonly year: number;
  /** `国办发明电〔2025〕7号`; null where none is known. */
  readonly number: string | null;
  readonly issuedOn: string | null;
  /** Days off, both ends included; weekends among them are named too. */
  readonly off: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** 调休上班日. */
  readonly work: readonly { readonly name: string; readonly day: string }[];
}

/** A day that is a holiday whatever a notice says. */
export interface StatutoryHoliday {
  readonly name: string;
  readonly day: CivilDate;
}

/** What a calendar is made from, as the catalogue declares it. */
export interface CalendarData {
  readonly statutory: readonly StatutoryHoliday[];
  /** Of two notices for one year the later in the list holds. */
  readonly notices: readonly CalendarNotice[];
}

/** A named day: a holiday, or a weekend on which people work. */
export interface NamedDay {
  readonly day: CivilDate;
  readonly works: boolean;
  /** 国庆节, 春节. */
  readonly name: string;
  /** Of the notice that says so, or of the day itself where none does. */
  readonly year: number;
}

const DAY_MS = 86_400_000;
/** The first of January 1970 was a Thursday. */
/** Monday to Friday, whatever is a holiday. */
export const isWeekday = (day: CivilDate): boolean =>
  ((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 4) % 7) % 6 !== 0;

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));

/** The days that a notice names, in order; throws for a day that does not exist. */
export function daysOfNotice(notice: CalendarNotice): readonly NamedDay[] {
  const { year } = notice;
  const off = notice.off.flatMap(({ name, from, to }) => {
    const days: NamedDay[] = [];
    const last = civilDate(to);
    for (let day = civilDate(from); day <= last; day = addDays(day, 1))
      days.push({ day, works: false, name, year });
    return days;
  });
  const work = notice.work.map(({ name, day }) => ({ day: civilDate(day), works: true, name, year }));
  return [...off, ...work].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Which days are worked. It is handed to whatever counts, with the catalogue; a process adopts the notices that the
 * office entered when it starts and when it hears of a new one (`adopt`), so that one process has one calendar at a
 * time and the database counts by the same rows.
 */
export class WorkCalendar {
  readonly #statutory: readonly StatutoryHoliday[];
  #notices: ReadonlyMap<number, CalendarNotice> = new Map();
  #days: ReadonlyMap<string, NamedDay> = new Map();
  #firstYear = 0;

  constructor({ statutory, notices }: CalendarData) {
    this.#statutory = statutory;
    this.adopt(notices);
  }

  /** Counts by these notices from now on, and by no others. */
  adopt(notices: readonly CalendarNotice[]): void {
    this.#notices = new Map(notices.map((notice) => [notice.year, notice]));
    this.#firstYear = Math.min(...this.#notices.keys());
    const known = this.#statutory
      .filter(({ day }) => !this.#notices.has(yearOf(day)))
      .map(({ day, name }) => [day, { day, works: false, name, year: yearOf(day) }] as const);
    // A later year may speak of the December before it.
    const told = [...this.#notices.values()]
      .toSorted((a, b) => a.year - b.year)
      .flatMap((notice) => daysOfNotice(notice).map((named) => [named.day, named] as const));
    this.#days = new Map([...known, ...told]);
  }

  /** The notices by which it counts, by year. */
  notices(): readonly CalendarNotice[] {
    return [...this.#notices.values()].toSorted((a, b) => a.year - b.year);
  }

  noticeOf(year: number): CalendarNotice | null {
    return this.#notices.get(year) ?? null;
  }

  isWorkingDay(day: CivilDate): boolean {
    return this.#days.get(day)?.works ?? isWeekday(day);
  }

  /** What a notice or the law says of a day; null where only the day of the week speaks. */
  named(day: CivilDate): NamedDay | null {
    return this.#days.get(day) ?? null;
  }

  /**
   * Whether a notice for the year of this day is still to come. Years before the first notice on record will have none.
   */
  isProvisional(day: CivilDate): boolean {
    const year = yearOf(day);
    return year >= this.#firstYear && !this.#notices.has(year);
  }

  /** Every day that is not as its day of the week has it: what the database counts with (`calendar_day`), in order. */
  exceptions(): readonly NamedDay[] {
    return [...this.#days.values()]
      .filter(({ day, works }) => works !== isWeekday(day))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  /** The first working day from a day on. */
  workingDayFrom(day: CivilDate): CivilDate {
    let found = day;
    while (!this.isWorkingDay(found)) found = addDays(found, 1);
    return found;
  }

  /** The n-th working day after a day, which is day zero. */
  workingDayAfter(event: CivilDate, days: number): CivilDate {
    let day = event;
    for (let left = days; left > 0; ) {
      day = addDays(day, 1);
      if (this.isWorkingDay(day)) left -= 1;
    }
    return day;
  }

  /** Working days from `from` (excluded) to `to` (included); negative when `to` lies before `from`. */
  workingDaysBetween(from: CivilDate, to: CivilDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}
