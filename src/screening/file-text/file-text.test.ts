import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '../../archives/archive.ts';
import { fileText } from './file-text.ts';
import { oldWord } from './testing/old-word.ts';

async function read(bytes: Uint8Array, extension: string) {
  const found: string[] = [];
  for await (const part of fileText({ bytes, name: `甲.${extension}`, extension, limits: ARCHIVE_LIMITS }))
    found.push('unread' in part ? `！${part.unread}` : `${part.where}：${part.lines.join('｜')}`);
  return found;
}

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const content = (...texts: readonly string[]): Uint8Array =>
  strToU8(
    `<ofd:Page ${OFD}><ofd:Content><ofd:Layer>${texts
      .map((text) => `<ofd:TextObject><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject>`)
      .join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  );
const ofd = (pages: readonly string[], parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({
    'OFD.xml': strToU8(
      `<ofd:OFD ${OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${OFD}><ofd:Pages>${pages.map((page, at) => `<ofd:Page ID="${at}" BaseLoc="${page}"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
    ...parts,
  });

test('an OFD is read page by page in the order of its document; a page without text is named', async () => {
  const bytes = ofd(
    ['Pages/Page_1/Content.xml', 'Pages/Page_0/Content.xml', '/Doc_0/Pages/Page_2/Content.xml'],
    {
      'Doc_0/Pages/Page_0/Content.xml': content('第二页'),
      'Doc_0/Pages/Page_1/Content.xml': content('关于样例的通知', '机密'),
      'Doc_0/Pages/Page_2/Content.xml': content(),
      'Doc_0/Annots/Page_0/Annotation.xml': content('批注'),
    },
  );
  expect(await read(bytes, 'ofd')).toEqual([
    '第 1 页：关于样例的通知｜机密',
    '第 2 页：第二页',
    '！第 3 页（没有文字，可能是扫描件）',
    '附属内容：批注',
  ]);
  expect(await read(ofd([], {}), 'ofd')).toEqual(['！文件（没有页面）']);
});

test('a PDF is read page by page; a page without text is named', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('A notice', { font: await pdf.embedFont(StandardFonts.Helvetica) });
  pdf.addPage();
  expect(await read(await pdf.save(), 'pdf')).toEqual([
    '第 1 页：A notice',
    '！第 2 页（没有文字，可能是扫描件）',
  ]);
});

const slide = (attributes: string, ...texts: readonly string[]): Uint8Array =>
  strToU8(
    `<p:sld xmlns:p="p" xmlns:a="a" ${attributes}>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:sld>`,
  );

test('a .pptx: slides, hidden ones too, notes, remarks', async () => {
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'ppt/presentation.xml': strToU8('<p/>'),
    'ppt/slides/slide1.xml': slide('', '年度工作', '第二段'),
    'ppt/slides/slide2.xml': slide('show="0"', '内部名单'),
    'ppt/notesSlides/notesSlide1.xml': slide('', '讲稿'),
    'ppt/comments/comment1.xml': strToU8('<x xmlns:p="p"><p:cm><p:text>改一下</p:text></p:cm></x>'),
  });
  expect(await read(bytes, 'pptx')).toEqual([
    '！隐藏的幻灯片（文件中第 2 张）',
    '：年度工作｜第二段',
    '：内部名单',
    '备注：讲稿',
    '批注：改一下',
  ]);
});

const openDocument = (kind: string, content: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:style="s" xmlns:draw="d" xmlns:presentation="pr" xmlns:dc="dc">${content}</office:document-content>`,
    ),
    'meta.xml': strToU8('<m xmlns:dc="dc"><dc:creator>张三</dc:creator></m>'),
  });

test('OpenDocument: text with remarks and deleted text, rows of sheets by column, hidden slides and sheets', async () => {
  const odt =
    '<office:text><text:p>公告<office:annotation><text:p>改</text:p></office:annotation></text:p><text:hidden-text text:string-value="暗"/></office:text>';
  expect(await read(openDocument('text', odt), 'odt')).toEqual(['：公告改｜暗', '文件属性：张三']);
  const hiddenStyle = (attribute: string) =>
    `<style:style style:name="h"><style:table-properties ${attribute}/></style:style>`;
  const cells = (...texts: readonly string[]) =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const ods = `${hiddenStyle('table:display="false"')}<table:table table:name="名单" table:style-name="h">${cells('姓名', '电话')}${cells('甲', '1')}</table:table>`;
  expect(await read(openDocument('spreadsheet', ods), 'ods')).toEqual([
    '！隐藏的工作表“名单”',
    '工作表“名单”的名称：名单',
    '工作表“名单”第 1 行：姓名｜电话',
    '工作表“名单”第 2 行：甲｜1',
    '文件属性：张三',
  ]);
  const odp = `${hiddenStyle('presentation:visibility="hidden"')}<draw:page draw:name="二" draw:style-name="h"><text:p>密</text:p></draw:page>`;
  expect(await read(openDocument('presentation', odp), 'odp')).toEqual([
    '！隐藏的幻灯片“二”',
    '：密',
    '文件属性：张三',
  ]);
});

const shared = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../../..', 'shared'),
  'fixtures',
);

test.skipIf(!existsSync(shared))(
  'an old sheet is read cell by cell, and what is not read is said',
  async () => {
    const found = await read(readFileSync(join(shared, 'office-zh/11_万载县统计月报_2023-10.xls')), 'xls');
    expect(found.length).toBeGreaterThan(20);
    expect(found.join()).toMatch(/农副产品/);
    expect(found.at(-1)).toMatch(/^！旧格式 .xls 的修订/);
  },
);

test('an old text is read by its pieces; one that is damaged could not be read', async () => {
  expect(await read(oldWord('关于样例的通知\r联系人手机13800000000\r'), 'doc')).toEqual([
    '：关于样例的通知｜联系人手机13800000000｜',
    expect.stringMatching(/^！旧格式 .doc 的修订/),
  ]);
  expect(await read(oldWord('x').subarray(0, 2000), 'doc')).toEqual(['！文件']);
});
