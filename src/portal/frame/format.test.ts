import { expect, test } from 'vitest';
import { formatDecimal } from './format.ts';

test.each([
  ['18334605.00', '18,334,605.00'],
  ['-123456', '-123,456'],
  ['2026', '2026'],
  ['0.002L', '0.002L'],
  ['12345.6789', '12,345.6789'],
  ['—', '—'],
])('%s is read as %s', (text, shown) => expect(formatDecimal(text)).toBe(shown));
