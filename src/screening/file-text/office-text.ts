import type { ArchiveLimits } from '../../archives/archive.ts';
import { openOfficeFile } from '../../archives/office-safety.ts';
import { shownText } from '../../tables/cell.ts';
import { openWorkbook } from '../../tables/workbook.ts';
import { sheetRows } from '../../tables/xlsx.ts';
import { type Passage, paragraphs, rowPassage, type Unread } from './passage.ts';
import { xmlText } from './xml-text.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** What the parts of a Word file are called by those who work in it; the first that fits. */
const WORD_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, ''],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, '脚注'],
  [/^word\/comments\w*\.xml$/, '批注'],
  [/^word\/charts\//, '图表'],
  [/^word\/diagrams\//, '图示'],
  [/^word\/glossary\/|^word\/_rels\/|^word\/afchunk/i, '附属部分'],
];
const SHEET_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(?:comments|threadedComments)/, '批注'],
  [/^xl\/drawings\/[^/]+\.xml$/, '图形'],
  [/^xl\/charts\/[^/]+\.xml$/, '图表'],
  [/^xl\/pivotCache\/[^/]+\.xml$/, '透视表的数据'],
  [/^xl\/worksheets\/_rels\/|^xl\/externalLinks\//, '链接'],
];
/** Notes of slides are taken out of the public copy and read where a file is not cleaned, in an archive. */
const SLIDE_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/slides\/[^/]+\.xml$/, ''],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, '备注'],
  [/^ppt\/comments\/[^/]+\.xml$/, '批注'],
  [/^ppt\/charts\/[^/]+\.xml$/, '图表'],
  [/^ppt\/diagrams\/[^/]+\.xml$/, '图示'],
  [/^ppt\/(?:slideMasters|slideLayouts|notesMasters|handoutMasters)\/[^/]+\.xml$/, '母版'],
  [/^ppt\/slides\/_rels\//, '链接'],
];
const PROPERTIES: readonly [RegExp, string] = [/^docProps\/|^customXml\/item\d*\.xml$/, '文件属性'];

/** A text of its own inside the file (`altChunk`), or another file; no reader of ours looks into it. */
const EMBEDDED = /^(?:word|xl|ppt)\/(?:embeddings\/|afchunk[^/]*\.(?!xml$))/i;

function passagesOf(parts: Parts, names: readonly string[], kinds: readonly (readonly [RegExp, string])[]) {
  const passages: (Passage | Unread)[] = [];
  for (const [name, part] of parts) {
    const found = [...kinds, PROPERTIES].find(([pattern]) => pattern.test(name));
    if (found === undefined) continue;
    const text = xmlText(part, found === PROPERTIES);
    // A running head is a head by itself.
    if (text !== '') passages.push(paragraphs(found[1], text));
  }
  return [
    ...passages,
    ...names
      .filter((name) => EMBEDDED.test(name))
      .map((name) => ({ unread: `嵌入的文件“${name.split('/').at(-1)}”` })),
  ];
}

/** Every part of a .docx: also headers, notes, remarks, deleted and hidden text, text boxes, properties. */
export async function* docxText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const opened = await openOfficeFile(bytes, name, limits);
  if (opened.ok) yield* passagesOf(opened.value.contents, opened.value.names, WORD_PARTS);
  else yield { unread: '文件' };
}

/** Every slide in the order of their names, hidden ones too, and what stands beside them. */
export async function* pptxText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const opened = await openOfficeFile(bytes, name, limits);
  if (!opened.ok) return yield { unread: '文件' };
  const { contents, names } = opened.value;
  for (const [part, content] of contents) {
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(part)?.[1];
    if (
      number !== undefined &&
      /<(?:\w+:)?sld\s[^>]*\bshow\s*=\s*["'](?:0|false)/.test(content.toString('utf8'))
    )
      yield { unread: `隐藏的幻灯片（文件中第 ${number} 张）`, hidden: true };
  }
  yield* passagesOf(contents, names, SLIDE_PARTS);
}

/** Every cell as it is shown, in hidden sheets, rows and columns too, and what stands beside the cells. */
export async function* xlsxText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const opened = await openOfficeFile(bytes, name, limits);
  if (!opened.ok) return yield { unread: '文件' };
  const { contents, names } = opened.value;
  const book = openWorkbook(contents);
  for (const sheet of book.sheets) {
    const place = `${sheet.visible ? '' : '隐藏的'}工作表“${sheet.name}”`;
    if (!sheet.visible) yield { unread: place, hidden: true };
    yield paragraphs(`${place}的名称`, sheet.name, 0);
    const rows = sheetRows(book, sheet.part, null);
    for await (const { number, cells } of rows) yield rowPassage(place, number, cells.map(shownText));
    const edges = xmlText(headersOnly(sheet.part));
    if (edges !== '') yield paragraphs(`${place}页眉页脚`, edges);
  }
  yield* passagesOf(contents, names, SHEET_PARTS);
}

/** They stand behind the cells; the whole is not read twice for them. */
function headersOnly(part: Uint8Array): Uint8Array {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const text = bytes.subarray(Math.max(0, bytes.lastIndexOf('sheetData'))).toString('utf8');
  const found = text.match(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>[^<]*/g) ?? [];
  return Buffer.from(
    `<x>${found.map((each) => `<oddHeader>${each.replace(/^[^>]*>/, '')}</oddHeader>`).join('')}</x>`,
  );
}
