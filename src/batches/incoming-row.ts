import type { Refusal } from '../kernel/result.ts';
import { type Cell, isDate, shownText } from '../tables/cell.ts';

/** A row as it came, under the headings of its table. */
export interface IncomingRow {
  /** The row of the sheet, or the line of the file. */
  readonly n: number;
  readonly cells: readonly Cell[];
  readonly merged: ReadonlySet<number>;
  /** What is wrong before its cells are looked at. */
  readonly refusals: readonly Refusal[];
}

export interface RowFault {
  /** '' for the row as a whole. */
  readonly column: string;
  readonly message: string;
  readonly advice: string;
}

/** What was found out about a row by itself. */
export interface JudgedRow {
  readonly n: number;
  /** As text under the headings; read again when the record is judged. */
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
}

/** How the rows of a type are read. */
export interface PlainJudge {
  /** Of the table that is made of the rows in order. */
  readonly headings: readonly string[];
  judge(rows: readonly IncomingRow[]): readonly JudgedRow[];
}

/** The same off the event loop, or a few rows at a time on it. */
export interface RowJudge {
  readonly headings: readonly string[];
  judge(rows: readonly IncomingRow[]): Promise<readonly JudgedRow[]>;
}

/** What a table of text keeps of a cell: a day that is shown without its year is written out. */
export const cellText = (cell: Cell): string =>
  isDate(cell) ? `${cell.date}${cell.time === null ? '' : ` ${cell.time}`}` : shownText(cell);

export const faultOf = (column: string, { message, advice }: Refusal): RowFault => ({
  column,
  message,
  advice,
});
