import { expect, test } from 'vitest';
import { formatDecimal, formatShare } from './format.ts';

test.each([
  ['18334605.00', '18,334,605.00'],
  ['-123456', '-123,456'],
  ['2026', '2026'],
  ['0.002L', '0.002L'],
  ['12345.6789', '12,345.6789'],
  ['—', '—'],
])('%s is read as %s', (text, shown) => expect(formatDecimal(text)).toBe(shown));

test.each([
  [0, 0, '—'],
  [0, 7, '0%'],
  [1, 100_000, '0.1%'],
  [1_249, 939_613, '0.1%'],
  [38, 100, '38%'],
  [999, 1_000, '99%'],
  [7, 7, '100%'],
])('%d of %d is %s: a little is not nothing, and nearly all is not all', (part, whole, shown) => {
  expect(formatShare(part, whole)).toBe(shown);
});
