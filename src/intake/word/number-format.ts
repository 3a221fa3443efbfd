const DIGITS = '〇一二三四五六七八九';
const ZERO = '零';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 12 → 十二, 105 → 一百零五. `digits` are those that are used, ten of them; `units` those for 10, 100, 1000. */
function chineseNumber(value: number, digits: string, units: readonly string[], zero: string): string {
  const written = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of written.entries()) {
    const power = written.length - 1 - index;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += zero;
    gap = false;
    text += (digits[digit] ?? '') + (power === 0 ? '' : (units[power - 1] ?? ''));
  }
  return text;
}

const SMALL = ['十', '百', '千'];
const counted = (value: number): string =>
  value === 0 ? ZERO : chineseNumber(value, DIGITS, SMALL, ZERO).replace(/^一十/, '十');

const letters = (value: number, first: number): string =>
  String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  return text;
}

const circled = (value: number): string | null =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : null;
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const FORMATS: Readonly<Record<string, (value: number) => string | null>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => chineseNumber(value, LEGAL, ['拾', '佰', '仟'], ZERO),
  ideographTraditional: (value) => STEMS[value - 1] ?? null,
  ideographZodiac: (value) => BRANCHES[value - 1] ?? null,
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/**
 * A count of a list as Word prints it (`w:numFmt`); null for a kind that is not known. Counts beyond 9999 are in
 * digits.
 */
export const formatNumber = (value: number, format: string): string | null => {
  const write = FORMATS[format];
  if (write === undefined || value < 0) return null;
  return value > 9_999 ? String(value) : write(value);
};
