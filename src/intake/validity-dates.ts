import { addDays, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { parseChineseNumber } from '../richtext/chinese-number.ts';
import { readDate } from './document-date.ts';

export interface ValidityDates {
  /** 施行日期 */
  readonly effectiveOn: CivilDate | null;
  /** The last day of 有效期. */
  readonly expiresOn: CivilDate | null;
}

const DAY =
  '[\\d０-９]{4}年[\\d０-９]{1,2}月[\\d０-９]{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
/** Of this document, not of one that it cites: 本办法自…起施行, or a sentence that begins so. */
const FROM = new RegExp(
  `(?:本[\\u4e00-\\u9fa5]{1,8}|^|[。；，])\\s*自\\s*(${DAY}|印发之日)\\s*起(?:正式)?(?:施行|实施|执行|生效)`,
  'gm',
);
const FOR = /有效期(?:限)?(?:为|：)?\s*([\d０-９]{1,2}|[一二两三四五六七八九十]{1,3})\s*年/;
const UNTIL = new RegExp(`(?:有效期(?:限)?(?:至|到)|施行(?:至|到)|执行(?:至|到))\\s*(${DAY})`);

function yearsLater(date: CivilDate, years: number): CivilDate | null {
  const [year, rest] = [Number(date.slice(0, 4)), date.slice(4)];
  const same = parseCivilDate(`${year + years}${rest}`) ?? parseCivilDate(`${year + years}-03-01`);
  return same === null ? null : addDays(same, -1);
}

const numberOf = (text: string): number | null => {
  const narrow = text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(narrow) ? Number(narrow) : parseChineseNumber(narrow);
};

/**
 * From which day on the document says that it is in force, and until which: `自2027年1月1日起施行，有效期5年`. The day of
 * publication (自公布之日起) is not known before it, so it is not guessed; 自印发之日起 means the day of the document.
 */
export function readValidityDates(text: string, documentDate: CivilDate | null): ValidityDates {
  const stated = [...text.matchAll(FROM)].map(([, day = '']) => day);
  // A document that brings another into force by the way has its own at the end.
  const last = stated.at(-1);
  const effectiveOn = last === undefined ? null : last === '印发之日' ? documentDate : readDate(last);
  const until = UNTIL.exec(text)?.[1];
  if (until !== undefined) return { effectiveOn, expiresOn: readDate(until) };
  const years = numberOf(FOR.exec(text)?.[1] ?? '');
  return {
    effectiveOn,
    expiresOn: effectiveOn === null || years === null || years === 0 ? null : yearsLater(effectiveOn, years),
  };
}
