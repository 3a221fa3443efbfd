import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../kernel/civil-date.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { dateOfCell, normaliseKey } from '../tables/cells.ts';
import { readCell } from './read-cell.ts';

const base = { title: '栏', help: '', required: false, privacy: 'public' } as const;
const DATE: FieldDeclaration = { ...base, kind: 'date', notAfterToday: false };
const DECIMAL: FieldDeclaration = { ...base, kind: 'decimal', unit: '万元', scale: 6 };
const INTEGER: FieldDeclaration = { ...base, kind: 'integer', unit: '', minimum: 0, maximum: 9999 };
const USCC: FieldDeclaration = { ...base, kind: 'text', maxLength: 18, format: 'uscc' };
const CODE: FieldDeclaration = { ...base, kind: 'code', options: [{ value: 'licence', title: '行政许可' }] };
const YES_NO: FieldDeclaration = { ...base, kind: 'boolean' };

test.each([
  ['2026-03-01'],
  ['2026/3/1'],
  ['2026.3.1'],
  ['2026年3月1日'],
  ['２０２６年３月１日'],
  ['20260301'],
  [46082],
  ['46082'],
  [46082.75],
  [{ kind: 'date', date: '2026-03-01', time: null, shown: '2026/3/1' } as const],
])('%s is 1 March 2026', (cell) => expect(readCell(DATE, cell)).toBe('2026-03-01'));

test.each([['2026-02-30'], ['3月1日'], ['去年'], [12]])(
  '%s is no date and stays as it is written, to be refused',
  (cell) => {
    expect(readCell(DATE, cell)).toBe(String(cell));
  },
);

test('the serial numbers of Excel count days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
      expect(dateOfCell(serial)).toBe(addDays(civilDate('1900-03-01'), serial - 61));
    }),
  );
});

test.each([
  [DECIMAL, '1,234,567.50', '1234567.50'],
  [DECIMAL, '１，２３４．５', '1234.5'],
  [DECIMAL, 0.2, '0.2'],
  [DECIMAL, 0.1 + 0.2, '0.3'],
  [DECIMAL, 1e-7, '0.0000001'],
  [DECIMAL, '12,34', '12,34'],
  [INTEGER, '１２', 12],
  [INTEGER, '1,200', 1200],
  [INTEGER, '1.5', '1.5'],
  [USCC, ' 1143 0000 0061 2267 4e ', '11430000006122674E'],
  [CODE, '行政许可', 'licence'],
  [CODE, 'licence', 'licence'],
  [CODE, '许可', '许可'],
  [YES_NO, '是', true],
  [YES_NO, '否', false],
] as const)('%# %s', (field, cell, value) => expect(readCell(field, cell)).toBe(value));

test('an empty cell is no value', () => {
  expect([readCell(DATE, null), readCell(DECIMAL, '  '), readCell(CODE, '')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('however a key is typed, it is one key', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(normaliseKey(normaliseKey(text))).toBe(normaliseKey(text));
    }),
  );
  expect(normaliseKey(' Ａ－００１ ')).toBe('A-001');
});
