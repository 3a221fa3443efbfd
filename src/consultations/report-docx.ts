import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../kernel/xml-text.ts';

/** A paragraph or a table of a Word document. */
export type DocxPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

const FONTS = {
  title: { size: 44, font: '方正小标宋简体', align: 'center', bold: false },
  heading: { size: 32, font: '黑体', align: 'both', bold: false },
  paragraph: { size: 32, font: '仿宋_GB2312', align: 'both', bold: false },
  cell: { size: 24, font: '仿宋_GB2312', align: 'left', bold: false },
  head: { size: 24, font: '黑体', align: 'center', bold: false },
} as const;

/** GB/T 9704: 2号小标宋 title, 3号 text, two characters of indentation. */
const paragraph = (style: keyof typeof FONTS, text: string): string => {
  const { size, font, align } = FONTS[style];
  const indent =
    style === 'paragraph' || style === 'heading' ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
  const spacing = style === 'cell' || style === 'head' ? '' : '<w:spacing w:line="560" w:lineRule="exact"/>';
  const outline = style === 'heading' ? '<w:outlineLvl w:val="0"/>' : '';
  const runs = text
    .split('\n')
    .map(
      (line, i) =>
        `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr>${i === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`,
    )
    .join('');
  return `<w:p><w:pPr>${spacing}${indent}<w:jc w:val="${align}"/>${outline}</w:pPr>${runs}</w:p>`;
};

const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const table = (rows: readonly (readonly string[])[], widths: readonly number[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows
    .map(
      (row, i) =>
        `<w:tr><w:trPr><w:cantSplit/>${i === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row
          .map(
            (cell, j) =>
              `<w:tc><w:tcPr><w:tcW w:w="${widths[j] ?? 1000}" w:type="dxa"/></w:tcPr>${paragraph(i === 0 ? 'head' : 'cell', cell)}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A minimal OOXML document (ECMA-376), A4 with the margins of 公文; nothing in it but text. */
export function docxOf(parts: readonly DocxPart[]): Uint8Array {
  const body = parts
    .map((part) => (part.kind === 'table' ? table(part.rows, part.widths) : paragraph(part.kind, part.text)))
    .join('');
  const document = `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  // No time of making inside, so that the same report gives the same bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(document),
    },
    { mtime },
  );
}
