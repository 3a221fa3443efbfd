import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { parseChineseNumber } from '../richtext/chinese-number.ts';

const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const CHINESE_DATE =
  /([〇零○◯OoОоＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

const civil = (year: number, month: number, day: number): CivilDate | null =>
  parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/**
 * `2016年10月12日`, `２０１６年…` or `二〇一六年十月十二日`, with whatever stands for the zero; null when there is none or it does not
 * exist.
 */
export function readDate(written: string): CivilDate | null {
  const text = written.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const arabic = DATE.exec(text);
  if (arabic) return civil(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE_DATE.exec(text);
  if (!chinese) return null;
  const year = parseChineseNumber((chinese[1] ?? '').replace(/[○◯OoОоＯ]/g, '〇'));
  const [month, day] = [parseChineseNumber(chinese[2] ?? ''), parseChineseNumber(chinese[3] ?? '')];
  return year === null || month === null || day === null ? null : civil(year, month, day);
}

/** A line that is a date and hardly anything else. */
export const isDateLine = (text: string): boolean =>
  text.length <= 24 && readDate(text) !== null && /日[）)]?$/.test(text);
