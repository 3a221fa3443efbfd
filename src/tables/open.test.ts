import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import annotate from './annotate.worker.ts';
import { shownText } from './cell.ts';
import { openTable } from './open.ts';
import { allRows } from './testing/all-rows.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (entry: string): Buffer =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(entry, 'utf16le'), Buffer.alloc(512)]);
const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])));

test.each([
  ['加密.xlsx', compound('EncryptedPackage'), '“加密.xlsx”已加密，不能读取。'],
  ['旧.xls', compound('Workbook'), '“旧.xls”是旧版 .xls 表格，不能读取。'],
  ['旧.xlsx', compound('Book'), '“旧.xlsx”是旧版 .xls 表格，不能读取。'],
  ['表.et', compound('Workbook'), '“表.et”是WPS 表格的 .et 格式，不能读取。'],
  ['文.doc', compound('WordDocument'), '“文.doc”是Word 文档，不能读取。'],
  ['表.numbers', zip({ 'Index/Document.iwa': 'x' }), '“表.numbers”是苹果 Numbers 表格 .numbers，不能读取。'],
  [
    '表.ods',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    '“表.ods”是OpenDocument 表格 .ods，不能读取。',
  ],
  ['表.xlsb', zip({ 'xl/workbook.bin': 'x' }), '“表.xlsb”是二进制工作簿 .xlsb，不能读取。'],
  ['网页.xls', Buffer.from('<html><table><tr><td>1'), '“网页.xls”是网页，不能读取。'],
  [
    '图.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    '“图.csv”无法读取：不是 Excel 工作簿或者文本表格。',
  ],
  ['字.xlsx', Buffer.from('不是表格'), '“字.xlsx”无法读取：不是可读的 Excel 工作簿。'],
  ['空.csv', Buffer.alloc(0), '“空.csv”是空文件。'],
])('%s is said to be what it is', async (name, bytes, message) => {
  const opened = await openTable({ name, bytes });
  expect(opened.ok ? [] : opened.refusals.map((refusal) => refusal.message)).toEqual([message]);
});

test.each([
  [
    'GB18030, as Chinese spreadsheets save it',
    Uint8Array.from([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0x31, 0x0d, 0x0a]),
  ],
  ['UTF-8 with a mark', Buffer.from('\ufeff编码,1\r\n')],
  ['UTF-16, little end first', Buffer.from('\ufeff编码\t1\r\n', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeff编码\t1\r\n', 'utf16le').swap16()],
])('a text table in %s', async (_, bytes) => {
  expect(await allRows({ name: '清单.csv', bytes })).toEqual([['编码', '1']]);
});

test('a damaged workbook is refused with the name of the file', async () => {
  await expect(allRows({ name: '坏.xlsx', bytes: Buffer.from('PK\u0003\u0004broken') })).rejects.toThrow(
    /坏\.xlsx/,
  );
});

/** A workbook of Excel 97–2003: formats, a hidden sheet, a hidden column, a merged block. */
function oldWorkbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['编码', '比例', '日期', '金额'],
    [123, 0.5, 43_595, 1234.5],
    [456, 0.255, 43_596, 4.3e17],
  ]);
  const formats = {
    A2: '000000',
    A3: '000000',
    B2: '0%',
    B3: '0.0%',
    C2: 'yyyy"年"m"月"d"日"',
    C3: 'yyyy/m/d',
    D2: '#,##0.00',
  };
  for (const [cell, pattern] of Object.entries(formats)) sheet[cell].z = pattern;
  sheet['!merges'] = [{ s: { r: 0, c: 4 }, e: { r: 1, c: 4 } }];
  sheet['!cols'] = [{}, {}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['草稿']]), '草稿');
  utils.book_append_sheet(book, sheet, '表');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  return write(book, { bookType: 'biff8', type: 'buffer', cellStyles: true });
}

test.each(['旧.xls', '表.et'])(
  '%s is read like any workbook: what its cells show, and what is hidden',
  async (name) => {
    const opened = await openTable({ name, bytes: oldWorkbook() });
    if (!opened.ok) throw new Error(opened.refusals.map(({ message }) => message).join());
    const [sheet, ...others] = opened.value.sheets;
    expect([opened.value.hiddenSheets, sheet?.name, others]).toEqual([1, '表', []]);
    expect(sheet?.merges).toHaveLength(1);
    const hidden = { rows: 0, columns: new Set<number>() };
    const rows: (readonly string[])[] = [];
    for await (const { cells } of sheet?.rows(hidden) ?? []) rows.push(cells.map(shownText));
    expect(rows.slice(0, 2)).toEqual([
      ['编码', '比例', '日期'],
      ['000123', '50%', '2019年5月10日'],
    ]);
    expect([...hidden.columns]).toEqual([3]);
    const notes = [{ cell: 'A2', text: '不对' }];
    const marked = await annotate({ file: { name, bytes: oldWorkbook() }, sheet: '表', notes });
    expect(
      Buffer.from(marked ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  },
);

const shared = resolve(process.env.GONGKAI_SHARED ?? '../shared', 'fixtures/office-zh');
test.skipIf(!existsSync(shared))(
  'a county’s monthly report as .xls, with the blocks that its rows share',
  async () => {
    const name = '11_万载县统计月报_2023-10.xls';
    const opened = await openTable({ name, bytes: readFileSync(join(shared, name)) });
    if (!opened.ok) throw new Error(opened.refusals.map(({ message }) => message).join());
    expect(opened.value.sheets[0]?.merges.length).toBeGreaterThan(3);
    const rows = await allRows({ name, bytes: readFileSync(join(shared, name)) });
    expect(rows[2]?.map(shownText)).toEqual(['一、粮食类', '晚籼米', '标一', '元/500克', '2.68']);
  },
);
