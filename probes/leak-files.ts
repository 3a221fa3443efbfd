import { strToU8, zipSync } from 'fflate';
import { writeWorkbook } from '../src/tables/write.ts';
import { memberOf } from './prepared-drafts.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of each format, with the words where a reader finds them and in what formats keep beside it. */
export async function filesWith(codeOf: (where: string) => string): Promise<readonly NamedBytes[]> {
  const named = (extension: string, bytes: Uint8Array): NamedBytes => ({
    name: `附件 ${codeOf(`name of a .${extension}`)}.${extension}`,
    bytes,
  });
  const text = (where: string): string => `说明 ${codeOf(where)}`;
  return [
    named('txt', strToU8(text('a .txt'))),
    named('csv', strToU8(`序号,说明\r\n1,${text('a .csv')}\r\n`)),
    named('docx', docx(text('a .docx'), codeOf('author of a .docx'))),
    named('pptx', pptx(text('a .pptx'), codeOf('author of a .pptx'))),
    named('odt', odt(text('a .odt'), codeOf('author of a .odt'))),
    named('xlsx', await writeWorkbook([{ name: '表', rows: [['说明'], [text('a .xlsx')]] }])),
    named('pdf', pdf(codeOf('a .pdf'), codeOf('author of a .pdf'))),
  ];
}

const docx = (text: string, author: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author}</dc:creator></cp:coreProperties>`,
    ),
  });

const pptx = (text: string, author: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'ppt/presentation.xml': strToU8('<p:presentation xmlns:p="p"/>'),
    'ppt/slides/slide1.xml': strToU8(
      `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
    ),
    'ppt/notesSlides/notesSlide1.xml': strToU8(
      `<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${author}</a:t></a:r></a:p></p:notes>`,
    ),
  });

const odt = (text: string, author: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<c xmlns:text="t"><text:p>${text}</text:p></c>`),
    'meta.xml': strToU8(`<m xmlns:dc="dc"><dc:creator>${author}</dc:creator></m>`),
  });

/** Not compressed, so that whoever reads the bytes finds the words. */
function pdf(text: string, author: string): Uint8Array {
  const stream = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  return strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n` +
      `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n5 0 obj<</Author(${author})>>endobj\ntrailer<</Root 1 0 R/Info 5 0 R>>\n%%EOF`,
  );
}

const BOUNDARY = 'gongkai-leaks';

export const uploadForm = ({ name, bytes }: NamedBytes) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
});

/** As a record lists it. */
export const listed = (upload: unknown) => ({
  sha256: String(memberOf(upload, 'sha256')),
  name: String(memberOf(upload, 'name')),
  sizeBytes: Number(memberOf(upload, 'sizeBytes')),
  mediaType: String(memberOf(upload, 'mediaType')),
});
