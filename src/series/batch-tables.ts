import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import { type Cell, isBad, isFilled } from '../tables/cell.ts';
import { badRefusal } from '../tables/cells.ts';
import type { Heading } from '../tables/heading.ts';
import { readTable as readWhole } from '../tables/read-table.ts';
import type { TableRow } from '../tables/rows.ts';
import { LISTED, type SourceTable } from './parse-batch.ts';
import { headerMissing, seriesTable } from './table-header.ts';

/** The bytes of an uploaded file; null when there are none. */
export interface SeriesFiles {
  read(sha256: string): Promise<Uint8Array | null>;
}

/** One batch is judged and stored in one transaction; beyond this it is split. */
const MAX_CELLS = 500_000;

/** The tables of a draft's content: the rows of the form and each file. */
export async function batchTables(
  files: SeriesFiles,
  aspect: SeriesAspect,
  content: JsonObject,
): Promise<{ readonly tables: readonly SourceTable[]; readonly refusals: readonly Refusal[] }> {
  const tables: SourceTable[] = [];
  const refusals: Refusal[] = [];
  const rows = content[aspect.rowsField];
  if (Array.isArray(rows) && rows.length > 0) tables.push(tableOfRows(aspect, rows.filter(isJsonObject)));
  const attached = content[aspect.filesField];
  let cells = 0;
  for (const [index, file] of (Array.isArray(attached) ? attached : []).filter(isJsonObject).entries()) {
    const path = `/content/${aspect.filesField}/${index}`;
    const name = typeof file.name === 'string' ? file.name : '';
    const read = await readTable(aspect, files, String(file.sha256), name, path);
    refusals.push(...read.refusals.map((refusal) => ({ ...refusal, path: refusal.path ?? path })));
    if (read.table === null) continue;
    cells += read.table.cells.reduce((sum, row) => sum + row.length, 0);
    if (cells > MAX_CELLS) {
      refusals.push(problem('input-too-large', { limit: `${MAX_CELLS} 个单元格` }, { path }));
      break;
    }
    tables.push(read.table);
  }
  return { tables, refusals };
}

/**
 * Rows of the form as a table whose header are the columns' codes; keys that nobody declared become columns and are
 * refused there.
 */
function tableOfRows(aspect: SeriesAspect, rows: readonly JsonObject[]): SourceTable {
  const columns = [...new Set(['place', 'period', ...rows.flatMap((row) => Object.keys(row))])];
  return {
    name: '“监测数据”',
    cells: [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))],
    firstRow: 1,
    path: (row, column) =>
      row === 0
        ? `/content/${aspect.rowsField}`
        : `/content/${aspect.rowsField}/${row - 1}/${columns[column] ?? ''}`,
  };
}

const cellText = (value: JsonValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface ReadTable {
  readonly table: SourceTable | null;
  readonly refusals: readonly Refusal[];
}

/**
 * A file as a table: its heading in the first row, every row below it at its own distance, so that rows are named as
 * people count them.
 */
async function readTable(
  aspect: SeriesAspect,
  files: SeriesFiles,
  sha256: string,
  name: string,
  path: string,
): Promise<ReadTable> {
  const none = (...refusals: readonly Refusal[]): ReadTable => ({ table: null, refusals });
  const bytes = /^[0-9a-f]{64}$/.test(sha256) ? await files.read(sha256) : null;
  if (bytes === null) return none(problem('series-file-unreadable', { name, detail: '文件没有上传成功' }));
  const read = await readWhole({ name, bytes }, seriesTable(aspect));
  if (!read.ok)
    return none(
      ...read.refusals.map((refusal) =>
        refusal.code === 'table-quote-open'
          ? problem('series-file-unreadable', { name, detail: refusal.message })
          : refusal,
      ),
    );
  if (read.value === null) return none(...headerMissing(aspect, `“${name}”`));
  const { heading, headingRow, rows } = read.value;
  const cells: (readonly Cell[])[] = [heading.texts];
  const refusals: Refusal[] = [];
  let more = 0;
  for (const row of rows) {
    const faults = rowRefusals(heading, row);
    more += Math.max(0, refusals.length + faults.length - LISTED);
    refusals.push(
      ...faults.slice(0, Math.max(0, LISTED - refusals.length)).map((refusal) => ({
        ...refusal,
        message: `“${name}”第${row.number}行：${refusal.message}`,
        path: `${path}/rows/${row.number}`,
      })),
    );
    while (cells.length < row.number - headingRow) cells.push([]);
    cells.push(faults.length === 0 ? row.cells : []);
  }
  // Doubled columns are told where the heading is read.
  const whole = read.value.refusals.slice(heading.refusals.length);
  return {
    refusals: [
      ...whole,
      ...refusals,
      ...(more === 0 ? [] : [problem('series-more-faults', { count: more })]),
    ],
    table: {
      name: `“${name}”`,
      cells,
      firstRow: headingRow + 1,
      // Rows as people count them; columns from 0.
      path: (row, column) => `${path}/rows/${row + headingRow}/${column}`,
    },
  };
}

/** What no reading can be taken from: a row of another width, an error, a figure that several rows share. */
function rowRefusals({ keys, texts }: Heading, row: TableRow): readonly Refusal[] {
  if (row.refusals.length > 0) return row.refusals;
  return keys.flatMap((key, at) => {
    const cell = row.cells[at] ?? null;
    const column = texts[at] ?? '';
    if (key === null) return [];
    if (isBad(cell)) return [badRefusal(column, cell)];
    const isFigure = key.startsWith('indicator ') || key.startsWith('long value ');
    return isFigure && row.merged.has(at) && isFilled(cell) ? [problem('table-merged', { column })] : [];
  });
}
