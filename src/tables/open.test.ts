import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
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
