import { CsvError, type Options, parse } from 'csv-parse/sync';
import { CODE } from './csv-row.ts';

/**
 * Rows as a spreadsheet counts them, or the row in which a quotation mark was opened and never closed: what follows it
 * cannot be told apart.
 */
export type CsvRead = { readonly rows: readonly (readonly string[])[] } | { readonly openQuote: number };

/**
 * RFC 4180 with either kind of line end, and with the tabs or semicolons that some spreadsheets write instead of
 * commas.
 */
export function readCsv(text: string): CsvRead {
  const named = /^\ufeff?sep=(.)\r?\n/.exec(text);
  const source = named === null ? text : text.slice(named[0].length);
  const before = named === null ? 0 : 1;
  const options = {
    bom: true,
    delimiter: named?.[1] ?? separatorOf(source),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // `="001"` and `12" 管` hold quotation marks and are not quoted.
    relax_quotes: true,
  };
  try {
    const rows: string[][] = parse(source, options);
    // A cell that was opened by a mark and went on behind the next one: that mark belongs to a later cell.
    const doubtful = rows.some((cells) => cells.some((cell) => cell.startsWith('"')));
    const wrong = doubtful ? firstMisquoted(source, options) : -1;
    if (wrong >= 0) return { openQuote: wrong + 1 + before };
    return {
      rows: [...Array.from({ length: before }, () => ['']), ...rows.map((cells) => cells.map(asWritten))],
    };
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return { openQuote: Number(error.records) + 1 + before };
    throw error;
  }
}

/**
 * The first row with a cell that begins with a quotation mark though it is not quoted in full; -1 when there is none.
 */
function firstMisquoted(source: string, options: Options): number {
  const rows: readonly unknown[] = parse(source, { ...options, raw: true });
  return rows.findIndex(
    (row) =>
      isRaw(row) &&
      row.record.some((cell) => cell.startsWith('"') && !row.raw.includes(`"${cell.replaceAll('"', '""')}"`)),
  );
}

const isRaw = (row: unknown): row is { readonly raw: string; readonly record: readonly string[] } =>
  typeof row === 'object' && row !== null && 'raw' in row && 'record' in row;

/** The first line that has a separator outside quotation marks decides. */
function separatorOf(text: string): string {
  for (const line of text.slice(0, 20_000).split(/[\r\n]+/)) {
    const bare = line.replace(/"[^"]*"/g, '');
    const count = (char: string): number => bare.split(char).length;
    const best = [',', '\t', ';'].reduce((most, char) => (count(char) > count(most) ? char : most));
    if (count(best) > 1) return best;
  }
  return ',';
}

/**
 * An apostrophe before what a spreadsheet would run, or keep as text, is how our own exports and careful people write
 * it; so is a tab behind a code.
 */
const GUARDED = /^'(?='*(?:\s*[=+\-@\t\r]|\d+$))/;
const TABBED = new RegExp(`^${CODE}\\t+$`);
/** Excel's own way to keep a code as text in a CSV. */
const SPELLED = /^="((?:[^"]|"")*)"$/;

/** The text that was meant by a cell of any file. */
export function asWritten(cell: string): string {
  if (GUARDED.test(cell)) return cell.slice(1);
  if (TABBED.test(cell)) return cell.slice(0, -1);
  return SPELLED.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
