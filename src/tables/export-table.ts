import { Readable } from 'node:stream';
import { csvRow, UTF8_BOM } from './csv-row.ts';
import { sheetName, streamWorkbook } from './workbook-stream.ts';
import { zipStream } from './zip-stream.ts';

export const TABLE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
/** `zip`: a CSV file of each table, where rows hold tables of their own. */
export const DOWNLOAD_FORMATS = [...TABLE_FORMATS, 'zip'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];
export const TABLE_MEDIA_TYPES: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

type Cells = readonly string[];

/** A table that rows of the main one hold: no line, one or many of each. */
export interface NestedTable<Row> {
  readonly name: string;
  readonly headings: Cells;
  readonly lines: (row: Row) => readonly Cells[];
}

/** A table that is read while it is sent: pages of rows, so that nothing large is ever held. */
export interface TableSource<Row> {
  readonly name: string;
  readonly headings: Cells;
  readonly pages: () => AsyncIterable<readonly Row[]>;
  /** `alone`: no other table stands beside it that has what the row holds. */
  readonly cells: (row: Row, alone: boolean) => Cells;
  readonly nested?: readonly NestedTable<Row>[];
  /** In JSON: what stands before the rows, under which name they stand, and what each is. */
  readonly json: {
    readonly head: Readonly<Record<string, unknown>>;
    readonly rows: string;
    readonly row: (row: Row) => unknown;
  };
}

interface Table {
  readonly name: string;
  readonly headings: Cells;
  readonly pages: () => AsyncIterable<readonly Cells[]>;
}

/** Each table is a reading of its own, so that none waits in memory for another. */
const tableOf = <Row>(
  pages: TableSource<Row>['pages'],
  { name, headings, lines }: NestedTable<Row>,
): Table => ({
  name,
  headings,
  pages: async function* () {
    for await (const page of pages()) yield page.flatMap(lines);
  },
});

const mainTable = <Row>({ pages, cells, ...source }: TableSource<Row>, alone: boolean): Table =>
  tableOf(pages, { ...source, lines: (row) => [cells(row, alone)] });

/** The main table and those within it. */
const tablesOf = <Row>(source: TableSource<Row>): readonly Table[] => {
  const { nested = [], pages } = source;
  return [mainTable(source, nested.length === 0), ...nested.map((each) => tableOf(pages, each))];
};

async function* csvText({ headings, pages }: Table): AsyncGenerator<string> {
  yield UTF8_BOM + csvRow(headings);
  for await (const page of pages()) yield page.map(csvRow).join('');
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

/** Names of files as names of sheets: short, different, without what folders and formulas use. */
function csvFiles(tables: readonly Table[]) {
  const taken = new Set<string>();
  return tables.map((table) => {
    const name = sheetName(table.name, taken);
    taken.add(name.toLowerCase());
    return { name: `${name}.csv`, text: csvText(table) };
  });
}

/** The file, written while pages are read; a page that fails ends the stream with its error. */
export function exportTable<Row>(format: DownloadFormat, source: TableSource<Row>): Readable {
  switch (format) {
    case 'json':
      return Readable.from(jsonText(source));
    case 'xlsx':
      return Readable.from(streamWorkbook(tablesOf(source)));
    case 'zip':
      return Readable.from(zipStream(csvFiles(tablesOf(source))));
    case 'csv':
      return Readable.from(csvText(mainTable(source, true)));
  }
}
