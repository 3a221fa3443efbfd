import { readXlsx } from 'hucre/xlsx';
import { openOfficeFile } from '../../files/office-safety.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import { COLUMNS, type ColumnKey, ORDINAL } from './columns.ts';

export interface SheetRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number;
  readonly cells: Readonly<Record<ColumnKey, string>>;
}

const MAX_ROWS = 5_000;
const HEAD_WITHIN = 10;

/** Full-width letters, digits and number signs are the narrow ones; Chinese punctuation stays; line breaks inside a cell mean something. */
export const plainText = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ．－／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** A heading without spaces, of whatever width. */
const heading = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return /^'\s*[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
};

/** The first sheet; a merged cell counts for each of its cells. */
async function gridOf(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  try {
    const sheet = (await readXlsx(bytes)).sheets[0];
    if (!sheet) return null;
    const grid = sheet.rows.map((row) => Array.from(row, cellText));
    for (const merge of sheet.merges ?? []) {
      const text = grid[merge.startRow]?.[merge.startCol] ?? '';
      const endRow = Math.min(merge.endRow, grid.length - 1);
      for (let row = merge.startRow; row <= endRow; row += 1) {
        for (let column = merge.startCol; column <= Math.min(merge.endCol, 100); column += 1) {
          const line = grid[row];
          if (line) line[column] = text;
        }
      }
    }
    return grid;
  } catch {
    return null;
  }
}

/** Rows of an uploaded table by the headings of ours; columns may stand in another order, a title may stand above the table. */
export async function readCatalogueSheet(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly SheetRow[]>> {
  const safe = await openOfficeFile(bytes, name);
  if (!safe.ok) return safe;
  const grid = await gridOf(bytes);
  if (!grid) return refused(problem('file-damaged', { name, detail: '不是可读的 Excel 工作簿' }));
  if (grid.length > MAX_ROWS) return refused(problem('input-too-large', { limit: `${MAX_ROWS} 行` }));
  const top = grid
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.some((cell) => heading(cell) === heading('公开事项')));
  if (top < 0) return refused(problem('sheet-column-missing', { name, column: '公开事项' }));
  const above = grid[top] ?? [];
  const below = grid[top + 1] ?? [];
  const width = Math.max(above.length, below.length);
  const found = new Map<ColumnKey, number>();
  const unknown: string[] = [];
  let group = '';
  for (let at = 0; at < width; at += 1) {
    // Over several columns only the first of a merged heading may carry the text.
    const over = heading(above[at] ?? '');
    if (over !== '') group = over;
    const under = heading(below[at] ?? '');
    if (group === ORDINAL || under === ORDINAL || (over === '' && under === '')) continue;
    const column = COLUMNS.find((each) =>
      each.group === null
        ? over === heading(each.title)
        : group === heading(each.group) && under === heading(each.title),
    );
    if (column) found.set(column.key, at);
    else unknown.push(under === '' ? over : under);
  }
  const refusals = [
    ...COLUMNS.flatMap((column) =>
      found.has(column.key) ? [] : [problem('sheet-column-missing', { name, column: column.title })],
    ),
    ...unknown.map((column) => problem('sheet-column-unknown', { name, column })),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const textAt = (row: readonly string[], key: ColumnKey): string =>
    plainText(row[found.get(key) ?? -1] ?? '');
  const rows = grid.slice(top + 2).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    return [{ number: top + 3 + index, cells: cellsOf((key) => textAt(row, key)) }];
  });
  return accepted(rows);
}

export const cellsOf = (text: (key: ColumnKey) => string): Readonly<Record<ColumnKey, string>> => ({
  group: text('group'),
  title: text('title'),
  elements: text('elements'),
  basis: text('basis'),
  timing: text('timing'),
  responsible: text('responsible'),
  channels: text('channels'),
  toAll: text('toAll'),
  toSome: text('toSome'),
  proactive: text('proactive'),
  onRequest: text('onRequest'),
  county: text('county'),
  township: text('township'),
  code: text('code'),
  area: text('area'),
  kind: text('kind'),
  type: text('type'),
  event: text('event'),
  rule: text('rule'),
  timingBasis: text('timingBasis'),
  leads: text('leads'),
  review: text('review'),
  clauses: text('clauses'),
});
