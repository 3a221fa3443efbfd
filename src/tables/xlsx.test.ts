import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Cell, shownText } from './cell.ts';
import { openTable } from './open.ts';
import { allRows } from './testing/all-rows.ts';
import { type WrittenSheet, workbookBytes } from './testing/workbook-bytes.ts';

const file = (bytes: Uint8Array, name = '表.xlsx') => ({ name, bytes });
const rowsOf = (rows: WrittenSheet['rows'], more: Partial<WrittenSheet> = {}, options = {}) =>
  allRows(file(workbookBytes([{ name: '数据', rows, ...more }], options)));
const shown = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(shownText));

test('shared and inline texts, runs of several looks, numbers as typed, gaps as gaps, no reading aid', async () => {
  const rows = await rowsOf([
    [
      { xml: '<is><r><t>监测</t></r><r><t>时间</t></r><rPh><t>jian</t></rPh></is>', type: 'inlineStr' },
      null,
      '总磷',
    ],
    [],
    ['鹿角', null, { v: '5.1999999999999998E-2' }],
    ['第_x000D_行', null, { xml: '<v>1</v>', type: 'b' }],
  ]);
  expect(rows).toEqual([
    ['监测时间', null, '总磷'],
    ['鹿角', null, 0.052],
    ['第\r行', null, true],
  ]);
});

test.each([
  ['0%', '0.5', '50%'],
  ['0.00%', '0.1234', '12.34%'],
  ['000000', '123', '000123'],
  ['#,##0.00', '1234.5', '1,234.50'],
  ['"¥"#,##0.00', '1234.5', '¥1,234.50'],
  ['0.00E+00', '123456', '1.23E+05'],
  ['yyyy"年"m"月"', '46082', '2026年3月'],
  ['General', '0.30000000000000004', '0.3'],
])('by the format %s the number %s is shown as %s', async (format, v, text) => {
  expect(shown(await rowsOf([[{ v, format }]]))).toEqual([[text]]);
});

test('dates are days of the system of the workbook, with the time of day where there is one', async () => {
  const cells = [
    { v: '46082', format: 'yyyy/m/d' },
    { v: '46082.6', format: 'yyyy/m/d h:mm' },
  ];
  expect(await rowsOf([cells])).toMatchObject([
    [
      { date: '2026-03-01', time: null },
      { date: '2026-03-01', time: '14:24' },
    ],
  ]);
  expect(await rowsOf([[{ v: '44620', format: 'yyyy/m/d' }]], {}, { from1904: true })).toMatchObject([
    [{ date: '2026-03-01' }],
  ]);
  expect(await rowsOf([[{ xml: '<v>2026-03-01T00:00:00</v>', type: 'd' }]])).toMatchObject([
    [{ date: '2026-03-01' }],
  ]);
});

test('an error and a formula that nobody calculated are no values; one whose result is an empty text is blank', async () => {
  const rows = await rowsOf([
    [
      'x',
      { xml: '<v>#N/A</v>', type: 'e' },
      { xml: '<f>1+1</f>' },
      { xml: '<f>1+1</f><v>2</v>' },
      { xml: '<f>IF(A1="","",1)</f><v></v>', type: 'str' },
    ],
  ]);
  expect(rows).toEqual([['x', { kind: 'error', shown: '#N/A' }, { kind: 'formula', shown: '' }, 2]]);
});

test('only sheets, rows and columns that are seen are read', async () => {
  const bytes = workbookBytes([
    { name: '选项', state: 'hidden', rows: [['旧']] },
    { name: '极隐', state: 'veryHidden', rows: [['旧']] },
    {
      name: '数据',
      rows: [
        ['甲', '内部', '乙'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      hiddenColumns: [2],
      hiddenRows: [3],
    },
  ]);
  expect(await allRows(file(bytes))).toEqual([
    ['甲', null, '乙'],
    ['1', null, '3'],
  ]);
  const opened = await openTable(file(bytes));
  expect(opened.ok && [opened.value.hiddenSheets, opened.value.sheets.length]).toEqual([2, 1]);
});

test('any table that is written by hand or by the writer is read back the same', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '汉', '<', '&', '"', ' ', '\n', '1', '𠮷'),
    minLength: 1,
    maxLength: 6,
  });
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .map((each) => Number(each.toPrecision(12)));
  const cell = fc.oneof(
    text,
    number.filter((each) => !Object.is(each, -0)),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const kept = rows.filter((row) => row.some((each) => String(each).trim() !== ''));
      const byHand = await rowsOf(
        rows.map((row) => row.map((each) => (typeof each === 'number' ? { v: String(each) } : each))),
      );
      expect(byHand).toEqual(kept);
      const bytes = await writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] });
      expect(await allRows(file(bytes))).toEqual(kept);
    }),
    { numRuns: 60 },
  );
});

test('a cell far to the right is refused and not padded', async () => {
  const far = { xml: '<v>1</v></c><c r="XFD1"><v>2</v>' };
  await expect(rowsOf([[far]])).rejects.toThrow(/2000 列/);
});

test('a long workbook is read row by row', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    `编号${i}`,
    { v: String(i), format: '0.00' },
    '内容',
  ]);
  const opened = await openTable(file(workbookBytes([{ name: '大', rows }])));
  let count = 0;
  for await (const row of opened.ok
    ? (opened.value.sheets[0]?.rows({ rows: 0, columns: new Set() }) ?? [])
    : [])
    count += row.cells.length === 3 ? 1 : 0;
  expect(count).toBe(10_000);
});
