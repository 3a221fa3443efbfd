import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '../../archives/archive.ts';
import { fileText } from './file-text.ts';

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
