const PLAIN_DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  '○': '0',
  一: '1',
  幺: '1',
  壹: '1',
  二: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};
export const CHINESE_DIGITS = Object.keys(PLAIN_DIGITS).join('');
/** So many digits and more are a number that somebody spelt out; 二〇一九年 is a date. */
export const LEAST_SPELT = 7;
const SPELT = new RegExp(`[${CHINESE_DIGITS}]{${LEAST_SPELT},}`, 'g');

/**
 * Full-width signs, digits in circles and digits written in Chinese like plain ones. Every replacement keeps the
 * length, so that places found in the result are places in the text.
 */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2460-\u2468]/g, (char) => String(char.charCodeAt(0) - 0x245f))
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/[\u3000\u00a0\u2000-\u200a\t]/g, ' ')
    .replace(SPELT, (digits) => [...digits].map((digit) => PLAIN_DIGITS[digit] ?? digit).join(''));
