/**
 * Counts a due day again from nothing but the sentence that is printed with it, as a person with a calendar on the wall
 * would: weekends are off, and the sentence names what else is off and which weekends are worked. It shares no code
 * with the product.
 */

const DAY = 86_400_000;
const dayAt = (year: string, month: string, day: string): number =>
  Date.UTC(Number(year), Number(month) - 1, Number(day));
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isWeekend = (time: number): boolean => [0, 6].includes(new Date(time).getUTCDay());

const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const HOURS = new RegExp(
  `自.*?${DATE}(?:(\\d{1,2})时(?:(\\d{1,2})分)?|(\\d{1,2}):(\\d{2}))?起(\\d+)小时`,
  'u',
);
const SAME_DAY = new RegExp(`${DATE}当日`, 'u');
const NAMED_DATE = new RegExp(`${DATE}的次年(\\d{1,2})月(\\d{1,2})日，即`, 'u');
const TERM = new RegExp(
  `自.*?${DATE}的次日起(\\d+)(个工作日|日|个月|年)，至\\d{4}年\\d{1,2}月\\d{1,2}日(.*)$`,
  'u',
);
const SPAN = /(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/gu;

/** Days of spans such as `9月25日至27日`, in the year that brings them next to the first day of the term. */
function daysIn(words: string, start: number): ReadonlySet<number> {
  const found = new Set<number>();
  let month = '1';
  for (const [, m, d, toMonth, toDay] of words.matchAll(SPAN)) {
    month = m ?? month;
    const year = new Date(start).getUTCFullYear();
    const inYear = dayAt(String(year), month, d ?? '1');
    const from = inYear < start ? dayAt(String(year + 1), month, d ?? '1') : inYear;
    const endMonth = toMonth ?? month;
    const endYear = new Date(from).getUTCFullYear() + (Number(endMonth) < Number(month) ? 1 : 0);
    const to = toDay === undefined ? from : dayAt(String(endYear), endMonth, toDay);
    for (let day = from; day <= to; day += DAY) found.add(day);
    month = endMonth;
  }
  return found;
}

/** Days of `9月1日至9月8日中止办理，不计入`. */
const pausedDays = (remarks: string, start: number): ReadonlySet<number> =>
  new Set(
    remarks
      .split(/[（）；]/u)
      .filter((part) => /^\d{1,2}月.*，不计入$/u.test(part))
      .flatMap((part) => [...daysIn(part, start)]),
  );

function calendarDays(start: number, count: number, remarks: string): number {
  const paused = pausedDays(remarks, start);
  let day = start;
  for (let left = count; left > 0; ) {
    day += DAY;
    if (!paused.has(day)) left -= 1;
  }
  return day;
}

/** Weekends, and what the sentence names besides. */
function offIn(remarks: string, start: number): (day: number) => boolean {
  const off = daysIn(/([^；（]*)放假/u.exec(remarks)?.[1] ?? '', start);
  const worked = daysIn(/([^；（]*)上班/u.exec(remarks)?.[1] ?? '', start);
  return (day) => off.has(day) || (isWeekend(day) && !worked.has(day));
}

function workingDays(start: number, count: number, remarks: string): number {
  const isOff = offIn(remarks, start);
  const paused = pausedDays(remarks, start);
  let day = start;
  for (let left = count; left > 0; ) {
    day += DAY;
    if (!paused.has(day) && !isOff(day)) left -= 1;
  }
  return day;
}

const firstWorked = (day: number, isOff: (day: number) => boolean): number =>
  isOff(day) ? firstWorked(day + DAY, isOff) : day;

/** Same day of a later month, or its last day. */
function monthsLater(start: number, months: number): number {
  const [year, month, day] = textOf(start).split('-').map(Number);
  const first = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day ?? 1, last));
}

/**
 * `2026-03-31`; null for a sentence that cannot be followed. A term in days, months or years that ends on a day off, as
 * the sentence says, moves on to the next day that is worked.
 */
export function dueByHand(sentence: string): string | null {
  const hours = HOURS.exec(sentence);
  if (hours !== null) {
    const [, y = '', m = '', d = '', h, min, h2, min2, count] = hours;
    const begin = dayAt(y, m, d) + (Number(h ?? h2 ?? 0) * 60 + Number(min ?? min2 ?? 0)) * 60_000;
    return textOf(begin + Number(count) * 3_600_000);
  }
  const named = NAMED_DATE.exec(sentence);
  if (named !== null) return textOf(dayAt(String(Number(named[1]) + 1), named[4] ?? '', named[5] ?? ''));
  const term = TERM.exec(sentence);
  if (term !== null) {
    const [, y = '', m = '', d = '', count = '', unit = '', remarks = ''] = term;
    const start = dayAt(y, m, d);
    if (unit === '个工作日') return textOf(workingDays(start, Number(count), remarks));
    const end =
      unit === '日'
        ? calendarDays(start, Number(count), remarks)
        : monthsLater(start, Number(count) * (unit === '年' ? 12 : 1));
    const moved = new RegExp(`末日${DATE}为法定休假日，顺延`, 'u').exec(remarks);
    if (moved === null) return textOf(end);
    const told = dayAt(moved[1] ?? '', moved[2] ?? '', moved[3] ?? '');
    const isOff = offIn(remarks, told);
    return told === end && isOff(end) ? textOf(firstWorked(end, isOff)) : null;
  }
  const same = SAME_DAY.exec(sentence);
  return same === null ? null : textOf(dayAt(same[1] ?? '', same[2] ?? '', same[3] ?? ''));
}
