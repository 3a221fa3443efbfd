import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../kernel/csv.ts';
import { parseCsv, readSheet } from './read-sheet.ts';

test('what our exports write, formulas and quotes and line ends in cells, is read back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", '汉', '-', '1') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        // A cell that already begins with an apostrophe and a formula is the one thing that cannot be told apart.
        fc.pre(rows.flat().every((text) => !/^'\s*[=+\-@\t\r]/.test(text)));
        const text = rows.map((row) => csvRow(row)).join('');
        expect([...parseCsv(text)].map((row) => row.cells)).toEqual(rows);
      },
    ),
  );
});

test('a CSV in GB18030, as Chinese spreadsheets save it, is read', async () => {
  const bytes = Uint8Array.from([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x31, 0x0d, 0x0a]);
  const rows = [];
  for await (const row of readSheet({ read: async () => bytes }, { sha256: '', name: '清单.csv' }))
    rows.push(row);
  expect(rows).toEqual([{ number: 1, cells: ['编码', '1'] }]);
});

test('a damaged workbook is refused with the name of the file', async () => {
  const read = async () => {
    for await (const _ of readSheet(
      { read: async () => Buffer.from('PK\u0003\u0004broken') },
      { sha256: '', name: '坏.xlsx' },
    ));
  };
  await expect(read()).rejects.toThrow(/坏\.xlsx/);
});
