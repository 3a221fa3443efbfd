import { CHINESE_DIGITS, LEAST_SPELT } from './narrow.ts';

/** What a line must have for a find to be in it: who looks for a find says which of these it needs. */
export const SIGNS = {
  /** So many digits in all, also spelt out or in circles. */
  sevenDigits: 1,
  elevenDigits: 2,
  fifteenDigits: 4,
  latin: 8,
  chat: 16,
  plate: 32,
  dwelling: 64,
  school: 128,
  secrecy: 256,
  /** `narrow` makes it plain. */
  wide: 512,
} as const;

const DIGIT = 1024;
const SPELT = 2048;

/** What each UTF-16 unit says. */
const MEANING = new Uint16Array(0x10000);
const add = (code: number, signs: number): void => {
  MEANING[code] = (MEANING[code] ?? 0) | signs;
};
const addAll = (units: string, signs: number): void => {
  for (let at = 0; at < units.length; at += 1) add(units.charCodeAt(at), signs);
};
const addRange = (from: number, to: number, signs: number): void => {
  for (let code = from; code <= to; code += 1) add(code, signs);
};

addRange(0x30, 0x39, DIGIT);
addRange(0x41, 0x5a, SIGNS.latin);
addRange(0x61, 0x7a, SIGNS.latin);
addAll('信扣企抖钉', SIGNS.chat);
addAll('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼', SIGNS.plate);
addAll('住址籍栋幢楼座单', SIGNS.dwelling);
addAll('学中园级班', SIGNS.school);
addAll('密内', SIGNS.secrecy);
addAll(CHINESE_DIGITS, SPELT);
// What `narrow` replaces, with what it then says.
for (let code = 0xff01; code <= 0xff5e; code += 1) add(code, SIGNS.wide | (MEANING[code - 0xfee0] ?? 0));
addRange(0x2460, 0x2468, SIGNS.wide | DIGIT);
addRange(0x2010, 0x2015, SIGNS.wide);
addRange(0x2000, 0x200a, SIGNS.wide);
addAll('\u2212\u30fc\u3000\u00a0\t', SIGNS.wide);

/**
 * The signs of a line as it was written, in one pass: most lines have none of what a finder needs, and then it does not
 * look. Never says that something is missing that is there.
 */
export function signsOf(line: string): number {
  let signs = 0;
  let digits = 0;
  let run = 0;
  for (let at = 0; at < line.length; at += 1) {
    const meaning = MEANING[line.charCodeAt(at)] ?? 0;
    signs |= meaning;
    if ((meaning & DIGIT) !== 0) digits += 1;
    run = (meaning & SPELT) === 0 ? 0 : run + 1;
    if (run < LEAST_SPELT) continue;
    digits += run === LEAST_SPELT ? LEAST_SPELT : 1;
    signs |= SIGNS.wide;
  }
  if (digits >= 7) signs |= SIGNS.sevenDigits;
  if (digits >= 11) signs |= SIGNS.elevenDigits;
  if (digits >= 15) signs |= SIGNS.fifteenDigits;
  return signs;
}
