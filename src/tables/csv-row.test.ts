import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from './csv-row.ts';

test.each([['=1+1'], ['+cmd'], ['-2+3'], ['@SUM(A1)'], ['\t=1'], [' =1']])(
  '%j is not run by a spreadsheet',
  (cell) => {
    expect(csvRow([cell])).toBe(`'${cell}\r\n`);
  },
);

test('numbers, negative ones too, stay numbers', () => {
  expect(csvRow([-1.5, '-1.5', '12'])).toBe('-1.5,-1.5,12\r\n');
});

test('a cell is quoted exactly when it must be', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const row = csvRow([text]).slice(0, -2);
      const inner = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
      expect(inner.endsWith(text)).toBe(true);
      expect(/[",\r\n]/.test(text)).toBe(row.startsWith('"') && row.endsWith('"') && row.length > 1);
    }),
  );
});
