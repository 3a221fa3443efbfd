import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten } from './csv.ts';
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

test.each(['430100197001011234', '007', '12E5', '1-2', '3/4/5', '0731'])(
  'Excel shows the code %s as it is',
  (code) => {
    expect(csvRow([code])).toBe(`${code}\t\r\n`);
    expect(asWritten(`${code}\t`)).toBe(code);
  },
);

test.each(['0', '0.5', '2026', '2026-03-01', '12', '1.50'])('%s stays what it is', (text) => {
  expect(csvRow([text])).toBe(`${text}\r\n`);
});

test('a cell is quoted exactly when it must be', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const row = csvRow([text]).slice(0, -2);
      const inner = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
      expect(inner.trimEnd().endsWith(text.trimEnd())).toBe(true);
      expect(asWritten(inner)).toBe(text);
      expect(/[",\r\n]/.test(text)).toBe(row.startsWith('"') && row.endsWith('"') && row.length > 1);
    }),
  );
});
