import { posix } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { type ArchiveLimits, openArchive } from '../../archives/archive.ts';
import { decodeText } from '../../kernel/decode-text.ts';
import { withWholeCharacters } from '../../kernel/whole-characters.ts';
import { isScan } from '../../recognition/recognise-page.ts';
import { shownText } from '../../tables/cell.ts';
import { openTable } from '../../tables/open.ts';
import { readXml } from '../../tables/xml-events.ts';
import { docxText, pptxText, xlsxText } from './office-text.ts';
import { docText, xlsText } from './old-office-text.ts';
import { openDocumentText } from './open-document-text.ts';
import { HEAD, isUnread, type Passage, paragraphs, rowPassage, type Unread } from './passage.ts';
import { xmlText } from './xml-text.ts';

export interface TextOfFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly extension: string;
  readonly limits: ArchiveLimits;
}

/** All text of a file, where it stands, and what could not be read; a damaged file is one that could not be read. */
export async function* fileText(file: TextOfFile): AsyncGenerator<Passage | Unread> {
  try {
    yield* readerOf(file);
  } catch {
    yield { unread: '文件' };
  }
}

function readerOf({ bytes, name, extension, limits }: TextOfFile): AsyncIterable<Passage | Unread> {
  switch (extension) {
    case 'docx':
      return docxText(bytes, name, limits);
    case 'xlsx':
      return xlsxText(bytes, name, limits);
    case 'pptx':
      return pptxText(bytes, name, limits);
    case 'odt':
    case 'ods':
    case 'odp':
      return openDocumentText(bytes, name, limits);
    case 'doc':
    case 'wps':
      return docText(bytes);
    case 'xls':
    case 'et':
      return xlsText(bytes);
    case 'csv':
      return csvText(bytes, name);
    case 'txt':
      return plainTextOf(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'ofd':
      return ofdText(bytes, name, limits);
    case 'zip':
      return zipText(bytes, name, limits);
    case 'png':
    case 'jpg':
    case 'gif':
    case 'webp':
      return pictureText(bytes, extension);
    default:
      return unread(`.${extension} 的内容`);
  }
}

/** What is large enough for print may be a scan; other pictures are looked at by who puts them in. */
async function* pictureText(bytes: Uint8Array, extension: string): AsyncGenerator<Unread> {
  if (isScan(extension, bytes)) yield { unread: '图片上的文字', scan: 1 };
}

async function* unread(what: string): AsyncGenerator<Unread> {
  yield { unread: what };
}

async function* plainTextOf(bytes: Uint8Array): AsyncGenerator<Passage | Unread> {
  const text = decodeText(bytes);
  yield text === null ? { unread: '文件' } : paragraphs('', text);
}

async function* csvText(bytes: Uint8Array, name: string): AsyncGenerator<Passage | Unread> {
  const table = await openTable({ bytes, name });
  const [sheet] = table.ok ? table.value.sheets : [];
  if (sheet === undefined) return yield* plainTextOf(bytes);
  for await (const row of sheet.rows({ rows: 0, columns: new Set() }))
    yield rowPassage('', row.number, row.cells.map(shownText));
}

/** A page without a sign of text is a scan. */
async function* pdfText(bytes: Uint8Array): AsyncGenerator<Passage | Unread> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(pdf, { mergePages: false });
  for (const [index, content] of text.entries()) {
    const page = index + 1;
    yield content.trim() === ''
      ? { unread: `第 ${page} 页（没有文字，可能是扫描件）`, scan: page }
      : { ...paragraphs(`第 ${page} 页`, withWholeCharacters(content), index === 0 ? HEAD : 0), page };
  }
}

/**
 * GB/T 33190: the text of a page stands in its XML. A page without a sign of text is a scan; remarks on pages come
 * behind them.
 */
async function* ofdText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const opened = await openArchive(bytes, name, (entry) => entry.endsWith('.xml'), limits);
  if (!opened.ok) return yield { unread: '文件' };
  const { contents } = opened.value;
  const pages = ofdPages(contents);
  for (const [index, path] of pages.entries()) {
    const text = xmlText(contents.get(path));
    yield text === ''
      ? { unread: `第 ${index + 1} 页（没有文字，可能是扫描件）` }
      : paragraphs(`第 ${index + 1} 页`, text, index === 0 ? HEAD : 0);
  }
  for (const [entry, part] of contents) {
    if (pages.includes(entry) || !/(?:Content|Annotation)\w*\.xml$/i.test(entry)) continue;
    const text = xmlText(part);
    if (text !== '') yield paragraphs('附属内容', text, 0);
  }
  if (pages.length === 0) yield { unread: '文件（没有页面）' };
}

/** The contents of the pages, in the order of each document. */
function ofdPages(contents: ReadonlyMap<string, Buffer>): readonly string[] {
  const pages: string[] = [];
  for (const [entry, part] of contents) {
    if (!/(?:^|\/)Document\.xml$/i.test(entry)) continue;
    readXml(part, {
      open: (tag, { BaseLoc = '' }) => {
        const path = BaseLoc.startsWith('/') ? BaseLoc.slice(1) : posix.join(posix.dirname(entry), BaseLoc);
        if (tag === 'Page' && contents.has(path)) pages.push(path);
      },
    });
  }
  return pages;
}

/** Names of what is inside, and texts; no archive within an archive. */
async function* zipText(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
): AsyncGenerator<Passage | Unread> {
  const readable = /\.(docx?|wps|xlsx?|et|pptx|od[tsp]|csv|txt|pdf|ofd)$/i;
  const opened = await openArchive(bytes, name, (entry) => readable.test(entry), limits);
  if (!opened.ok) return yield { unread: '文件' };
  yield paragraphs('文件名', opened.value.names.join('\n'), 0);
  for (const entry of opened.value.names) {
    const content = opened.value.contents.get(entry);
    const extension = readable.exec(entry)?.[1]?.toLowerCase() ?? '';
    if (content === undefined) {
      if (!/\/$|\.(?:png|jpe?g|gif|webp)$/i.test(entry)) yield { unread: `压缩包内的“${entry}”` };
      continue;
    }
    for await (const part of fileText({ bytes: content, name: entry, extension, limits })) {
      if (isUnread(part)) yield { unread: `压缩包内“${entry}”的${part.unread}` };
      else {
        const { page: _, ...passage } = part;
        yield { ...passage, where: `“${entry}”${part.where}` };
      }
    }
  }
}
