import { problem } from '../../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../../kernel/result.ts';
import { isBad, shownText } from '../../tables/cell.ts';
import { badRefusal } from '../../tables/cells.ts';
import type { Heading, WantedTable } from '../../tables/heading.ts';
import { readTable } from '../../tables/read-table.ts';
import type { TableRow } from '../../tables/rows.ts';
import { COLUMNS, type ColumnKey, ORDINAL } from './columns.ts';

export interface SheetRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number;
  readonly cells: Readonly<Record<ColumnKey, string>>;
}

const MAX_ROWS = 5_000;

/**
 * Full-width letters, digits and number signs are the narrow ones; Chinese punctuation stays; line breaks inside a cell
 * mean something.
 */
export const plainText = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ．－／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const WANTED: WantedTable = {
  columns: COLUMNS.map(({ key, title, group }) => ({
    key,
    title,
    names: [],
    required: true,
    ...(group === null ? {} : { group }),
  })),
  passedOver: [ORDINAL],
  // Its two rows of headings have most of the columns, whatever else is missing.
  known: Math.ceil(COLUMNS.length / 2),
  refusesUnknown: true,
  within: 10,
};

/**
 * Rows of an uploaded table by the headings of ours; columns may stand in another order, a title may stand above the
 * table.
 */
export async function readCatalogueSheet(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly SheetRow[]>> {
  const read = await readTable({ name, bytes }, WANTED, MAX_ROWS);
  if (!read.ok) return read;
  const table = read.value;
  if (table === null) return refused(problem('sheet-column-missing', { name, column: '公开事项' }));
  if (table.rows.length > MAX_ROWS) return refused(problem('input-too-large', { limit: `${MAX_ROWS} 行` }));
  const { heading } = table;
  const refusals = [...table.refusals, ...table.rows.flatMap((row) => rowRefusals(heading, row))];
  if (refusals.length > 0) return refused(...refusals);
  return accepted(
    table.rows.map((row) => ({
      number: row.number,
      cells: cellsOf((key) => plainText(shownText(row.cells[heading.keys.indexOf(key)] ?? null))),
    })),
  );
}

const rowRefusals = ({ texts }: Heading, row: TableRow): readonly Refusal[] =>
  [
    ...row.refusals,
    ...row.cells.flatMap((cell, at) => (isBad(cell) ? [badRefusal(texts[at] ?? '', cell)] : [])),
  ].map((refusal) => ({ ...refusal, message: `第${row.number}行：${refusal.message}` }));

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
