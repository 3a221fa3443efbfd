import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { csvRow } from './csv-row.ts';

const rowsOf = (text: string) => {
  const read = readCsv(text);
  return 'rows' in read ? read.rows : read;
};

test('quotation marks, line ends and separators are read as spreadsheets write them', () => {
  expect(rowsOf('\ufeffa,"b ""c"", d"\r\n1,"x\ny"\n')).toEqual([
    ['a', 'b "c", d'],
    ['1', 'x\ny'],
  ]);
  expect(rowsOf('a;b\n1;2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(rowsOf('a\tb\n1\t2\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(rowsOf('某市价格表\ra,b\r\n\n1,"12"" 管;甲"\r')).toEqual([
    ['某市价格表'],
    ['a', 'b'],
    [''],
    ['1', '12" 管;甲'],
  ]);
  expect(rowsOf('sep=;\r\na;b\r\n')).toEqual([[''], ['a', 'b']]);
});

test.each([
  ['at the end', 'a,"b\n', 1],
  ['in the middle: the rows behind it are not taken for its text', 'k,t\n1,"x\n2,y\n3,z', 2],
  ['before another one, which would have closed it', 'k,t\n1,甲\n2,"x\n3,"乙"\n4,丙\n', 3],
])('a mark that is never closed is told with its row: %s', (_, text, row) => {
  expect(readCsv(text)).toEqual({ openQuote: row });
});

test.each([
  ['="001"', '001'],
  ['"=""001"""', '001'],
  ["'001", '001'],
  ["'=1+1", '=1+1'],
  ['430102199003071234\t', '430102199003071234'],
])('a code is kept as text by the spelling %j', (spelled, code) => {
  expect(rowsOf(`a,b\n${spelled},1\n`)).toEqual([
    ['a', 'b'],
    [code, '1'],
  ]);
});

test('gives back any table that was written as CSV', () => {
  const cell = fc
    .string({ maxLength: 8 })
    .filter((text) => !text.includes('\0') && !/^["'=]|\t$|^\ufeff/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(rowsOf(text)).toEqual(rows);
      },
    ),
  );
});

test('what our exports write, formulas, codes and line ends in cells, is read back as it was, whatever it is', () => {
  const unit = fc.constantFrom(
    'a',
    '"',
    ',',
    '\n',
    '\r',
    '=',
    "'",
    '汉',
    '-',
    '1',
    '\t',
    '123456789012',
    ';',
  );
  const cell = fc.string({ unit, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = csvRow(['甲', '乙']) + rows.map((row) => csvRow(row)).join('');
        expect(rowsOf(text)).toEqual([['甲', '乙'], ...rows]);
      },
    ),
    { numRuns: 1000 },
  );
});
