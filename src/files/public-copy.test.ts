import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { cleanPdf } from './clean-pdf.ts';
import { cleanWordPart } from './clean-word.ts';
import { stripMetadata } from './strip-metadata.ts';

const hidden = new Set(['暗']);
const text = (inner: string): string => cleanWordPart(`<w:x>${inner}</w:x>`, hidden).slice(5, -6);

test.each([
  [
    'what was put in stays without its author',
    '<w:ins w:author="张三"><w:r><w:t>五百</w:t></w:r></w:ins>',
    '<w:r><w:t>五百</w:t></w:r>',
  ],
  ['what was deleted goes', '<w:del w:author="李四"><w:r><w:delText>三百</w:delText></w:r></w:del>', ''],
  [
    'deleted within put in',
    '<w:ins w:author="甲"><w:del w:author="乙"><w:r/></w:del><w:r><w:t>a</w:t></w:r></w:ins>',
    '<w:r><w:t>a</w:t></w:r>',
  ],
  [
    'a mark of an inserted paragraph',
    '<w:rPr><w:ins w:author="张三"/><w:b/></w:rPr>',
    '<w:rPr><w:b/></w:rPr>',
  ],
  [
    'what moved stands where it went',
    '<w:moveFrom w:author="甲"><w:r/></w:moveFrom><w:moveTo w:author="甲"><w:r><w:t>b</w:t></w:r></w:moveTo>',
    '<w:r><w:t>b</w:t></w:r>',
  ],
  [
    'marks of remarks go',
    '<w:commentRangeStart w:id="0"/><w:r><w:t>c</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>',
    '<w:r><w:t>c</w:t></w:r><w:r></w:r>',
  ],
  ['hidden text goes', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>d</w:t></w:r>', ''],
  [
    'text that was hidden and is not',
    '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>d</w:t></w:r>',
    '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>d</w:t></w:r>',
  ],
  ['text hidden by its style', '<w:r><w:rPr><w:rStyle w:val="暗"/></w:rPr><w:t>d</w:t></w:r>', ''],
  [
    'a paragraph hidden by its style',
    '<w:p><w:pPr><w:pStyle w:val="暗"/></w:pPr><w:r/></w:p>',
    '<w:p></w:p>',
  ],
  [
    'a deleted row, a deleted cell',
    '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr></w:tr><w:tr><w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>',
    '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  ],
  [
    'how it looked before',
    '<w:pPr><w:jc w:val="a>b"/><w:pPrChange w:author="甲"><w:pPr/></w:pPrChange></w:pPr>',
    '<w:pPr><w:jc w:val="a>b"/></w:pPr>',
  ],
])('Word: %s', (_, given, wanted) => {
  expect(text(given)).toBe(wanted);
});

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

test('a workbook: no remarks, nobody’s name, no path of a machine; what refers to the parts still finds them', () => {
  const bytes = Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><x15ac:absPath url="C:\\Users\\zhangsan\\"/><sheets/></workbook>',
      ),
      'xl/comments1.xml': strToU8('<comments><authors><author>张三</author></authors></comments>'),
      'xl/persons/person.xml': strToU8('<personList xmlns="p"><person displayName="张三"/></personList>'),
      'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="file:///\\\\10.1.2.3\\a.xlsx" TargetMode="External"/></Relationships>',
      ),
      'xl/externalLinks/externalLink1.xml': strToU8(
        '<externalLink><externalBook><sheetDataSet><v>1</v></sheetDataSet></externalBook></externalLink>',
      ),
      'customXml/item1.xml': strToU8(
        '<?xml version="1.0"?><f:form xmlns:f="f" id="张三"><f:a>王五</f:a></f:form>',
      ),
      'docProps/thumbnail.jpeg': strToU8('x'),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="t" Type="http://x/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
      ),
    }),
  );
  const clean = stripMetadata(bytes, 'xlsx').bytes;
  const parts = partsOf(clean);
  expect(Object.keys(parts)).toEqual(
    Object.keys(unzipSync(bytes)).filter((name) => !name.includes('thumbnail')),
  );
  expect(JSON.stringify(parts)).not.toMatch(/张三|zhangsan|10\.1\.2\.3|王五|<v>|thumbnail/);
  expect(parts['customXml/item1.xml']).toContain('<f:form xmlns:f="f"></f:form>');
  expect(stripMetadata(clean, 'xlsx').bytes.equals(clean)).toBe(true);
});

