import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { asWritten, readCsv } from './csv.ts';
import { exportTable, type TableSource } from './export-table.ts';
import { streamWorkbook } from './workbook-stream.ts';

type Row = readonly [string, readonly string[]];

const source = (rows: readonly Row[], told: { pages: number } = { pages: 0 }): TableSource<Row> => ({
  name: '公开信息',
  headings: ['名称', '明细'],
  pages: async function* () {
    for (const row of rows) {
      told.pages += 1;
      yield [row];
    }
  },
  cells: ([name, lines], alone) => [name, alone ? lines.join('；') : `${lines.length} 行`],
  nested: [
    { name: '明细', headings: ['名称', '内容'], lines: ([name, lines]) => lines.map((line) => [name, line]) },
  ],
  json: { head: {}, rows: 'items', row: ([name, lines]) => ({ name, lines }) },
});

const sheetsOf = async (bytes: AsyncIterable<Uint8Array>) =>
  (await readXlsx(await buffer(bytes))).sheets.map(({ name, rows }) => [
    name,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  ]);

test('a table within the rows is a sheet and a file of its own', async () => {
  const rows: readonly Row[] = [
    ['甲', ['一', '二']],
    ['乙', []],
  ];
  const tables = [
    [
      '公开信息',
      [
        ['名称', '明细'],
        ['甲', '2 行'],
        ['乙', '0 行'],
      ],
    ],
    [
      '明细',
      [
        ['名称', '内容'],
        ['甲', '一'],
        ['甲', '二'],
      ],
    ],
  ];
  expect(await sheetsOf(exportTable('xlsx', source(rows)))).toEqual(tables);
  const files = unzipSync(await buffer(exportTable('zip', source(rows))));
  expect(
    Object.entries(files).map(([name, bytes]) => {
      const read = readCsv(strFromU8(bytes));
      return [name.replace('.csv', ''), 'rows' in read ? read.rows : read];
    }),
  ).toEqual(tables);
  expect(await text(exportTable('csv', source(rows)))).toBe('\ufeff名称,明细\r\n甲,一；二\r\n乙,\r\n');
});

test.each(['csv', 'xlsx', 'zip', 'json'] as const)(
  '%s is written while it is sent: who reads the beginning causes no reading of the end',
  async (format) => {
    const told = { pages: 0 };
    const line = Array.from({ length: 500 }, (_, index) => Math.sin(index).toString(36)).join('');
    const rows = Array.from({ length: 6_000 }, (_, n): Row => [`${n}`, [line]]);
    const stream = exportTable(format, source(rows, told));
    await stream[Symbol.asyncIterator]().next();
    expect(told.pages).toBeLessThan(2_000);
    stream.destroy();
  },
);

test('equal tables are equal files', async () => {
  const rows: readonly Row[] = [['甲', ['一']]];
  for (const format of ['xlsx', 'zip'] as const)
    expect(await buffer(exportTable(format, source(rows)))).toEqual(
      await buffer(exportTable(format, source(rows))),
    );
});

test('any text comes out of a workbook as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 9 }),
      async (cells) => {
        const pages = async function* () {
          yield [cells];
        };
        const [[, rows] = []] = await sheetsOf(streamWorkbook([{ name: '表', headings: ['头'], pages }]));
        const read = Array.isArray(rows) ? (rows[1] ?? []) : [];
        // Half a pair of surrogates is no character.
        const plain = (cell: string | undefined) => (cell ?? '').toWellFormed();
        expect(cells.map((_, index) => plain(read[index]))).toEqual(cells.map(plain));
      },
    ),
    { numRuns: 60 },
  );
});

test('a sheet that is full is followed by another, with the heading', async () => {
  const pages = async function* () {
    yield [['1'], ['2'], ['3']];
    yield [['4'], ['5']];
  };
  expect(await sheetsOf(streamWorkbook([{ name: '价格', headings: ['数'], pages }], 3))).toEqual([
    ['价格', [['数'], ['1'], ['2']]],
    ['价格 2', [['数'], ['3'], ['4']]],
    ['价格 3', [['数'], ['5']]],
  ]);
});

test('a text longer than a cell ends with a word about it', async () => {
  const pages = async function* () {
    yield [['长'.repeat(40_000)]];
  };
  const [[, rows] = []] = await sheetsOf(streamWorkbook([{ name: '表', headings: ['头'], pages }]));
  const cell = Array.isArray(rows) ? rows[1]?.[0] : undefined;
  expect(cell).toHaveLength(32_767);
  expect(cell?.endsWith('其余见网页）')).toBe(true);
});

test('a code of eighteen digits, zeros in front and what looks like a day are whole in a CSV', async () => {
  const rows: readonly Row[] = ['430102199001010011', '0073', '1-2', '12E5'].map((code): Row => [code, []]);
  const csv = await text(exportTable('csv', source(rows)));
  expect(csv.split('\r\n').slice(1, 5)).toEqual(rows.map(([code]) => `${code}\t,`));
  const read = readCsv(csv);
  expect('rows' in read && read.rows.slice(1).map(([code = '']) => asWritten(code))).toEqual(
    rows.map(([code]) => code),
  );
});
