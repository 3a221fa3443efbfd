import { isCitizenId } from '../kernel/identifiers.ts';
import { type Hit, hit, veiled, type Writer } from './hit.ts';

const CITIZEN_ID = /(?<![0-9A-Za-z])([1-8]\d{5})[ -]?((?:18|19|20)\d{6})[ -]?(\d{3}[\dXx])(?![0-9A-Za-z])/g;
/** Until 1999: two digits of the year, no check digit. A word beside it says that it is one. */
const OLD_CITIZEN_ID = /(?<![0-9A-Za-z])([1-8]\d{5})(\d{2})(\d{4})(\d{3})(?![0-9A-Za-z])/g;
const ID_WORD = /身份证|身份号码|证件号|公民/;

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
const isBirthday = (text: string): boolean =>
  isDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));

/** The signs before a place that a word must stand in to say what a number is. */
const before = (line: string, index: number, signs: number): string =>
  line.slice(Math.max(0, index - signs), index);

export function citizenIds(line: string): readonly Hit[] {
  const long = [...line.matchAll(CITIZEN_ID)].flatMap((match) => {
    const [, division = '', birthday = '', tail = ''] = match;
    if (!isBirthday(birthday)) return [];
    const value = `${division}${birthday}${tail.toUpperCase()}`;
    const masked = `${value.slice(0, 3)}${'*'.repeat(11)}${value.slice(14)}`;
    return hit('citizen-id', isCitizenId(value) ? 'refuse' : 'warn', match, masked);
  });
  const old = [...line.matchAll(OLD_CITIZEN_ID)].flatMap((match) => {
    const [value, , year = '', day = ''] = match;
    const real = isDate(1900 + Number(year), Number(day.slice(0, 2)), Number(day.slice(2)));
    return real && ID_WORD.test(before(line, match.index, 16))
      ? hit('citizen-id', 'warn', match, veiled(value))
      : [];
  });
  return [...long, ...old];
}

const GAP = '[ \\-._·/、]{0,2}';
const MOBILE_SHAPES = [
  // 138 1234 5678, 138-12345678, (138)12345678, 1381234 5678: with one kind of gap or none.
  `\\(?1[3-9]\\d\\)?${GAP}\\d{4}${GAP}\\d{4}`,
  // 13 812 345 678 and the like are written to hide: digits one by one or two by two, with a gap between all of them.
  '1[ \\-._·/、]{1,2}[3-9](?:[ \\-._·/、]{1,2}\\d){9}',
  '1[3-9](?:[ \\-._·/、]{1,2}\\d\\d){4}[ \\-._·/、]{1,2}\\d',
];
const MOBILE = new RegExp(
  `(?<![0-9A-Za-z.])(?:(?:\\+|00)?86[ \\-)]?)?(?:${MOBILE_SHAPES.join('|')})(?![0-9A-Za-z])`,
  'g',
);

export const mobiles = (line: string): readonly Hit[] =>
  [...line.matchAll(MOBILE)].map((match) => {
    const digits = match[0].replace(/\D/g, '').slice(-11);
    return hit('mobile-phone', 'warn', match, `${digits.slice(0, 3)}****${digits.slice(-4)}`);
  });

const LANDLINE =
  /(?<![0-9A-Za-z.])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]{0,2}[2-8]\d{2,3}[ -]?\d{4}(?:[ -]?(?:转|-)\d{1,6})?(?![0-9A-Za-z])/g;
/** A local number is one when a word says so. */
const LOCAL_NUMBER =
  /(?<=(?:电话|座机|固话|宅电|联系方式|打我|致电)[^0-9A-Za-z]{0,6})[2-8]\d{2,3}[ -]?\d{4}(?![0-9A-Za-z])/g;
const HOME = /家庭|住宅|宅电|座机|我家|家里|本人|个人/;

/** What an office writes names its own telephones; there only a home's is one too many. */
export const landlines = (line: string, writer: Writer): readonly Hit[] =>
  [...line.matchAll(LANDLINE), ...line.matchAll(LOCAL_NUMBER)]
    .filter((match) => writer === 'citizen' || HOME.test(before(line, match.index, 12)))
    .map((match) => hit('landline', 'warn', match, veiled(match[0])));

const BANK_CARD = /(?<![0-9A-Za-z/])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z/])/g;

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** UnionPay cards begin with 62; other schemes' numbers look like serial numbers too often to refuse on them. */
export const bankCards = (line: string): readonly Hit[] =>
  [...line.matchAll(BANK_CARD)].flatMap((match) => {
    const digits = match[0].replace(/[ -]/g, '');
    if (!passesLuhn(digits) || !/^(?:62|4|5[1-5]|9558)/.test(digits)) return [];
    const domestic = digits.startsWith('62') || digits.startsWith('9558');
    if (!domestic && digits.length !== 16) return [];
    const masked = `${digits.slice(0, 4)}${'*'.repeat(digits.length - 8)}${digits.slice(-4)}`;
    return hit('bank-card', domestic ? 'refuse' : 'warn', match, masked);
  });

/** E and G are ordinary passports since 2012 and 1997; others are passports where the word stands before them. */
const PASSPORT =
  /(?<![0-9A-Za-z-])(?:E[A-HJ-NP-Z]\d{7}|[EG]\d{8}|[DSPHMK]\d{7,8}|1[45]\d{7})(?![0-9A-Za-z])/g;
const PASSPORT_WORD = /护照|通行证|旅行证/;

export const passports = (line: string): readonly Hit[] =>
  [...line.matchAll(PASSPORT)]
    .filter((match) => /^[EG]/.test(match[0]) || PASSPORT_WORD.test(before(line, match.index, 12)))
    .map((match) => hit('passport', 'warn', match, veiled(match[0])));

/** GA 36-2018: five signs, six of new-energy vehicles, none of them I or O, at least one a digit. */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·.-]?(?=[A-HJ-NP-Z]{0,5}\d)[A-HJ-NP-Z0-9]{5,6}(?![0-9A-Za-z-])/g;

export const plates = (line: string): readonly Hit[] =>
  [...line.matchAll(PLATE)].map((match) => hit('number-plate', 'warn', match, `${match[0].slice(0, 2)}***`));
