import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { type Cell, shownText } from './cell.ts';

/** A column that somebody wants to read. */
export interface WantedColumn {
  readonly key: string;
  /** In messages. */
  readonly title: string;
  /** What it may be called besides; widths, blanks, capitals, `*` and a unit in brackets behind make no difference. */
  readonly names: readonly string[];
  /** The heading over several columns under which it stands. */
  readonly group?: string;
  readonly required: boolean;
}

/** What a user of tables wants; plain data, so that it may be sent to another thread. */
export interface WantedTable {
  readonly columns: readonly WantedColumn[];
  /** Columns that are known and not read: 序号. */
  readonly passedOver: readonly string[];
  /** A row is a heading when it has so many of the columns, or one of these. */
  readonly known: number | readonly string[];
  /** Whether every heading that nobody wants is refused; else it stays without meaning. */
  readonly refusesUnknown: boolean;
  /** Rows above the heading (a title, a date) that are passed over. */
  readonly within: number;
}

/** What the columns of a table are. */
export interface Heading {
  /** One or two. */
  readonly rows: number;
  /** By column; null where nothing is read. */
  readonly keys: readonly (string | null)[];
  /** As they are written; '' where nothing stands. */
  readonly texts: readonly string[];
  /** Headings that nobody wants and nobody passes over. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
  readonly refusals: readonly Refusal[];
}

/** One spelling of a heading: `职权名称 *` is `职权名称`, `㎎／L` is `mg/l`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\*|\*$/g, '')
    .toLowerCase();

/** Without the unit in brackets behind it: `数量（台（套））` is `数量`. */
const withoutUnit = (folded: string): string => folded.replace(/\((?:[^()]|\([^()]*\))*\)$/, '');

/** The unit that stands behind a heading; null where none does. */
export const unitOf = (text: string): string | null =>
  /.\(((?:[^()]|\([^()]*\))*)\)$/.exec(text.normalize('NFKC').trim().replace(/\*$/, ''))?.[1] ?? null;

/** As a person wrote it, for messages: without mark and unit. */
export const bareHeading = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^[*＊]|[*＊]$/g, '')
    .replace(/[（(](?:[^（）()]|[（(][^（）()]*[)）])*[)）]$/, '');

type Find = (text: string, group: string) => WantedColumn | undefined;

/** By the whole name first: `细颗粒物（PM2.5）` is a name without its unit, not a name with one. */
function finder(columns: readonly WantedColumn[]): Find {
  const exact = new Map<string, WantedColumn[]>();
  const loose = new Map<string, WantedColumn[]>();
  for (const column of columns)
    for (const name of [column.title, ...column.names]) {
      const folded = fold(name);
      exact.set(folded, [...(exact.get(folded) ?? []), column]);
      loose.set(withoutUnit(folded), [...(loose.get(withoutUnit(folded)) ?? []), column]);
    }
  return (text, group) => {
    const folded = fold(text);
    const bare = withoutUnit(folded);
    // `可吸入颗粒物（PM10）（μg/m³）` is a name with brackets and a unit behind it.
    const found = exact.get(folded) ?? loose.get(folded) ?? exact.get(bare) ?? loose.get(bare) ?? [];
    return found.find((column) => column.group === undefined || fold(column.group) === group);
  };
}

export interface FoundHeading {
  /** Index among the rows that were looked at. */
  readonly at: number;
  readonly heading: Heading;
}

/** The first of the first rows that is the heading; null when none is. */
export function findHeading(
  wanted: WantedTable,
  rows: readonly (readonly Cell[])[],
  name: string,
): FoundHeading | null {
  const find = finder(wanted.columns);
  for (const [at, row] of rows.slice(0, wanted.within).entries()) {
    const own = row.map(shownText);
    const below = (rows[at + 1] ?? []).map(shownText);
    const second = isSecondRow(wanted.columns, find, own, below) ? below : [];
    const columns = columnsOf(find, own, second);
    const known = new Set(columns.flatMap(({ column }) => column?.key ?? []));
    const enough =
      typeof wanted.known === 'number'
        ? known.size >= wanted.known
        : wanted.known.some((key) => known.has(key));
    if (enough) return { at, heading: headingOf(wanted, columns, second.length > 0, known, name) };
  }
  return null;
}

interface FoundColumn {
  readonly text: string;
  readonly column: WantedColumn | undefined;
}

/** Where a heading spans several columns (价格 over 三级, 二级, 一级), the row under it tells them apart. */
function columnsOf(find: Find, own: readonly string[], second: readonly string[]): readonly FoundColumn[] {
  let group = '';
  return Array.from({ length: Math.max(own.length, second.length) }, (_, at) => {
    const [over = '', under = ''] = [own[at], second[at]];
    if (over !== '') group = fold(over);
    const text = under === '' ? over : under;
    return { text, column: text === '' ? undefined : find(text, under === '' ? '' : group) };
  });
}

/**
 * A second row of headings stands only under columns that the first leaves open, and what it has are headings that the
 * first lacks.
 */
function isSecondRow(
  columns: readonly WantedColumn[],
  find: Find,
  own: readonly string[],
  below: readonly string[],
): boolean {
  const groups = new Set(columns.flatMap(({ group }) => (group === undefined ? [] : [fold(group)])));
  if (groups.size > 0) return own.some((text) => groups.has(fold(text)));
  const filled = below.filter((text) => text !== '');
  const known = new Set(own.map((text) => find(text, '')?.key));
  return (
    filled.length > 0 &&
    filled.every((text) => {
      const key = find(text, '')?.key;
      return key !== undefined && !known.has(key);
    })
  );
}

function headingOf(
  { columns: wanted, passedOver, refusesUnknown }: WantedTable,
  columns: readonly FoundColumn[],
  two: boolean,
  known: ReadonlySet<string>,
  name: string,
): Heading {
  const passed = new Set(passedOver.map(fold));
  const isPassed = (text: string): boolean => passed.has(withoutUnit(fold(text))) || passed.has(fold(text));
  const unknown = columns.flatMap(({ text, column }, at) =>
    text === '' || column !== undefined || isPassed(text) ? [] : [{ column: at, text }],
  );
  const missing = wanted.filter(({ key, required }) => required && !known.has(key));
  const doubled = wanted.flatMap((each) => {
    const count = columns.filter(({ column }) => column === each).length;
    return count > 1 ? [problem('table-column-doubled', { name, column: each.title, count })] : [];
  });
  return {
    rows: two ? 2 : 1,
    keys: columns.map(({ column }) => column?.key ?? null),
    texts: columns.map(({ text }) => text),
    unknown,
    refusals: [
      ...(refusesUnknown
        ? unknown.map(({ text }) => problem('sheet-column-unknown', { name, column: bareHeading(text) }))
        : []),
      ...missing.map(({ title }) => problem('sheet-column-missing', { name, column: title })),
      ...doubled,
    ],
  };
}
