import { addDays, civilDate, parseCivilDate } from '../kernel/civil-date.ts';

/** Full-width digits, letters and signs are what Chinese input methods write; they mean the narrow ones. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).trim();

const pad = (text: string): string => text.padStart(2, '0');

/** Day 1 is 1900-01-01, and Excel believes in 29 February 1900, so from day 61 on everything is one off. */
export function dateOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 61 || day > 2_958_465) return null;
  return addDays(civilDate('1899-12-30'), day);
}

/** A time of day behind a date: Excel writes it when a cell holds one. It is left off where a day is asked for. */
const TIME = '(?:[T\\s]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|\\+08:00)?)?';
const NUMERIC = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const CHINESE = new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})日?${TIME}$`);

/** `2026-03-01`, `2026/3/1 14:56`, `2026.3.1`, `2026年3月1日`, `二〇二六年三月一日`, `20260301`; null for anything else. */
export function dateOfText(written: string): string | null {
  const text = inArabic(narrow(written)).replace(/\s+/g, ' ');
  const numeric = NUMERIC.exec(text);
  const [, year, month, day] =
    (numeric === null ? null : [numeric[0], numeric[1], numeric[3], numeric[4]]) ??
    CHINESE.exec(text.replace(/ (?=[年月日\d]+[年月日])|(?<=[年月]) /g, '')) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year !== undefined) return parseCivilDate(`${year}-${pad(month ?? '')}-${pad(day ?? '')}`);
  return /^\d{5}(?:\.\d+)?$/.test(text) ? dateOfSerial(Number(text)) : null;
}

/** `5/10/2019`: a month first or a day first, which the country decides that nobody named. */
export const isAmbiguousDate = (written: string): boolean =>
  new RegExp(`^\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})${TIME}$`).test(
    narrow(written).replace(/\s+/g, ' '),
  );

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** `二〇一九年五月十日` as `2019年5月10日`; the year is read digit by digit, month and day as numbers up to 31. */
function inArabic(text: string): string {
  const match =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    );
  if (match === null) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${[...year].map((char) => DIGITS[char]).join('')}年${small(month)}月${small(day)}日`;
}

function small(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  return (text.includes('十') ? Number(DIGITS[tens] ?? 1) * 10 : 0) + Number(DIGITS[ones] ?? 0);
}