test('a .pptx: no remarks, no people, no notes, no hidden shapes; what is on the slides stays', () => {
  const shape = (hidden: string, text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="1"${hidden}/></p:nvSpPr><a:t>${text}</a:t></p:sp>`;
  const bytes = Buffer.from(
    zipSync({
      'ppt/presentation.xml': strToU8('<p/>'),
      'ppt/slides/slide1.xml': strToU8(`<p:sld>${shape('', '公开')}${shape(' hidden="1"', '暗处')}</p:sld>`),
      'ppt/notesSlides/notesSlide1.xml': strToU8('<p:notes><a:p><a:t>讲稿</a:t></a:p></p:notes>'),
      'ppt/comments/comment1.xml': strToU8(
        '<p:cmLst xmlns:p="p"><p:cm><p:text>张三说</p:text></p:cm></p:cmLst>',
      ),
      'ppt/commentAuthors.xml': strToU8(
        '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor name="张三"/></p:cmAuthorLst>',
      ),
      'docProps/core.xml': strToU8('<c><dc:creator>李四</dc:creator></c>'),
    }),
  );
  const clean = stripMetadata(bytes, 'pptx').bytes;
  expect(JSON.stringify(partsOf(clean))).not.toMatch(/暗处|讲稿|张三|李四/);
  expect(partsOf(clean)['ppt/slides/slide1.xml']).toContain('公开');
  expect(stripMetadata(clean, 'pptx').bytes.equals(clean)).toBe(true);
});

test('OpenDocument: no remarks, revisions, notes, hidden text, people, printers, older states; the kind stays first and unpacked', () => {
  const bytes = Buffer.from(
    zipSync({
      'content.xml': strToU8(
        `<c><style:style style:name="h"><style:text-properties text:display="none"/></style:style><text:tracked-changes><text:p>删去</text:p></text:tracked-changes>
         <text:p>正文<office:annotation><dc:creator>张三</dc:creator><text:p>批</text:p></office:annotation><text:span text:style-name="h">暗处</text:span></text:p>
         <presentation:notes><text:p>讲稿</text:p></presentation:notes><text:note><text:p>脚注</text:p></text:note></c>`,
      ),
      'meta.xml': strToU8(
        '<m><dc:title>标题</dc:title><meta:initial-creator>李四</meta:initial-creator><dc:creator>李四</dc:creator></m>',
      ),
      'settings.xml': strToU8(
        '<s><config:config-item config:name="PrinterName">王五的打印机</config:config-item></s>',
      ),
      'Thumbnails/thumbnail.png': strToU8('x'),
      'Versions/Version1': strToU8('旧稿'),
      'META-INF/manifest.xml': strToU8(
        '<m><f manifest:full-path="Thumbnails/thumbnail.png"/><f manifest:full-path="content.xml"/></m>',
      ),
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    }),
  );
  const clean = stripMetadata(bytes, 'odt').bytes;
  const parts = partsOf(clean);
  expect(Object.keys(parts)).toEqual([
    'mimetype',
    'content.xml',
    'meta.xml',
    'settings.xml',
    'META-INF/manifest.xml',
  ]);
  expect(JSON.stringify(parts)).not.toMatch(/删去|批|暗处|讲稿|张三|李四|王五|旧稿|thumbnail/);
  expect(JSON.stringify(parts)).toMatch(/正文.*脚注.*标题/s);
  expect(clean.subarray(30, 38).toString()).toBe('mimetype');
  expect(clean.includes('application/vnd.oasis.opendocument.text')).toBe(true);
  expect(stripMetadata(clean, 'odt').bytes.equals(clean)).toBe(true);
});

test('a picture within a document loses its Exif', () => {
  const jpeg = Buffer.from('ffd8ffe1000a457869660000aabbffda0002ffd9', 'hex');
  const file = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>'), 'word/media/image1.jpeg': jpeg }));
  const [, picture] = Object.values(unzipSync(stripMetadata(file, 'docx').bytes));
  expect(Buffer.from(picture ?? []).toString('hex')).toBe('ffd8ffda0002ffd9');
});

test('WebP: no EXIF, no XMP, nothing behind its end', () => {
  const chunk = (type: string, content: string): Buffer => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(content.length / 2, 4);
    return Buffer.concat([head, Buffer.from(content, 'hex')]);
  };
  const riff = (...chunks: readonly Buffer[]): Buffer => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
    const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  const picture = chunk('VP8 ', 'aabb');
  const given = riff(
    chunk('VP8X', '0c000000000000000000'),
    picture,
    chunk('EXIF', 'ccdd'),
    chunk('XMP ', 'eeff'),
  );
  expect(stripMetadata(Buffer.concat([given, Buffer.from('more')]), 'webp').bytes).toEqual(
    riff(chunk('VP8X', '00000000000000000000'), picture),
  );
});

test('PDF: author and programs go, the title and the pages stay; what has nothing stays as it is', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.setTitle('公告');
  pdf.setAuthor('张三');
  const { bytes, left } = await cleanPdf(Buffer.from(await pdf.save()));
  const clean = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([left, clean.getTitle(), clean.getAuthor(), clean.getProducer(), clean.getPageCount()]).toEqual([
    null,
    '公告',
    undefined,
    undefined,
    1,
  ]);
  expect((await cleanPdf(bytes)).bytes.equals(bytes)).toBe(true);
});

test('a signed PDF stays as it is, and that is said', async () => {
  const signed = Buffer.from('%PDF-1.4 /ByteRange [0 1 2 3]');
  expect(await cleanPdf(signed)).toEqual({ bytes: signed, left: 'PDF 已签名，作者等信息没有去除' });
  expect((await cleanPdf(Buffer.from('%PDF-1.4'))).left).toBe('PDF 的作者等信息没有去除');
});

const cases = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared'),
  'fixtures/outside-cases',
);
const shared = (name: string): Buffer | null => {
  try {
    return readFileSync(join(cases, name));
  } catch {
    return null;
  }
};

test.skipIf(shared('attachment-with-names.docx') === null)('files that other systems got wrong', () => {
  for (const name of ['attachment-with-names.docx', 'attachment-hidden-sheets.xlsx']) {
    const given = shared(name) ?? Buffer.alloc(0);
    const parts = partsOf(stripMetadata(given, name.split('.').at(-1) ?? '').bytes);
    for (const part of Object.keys(parts))
      expect([part, parts[part]?.match(/张三|李四|Exif|w:del |w:ins /)]).toEqual([part, null]);
  }
});
