import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '../archives/archive.ts';
import { workbookBytes } from '../tables/testing/workbook-bytes.ts';
import { screenFile } from './screen-file.ts';
import { screenFileName } from './screen-file-name.ts';

const ID = '430102199003071234';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const screened = (name: string, bytes: Uint8Array) =>
  screenFile({ name, bytes, extension: name.split('.').at(-1) ?? '', limits: ARCHIVE_LIMITS });
const find = async (name: string, bytes: Uint8Array) =>
  (await screened(name, bytes)).findings.map(({ kind, where }) => ({
    kind,
    where: where.replace(`附件“${name}”`, ''),
  }));

const docx = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document ${W}/>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('Word files', () => {
  test.each([
    [
      'word/document.xml',
      `<w:p>${run('姓名')}</w:p><w:p>${run(ID.slice(0, 6))}${run(ID.slice(6))}</w:p>`,
      '第 2 段',
    ],
    ['word/document.xml', `<w:p><w:del><w:r><w:delText>${ID}</w:delText></w:r></w:del></w:p>`, '第 1 段'],
    [
      'word/document.xml',
      `<w:p><w:r><w:pict><w:txbxContent><w:p>${run(ID)}</w:p></w:txbxContent></w:pict></w:r></w:p>`,
      '第 1 段',
    ],
    ['word/header1.xml', `<w:p>${run(ID)}</w:p>`, '页眉第 1 段'],
    ['word/footnotes.xml', `<w:p>${run(ID)}</w:p>`, '脚注第 1 段'],
    ['word/comments.xml', `<w:p>${run(ID)}</w:p>`, '批注第 1 段'],
  ])('%s: %s', async (part, inner, where) => {
    expect(await find('通知.docx', docx({ [part]: `<w:x ${W}>${inner}</w:x>` }))).toEqual([
      { kind: 'citizen-id', where },
    ]);
  });

  test('what is embedded and not read is named', async () => {
    expect(await find('通知.docx', docx({ 'word/afchunk1.html': '<p/>' }))).toEqual([
      { kind: 'unchecked', where: '嵌入的文件“afchunk1.html”' },
    ]);
  });
});

describe('tables', () => {
  test('row and column of a cell; hidden sheets too', async () => {
    const bytes = workbookBytes([
      {
        name: '公开',
        rows: [
          ['姓名', '电话'],
          ['张三', '13812345678'],
        ],
      },
      { name: '底稿', state: 'hidden', rows: [['身份证'], [ID]] },
    ]);
    expect(await find('名单.xlsx', bytes)).toEqual([
      { kind: 'mobile-phone', where: '工作表“公开”第 2 行第 2 列' },
      { kind: 'hidden', where: '隐藏的工作表“底稿”' },
      { kind: 'citizen-id', where: '隐藏的工作表“底稿”第 2 行第 1 列' },
    ]);
  });

  test('a text table in GB18030, a marking in its head, none in a column of levels further down', async () => {
    const rows = ['标志,身份证', `机密★1年,${ID}`, ...Array.from({ length: 12 }, () => '机密,无')];
    const found = [
      { kind: 'secrecy-marking', where: '第 2 行第 1 列' },
      { kind: 'citizen-id', where: '第 2 行第 2 列' },
    ];
    expect(await find('名单.csv', strToU8(rows.join('\n')))).toEqual(found);
    const gbk = Buffer.from(`c3fbb5a50a${Buffer.from(ID).toString('hex')}`, 'hex');
    expect(await find('名单.txt', gbk)).toEqual([{ kind: 'citizen-id', where: '第 2 段' }]);
  });
});

const pdf = (content: string): Uint8Array => {
  const stream = `BT /F1 12 Tf 20 100 Td (${content}) Tj ET`;
  return strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n` +
      `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );
};

test('PDF: its text; a page without any is a scan, for the program that reads print', async () => {
  expect(await find('公示.pdf', pdf(`ID ${ID}`))).toEqual([{ kind: 'citizen-id', where: '第 1 页第 1 段' }]);
  expect(await screened('公示.pdf', pdf(''))).toEqual({ findings: [], pages: [], scans: [1] });
  expect(await screened('公示.pdf', pdf('Notice'))).toEqual({
    findings: [],
    pages: [{ page: 1, text: 'Notice' }],
    scans: [],
  });
});

test('what no reader of ours opens says so; an archive is looked into', async () => {
  expect(await find('旧.doc', strToU8('x'))).toEqual([{ kind: 'unchecked', where: '文件' }]);
  expect(await find('坏.docx', strToU8('x'))).toEqual([{ kind: 'unchecked', where: '文件' }]);
  expect(await find('包.zip', zipSync({ '名单.txt': strToU8(ID) }))).toEqual([
    { kind: 'citizen-id', where: '“名单.txt”第 1 段' },
  ]);
});

test('a name is text too', () => {
  expect(screenFileName(`张三${ID}.pdf`)).toMatchObject([
    { kind: 'citizen-id', where: `附件“张三${ID}.pdf”的文件名第 1 段` },
  ]);
});

const cases = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared'),
  'fixtures/outside-cases',
);
const shared = (name: string): Uint8Array | null => {
  try {
    return readFileSync(join(cases, name));
  } catch {
    return null;
  }
};

test.skipIf(shared('attachment-secret-and-id.csv') === null)(
  'files that other systems got wrong',
  async () => {
    const kinds = async (name: string) =>
      [...new Set((await find(name, shared(name) ?? new Uint8Array())).map(({ kind }) => kind))].sort();
    expect(await kinds('attachment-secret-and-id.csv')).toEqual(['citizen-id', 'secrecy-marking']);
    expect(await kinds('attachment-hidden-sheets.xlsx')).toEqual(['citizen-id', 'hidden', 'secrecy-marking']);
    expect(await kinds('header-secret.docx')).toEqual(['secrecy-marking']);
  },
);
