import { streamXlsxRows } from 'hucre/xlsx';
import { decodeText } from '../files/decode-text.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Cell } from './rules-cell.ts';

export interface SheetRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The bytes of an uploaded file; null when there is none of this digest. */
export interface SheetFiles {
  read(sha256: string): Promise<Uint8Array | null>;
}

/** More than any list in use; a sheet of a million blank rows is not read to its end. */
const MAX_ROWS = 200_001;

const isCell = (value: unknown): value is Cell =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date;

/** Rows one after the other; a workbook is unpacked as it is read, its first sheet counts. Refusals about the file itself are thrown as `ProblemError`. */
export async function* readSheet(
  files: SheetFiles,
  file: { readonly sha256: string; readonly name: string },
): AsyncGenerator<SheetRow> {
  const stored = await files.read(file.sha256);
  if (stored === null) throw new ProblemError([problem('not-found', { what: `附件“${file.name}”` })]);
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const rows =
    bytes.subarray(0, 2).toString('latin1') === 'PK' ? xlsxRows(bytes, file.name) : csvRows(bytes, file.name);
  for await (const row of rows) {
    if (row.number > MAX_ROWS)
      throw new ProblemError([problem('input-too-large', { limit: `${MAX_ROWS - 1} 行` })]);
    if (row.cells.some((cell) => cell !== null && String(cell).trim() !== '')) yield row;
  }
}

async function* xlsxRows(bytes: Buffer, name: string): AsyncGenerator<SheetRow> {
  try {
    for await (const row of streamXlsxRows(bytes)) {
      const cells = row.values.map((value: unknown) => (isCell(value) ? value : String(value ?? '')));
      yield { number: row.index + 1, cells };
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([problem('file-damaged', { name, detail: '不是可读的 Excel 工作簿' })]);
  }
}

function* csvRows(bytes: Buffer, name: string): Generator<SheetRow> {
  const text = decodeText(bytes);
  if (text === null) throw new ProblemError([problem('file-damaged', { name, detail: '不是文本表格' })]);
  yield* parseCsv(text.startsWith('\ufeff') ? text.slice(1) : text);
}

/** RFC 4180, either kind of line end; an apostrophe that our own exports put before a formula is taken off again. */
export function* parseCsv(text: string): Generator<SheetRow> {
  let cells: string[] = [];
  let number = 1;
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
    cell += text.slice(at, end);
    cells.push(/^'\s*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
    at = end;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (cells.length > 1 || cells[0] !== '' || at < text.length) yield { number, cells };
    if (at >= text.length) return;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    number += 1;
    cells = [];
  }
}
