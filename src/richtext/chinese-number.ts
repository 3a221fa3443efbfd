const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `二十六` → 26, `一百零二` → 102, `二〇二六` → 2026; null when it is no number. */
export function parseChineseNumber(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return null;
  if (!/[十百千]/.test(text)) return Number([...text].map((char) => DIGITS[char] ?? 0).join(''));
  let [total, digit] = [0, 0];
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS[char] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
