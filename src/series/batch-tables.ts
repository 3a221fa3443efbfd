import { decodeText } from '../files/decode-text.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import type { SourceTable } from './parse-batch.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

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
    const read = await readTable(files, String(file.sha256), name);
    if (!read.ok) {
      refusals.push(...read.refusals.map((refusal) => ({ ...refusal, path })));
      continue;
    }
    cells += read.value.reduce((sum, row) => sum + row.length, 0);
    if (cells > MAX_CELLS) {
      refusals.push(problem('input-too-large', { limit: `${MAX_CELLS} 个单元格` }, { path }));
      break;
    }
    tables.push({
      name: `“${name}”`,
      cells: read.value,
      firstRow: 2,
      // Rows as people count them, the heading being the first; columns from 0.
      path: (row, column) => `${path}/rows/${row + 1}/${column}`,
    });
  }
  return { tables, refusals };
}

/** Rows of the form as a table whose header are the columns' codes; keys that nobody declared become columns and are refused there. */
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

async function readTable(files: SeriesFiles, sha256: string, name: string): Promise<Result<string[][]>> {
  const unreadable = (detail: string) => refused(problem('series-file-unreadable', { name, detail }));
  const bytes = /^[0-9a-f]{64}$/.test(sha256) ? await files.read(sha256) : null;
  if (bytes === null) return unreadable('文件没有上传成功');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, name);
  const text = decodeText(bytes);
  if (text === null) return unreadable('不是 CSV 或 XLSX');
  const rows = readCsv(text);
  return rows === null ? unreadable('有未闭合的引号') : accepted(rows);
}
