import { openArchive } from '../archives/archive.ts';
import { compoundKind } from '../archives/compound-file.ts';
import { openOfficeFile } from '../archives/office-safety.ts';
import { decodeText } from '../kernel/decode-text.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { readCsv } from './csv.ts';
import { partsOfOld } from './old-workbook.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { type Hidden, type Merge, mergesOf, type SheetRow, sheetRows } from './xlsx.ts';

export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenSheet {
  readonly name: string;
  readonly merges: readonly Merge[];
  /** In a CSV each row has all its cells; a workbook leaves empty ones at the end out. */
  readonly everyCellWritten: boolean;
  /** From the first row on, as often as asked; rows without anything written are passed over. */
  readonly rows: (hidden: Hidden) => AsyncIterable<SheetRow>;
}

export interface OpenTable {
  /** Those that are seen. */
  readonly sheets: readonly OpenSheet[];
  readonly hiddenSheets: number;
}

/**
 * What this file is, by its bytes: a workbook, a text table, or in plain words why it is neither. Nothing is read of it
 * but what all sheets share.
 */
export async function openTable(file: TableFile): Promise<Result<OpenTable>> {
  const { name } = file;
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (bytes.length === 0) return refused(problem('file-empty', { name }));
  const compound = compoundKind(bytes);
  if (compound === 'encrypted') return refused(problem('table-encrypted', { name }));
  if (compound === 'sheet') return openOld(bytes, name);
  if (compound === 'macros') return refused(problem('file-has-macros', { name }));
  if (compound !== null) return format(name, compound === 'text' ? 'Word 文档' : oldFormat(name));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return openZip(bytes, name);
  return /\.xls[xm]$/i.test(name) ? damaged(name, NO_WORKBOOK) : openText(bytes, name);
}

const NO_WORKBOOK = '不是可读的 Excel 工作簿';
const format = (name: string, kind: string) => refused(problem('table-format', { name, kind }));
const oldFormat = (name: string): string => (/\.et$/i.test(name) ? 'WPS 表格的 .et 格式' : '旧版 .xls 表格');
const damaged = (name: string, detail: string) => refused(problem('file-damaged', { name, detail }));

async function openZip(bytes: Buffer, name: string): Promise<Result<OpenTable>> {
  const listed = await openArchive(bytes, name, (entry) => entry === 'mimetype');
  if (!listed.ok) return listed;
  const { names, contents } = listed.value;
  const other = otherZip(names, contents.get('mimetype')?.toString('latin1') ?? '');
  if (other !== null) return format(name, other);
  const opened = await openOfficeFile(bytes, name);
  if (!opened.ok) return opened;
  try {
    return accepted(tableOf(openWorkbook(opened.value.contents)));
  } catch {
    return damaged(name, NO_WORKBOOK);
  }
}

/** What cannot be read so is said to be old, and is saved anew by whoever has the program. */
function openOld(bytes: Buffer, name: string): Result<OpenTable> {
  // Of Excel 5 and 95 (`Book`) nobody says in which of many encodings its words are.
  if (!bytes.includes(Buffer.from('Workbook', 'utf16le'))) return format(name, oldFormat(name));
  try {
    return accepted(tableOf(openWorkbook(partsOfOld(bytes))));
  } catch (error) {
    return error instanceof Error && /password/i.test(error.message)
      ? refused(problem('table-encrypted', { name }))
      : format(name, oldFormat(name));
  }
}

function otherZip(names: readonly string[], mediaType: string): string | null {
  if (names.includes('xl/workbook.xml')) return null;
  if (names.includes('xl/workbook.bin')) return '二进制工作簿 .xlsb';
  if (mediaType.includes('opendocument')) return 'OpenDocument 表格 .ods';
  if (names.some((entry) => entry === 'Index.zip' || entry.endsWith('.iwa')))
    return '苹果 Numbers 表格 .numbers';
  return names.includes('word/document.xml') ? 'Word 文档' : '压缩包';
}

const tableOf = (book: Workbook): OpenTable => ({
  hiddenSheets: book.sheets.filter((sheet) => !sheet.visible).length,
  sheets: book.sheets
    .filter((sheet) => sheet.visible)
    .map(({ name, part }) => ({
      name,
      merges: mergesOf(part),
      everyCellWritten: false,
      rows: (hidden) => sheetRows(book, part, hidden),
    })),
});

function openText(bytes: Buffer, name: string): Result<OpenTable> {
  const text = decodeText(bytes);
  if (text === null) return damaged(name, '不是 Excel 工作簿或者文本表格');
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return format(name, '网页');
  const read = readCsv(text);
  if ('openQuote' in read) return refused(problem('table-quote-open', { name, row: read.openQuote }));
  const rows = read.rows.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ number: index + 1, cells }],
  );
  const sheet: OpenSheet = {
    name,
    merges: [],
    everyCellWritten: true,
    rows: async function* () {
      yield* rows;
    },
  };
  return accepted({ sheets: [sheet], hiddenSheets: 0 });
}

/** A workbook may be found damaged only while its rows are read; what was thrown then, as the refusal that it is. */
export const refusalOfReading = (error: unknown, name: string): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError([problem('file-damaged', { name, detail: NO_WORKBOOK })]);
