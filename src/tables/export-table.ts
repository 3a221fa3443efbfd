import { Readable } from 'node:stream';
import { csvRow, UTF8_BOM } from './csv-row.ts';
import { streamWorkbook } from './write.ts';

export const TABLE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const TABLE_MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** A table that is read while it is sent: pages of rows, so that nothing large is ever held. */
export interface TableSource<Row> {
  readonly name: string;
  readonly headings: readonly string[];
  readonly pages: () => AsyncIterable<readonly Row[]>;
  readonly cells: (row: Row) => readonly string[];
  /** In JSON: what stands before the rows, under which name they stand, and what each is. */
  readonly json: {
    readonly head: Readonly<Record<string, unknown>>;
    readonly rows: string;
    readonly row: (row: Row) => unknown;
  };
}

async function* csvText<Row>(source: TableSource<Row>): AsyncGenerator<string> {
  yield UTF8_BOM + csvRow(source.headings);
  for await (const page of source.pages()) yield page.map((row) => csvRow(source.cells(row))).join('');
}

async function* jsonText<Row>({ json, pages }: TableSource<Row>): AsyncGenerator<string> {
  const head = JSON.stringify(json.head);
  yield `${head === '{}' ? '{' : `${head.slice(0, -1)},`}${JSON.stringify(json.rows)}:[`;
  let first = true;
  for await (const page of pages()) {
    if (page.length === 0) continue;
    yield (first ? '' : ',') + page.map((row) => JSON.stringify(json.row(row))).join(',');
    first = false;
  }
  yield ']}\n';
}

async function* sheetRows<Row>(source: TableSource<Row>): AsyncGenerator<string[]> {
  for await (const page of source.pages()) for (const row of page) yield [...source.cells(row)];
}

/** The file, written while pages are read; a page that fails ends the stream with its error. */
export function exportTable<Row>(format: TableFormat, source: TableSource<Row>): Readable {
  if (format === 'xlsx')
    return Readable.from(streamWorkbook(source.name, source.headings, sheetRows(source)));
  return Readable.from(format === 'csv' ? csvText(source) : jsonText(source));
}
