/**
 * A civil date `YYYY-MM-DD` in Asia/Shanghai. Law counts in civil dates, so nothing in the rules
 * ever touches a JS `Date`; instants are `Date` only where a moment is meant (events, sessions).
 */
export type CivilDate = string & { readonly __civilDate: unique symbol };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const isCivilDate = (text: string): text is CivilDate => {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(year, month - 1, day));
  return utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
};

/** Parses `2026-03-01`; null when the day does not exist. */
export const parseCivilDate = (text: string): CivilDate | null => (isCivilDate(text) ? text : null);

/** For constants and values that are known to be right; throws on anything else. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`not a civil date: ${text}`);
  return text;
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const DAY_MS = 86_400_000;
const EAST_MS = 8 * 3_600_000;
/**
 * Summer time was last observed in 1991: from 1992 on Shanghai is eight hours ahead, and asking Intl would cost fifty
 * times the sum.
 */
const SUMS_FROM = Date.UTC(1992, 0, 1);
const SUMS_BEFORE = Date.UTC(9999, 11, 31);

let lastDay = Number.NaN;
let lastDate: CivilDate = civilDate('1992-01-01');

/** The civil date in Asia/Shanghai at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  const time = instant.getTime();
  if (!(time >= SUMS_FROM && time < SUMS_BEFORE)) return civilDate(shanghai.format(instant));
  const day = Math.floor((time + EAST_MS) / DAY_MS);
  if (day !== lastDay) {
    lastDate = civilDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
    lastDay = day;
  }
  return lastDate;
}

const toUtc = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

/** Calendar days; negative goes back. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilDate(new Date(toUtc(date) + days * 86_400_000).toISOString().slice(0, 10));

/** Calendar days from a to b. */
export const daysBetween = (a: CivilDate, b: CivilDate): number =>
  Math.round((toUtc(b) - toUtc(a)) / 86_400_000);

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The corresponding day so many months later, or the last of that month where it has none (民法典第二百零二条); negative goes
 * back.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [String(Math.floor(count / 12)).padStart(4, '0'), (count % 12) + 1];
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return civilDate(`${year}-${two(month)}-${two(Math.min(Number(date.slice(8)), last))}`);
}

/** `2016年10月12日`, as GB/T 9704-2012 writes it: Arabic digits, no leading zeros. */
export function chineseDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-03-01 09:30` in Asia/Shanghai: the form of `PubDate` in the national guide for government sites. */
export function shanghaiTime(instant: Date): string {
  const time = instant.getTime();
  if (!(time >= SUMS_FROM && time < SUMS_BEFORE)) return shanghaiMinute.format(instant);
  return new Date(time + EAST_MS).toISOString().slice(0, 16).replace('T', ' ');
}
