import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { NamedColumns } from '../sheets/record-columns.ts';
import type { Cell } from '../tables/cell.ts';
import { fold, type Heading, unitOf, type WantedColumn, type WantedTable } from '../tables/heading.ts';
import type { RowSource, WantedRows } from './row-source.ts';

/** Rows whose headings are another system's. */
export interface NamedRows {
  readonly lines: WantedRows;
  readonly sheet: WantedRows;
  /** The rows of a sheet under the headings of this platform, under which the record reads them again. */
  readonly renamed: (source: RowSource) => RowSource;
}

/** By folded heading: the heading that it means here, or '' where it is not read. */
type Meant = ReadonlyMap<string, string>;

/** Takes rows under the names that somebody said that they have; names a field that the type does not know. */
export function namedRows(wanted: WantedRows, named: NamedColumns): Result<NamedRows> {
  const meant = new Map<string, string>();
  const unknown: string[] = [];
  for (const [heading, field] of Object.entries(named)) {
    const here = field === '' ? '' : wanted.headingOf(field);
    if (here === null) unknown.push(field);
    else meant.set(fold(heading), here);
  }
  if (unknown.length > 0)
    return refused(...unknown.map((field) => problem('field-unknown', { field }, { path: '/columns' })));
  return accepted({
    lines: { ...wanted, headingOf: (key) => meant.get(fold(key)) ?? wanted.headingOf(key) },
    sheet: { ...wanted, table: namedTable(wanted.table, meant) },
    renamed: (source) => (meant.size === 0 ? source : renamedSource(source, meant)),
  });
}

/** A heading that was said to mean something else names its own column no longer. */
function namedTable(table: WantedTable, meant: Meant): WantedTable {
  const others = (column: WantedColumn): readonly string[] => {
    const own = new Set([column.title, ...column.names].map(fold));
    return [...meant].flatMap(([heading, here]) => (own.has(fold(here)) ? [heading] : []));
  };
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      title: meant.has(fold(column.title)) ? `${column.title}（栏目）` : column.title,
      names: [...column.names.filter((name) => !meant.has(fold(name))), ...others(column)],
    })),
    passedOver: [
      ...table.passedOver,
      ...[...meant].flatMap(([heading, here]) => (here === '' ? [heading] : [])),
    ],
  };
}

function renamedSource(source: RowSource, meant: Meant): RowSource {
  const means = (text: string): string | undefined => meant.get(fold(text)) ?? meant.get(fold(bare(text)));
  const { heading, after } = source;
  const isRead = heading.texts.map((text) => means(text) !== '');
  const blanked = (cells: readonly Cell[]): readonly Cell[] =>
    cells.map((cell, at) => (isRead[at] === false ? null : cell));
  async function* chunks(...from: Parameters<RowSource['after']>): ReturnType<RowSource['after']> {
    for await (const { rows, bytes } of after(...from))
      yield { bytes, rows: rows.map((row) => ({ ...row, cells: blanked(row.cells) })) };
  }
  const renamed: Heading = {
    ...heading,
    keys: heading.keys.map((key, at) => (isRead[at] === false ? null : key)),
    texts: heading.texts.map((text) => {
      const here = means(text);
      // A unit that the source writes is compared with that of the column.
      const unit = unitOf(text);
      return here === undefined || here === '' ? (here ?? text) : unit === null ? here : `${here}（${unit}）`;
    }),
  };
  return { ...source, heading: renamed, after: chunks };
}

const bare = (text: string): string => text.replace(/[（(][^（）()]*[）)]$/, '');
