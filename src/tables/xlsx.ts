import { setImmediate } from 'node:timers/promises';
import { format } from 'numfmt';
import { addDays, civilDate } from '../kernel/civil-date.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Cell } from './cell.ts';
import { asWritten } from './csv.ts';
import { type NumberFormat, unescaped, type Workbook } from './workbook.ts';
import { xmlChunks } from './xml-events.ts';

export interface SheetRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A block of cells that are one; rows as a spreadsheet counts, columns from 0, both inclusive. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What was not read because nobody sees it. */
export interface Hidden {
  rows: number;
  readonly columns: Set<number>;
}

/** No table of ours is wider; a cell far to the right is a slip, and would make each row as wide. */
const MOST_COLUMNS = 2_000;

/**
 * The rows of a sheet one after the other, what each cell shows. Rows and columns that are hidden are left out and
 * counted in `hidden`; where it is null they are read like all others. Between chunks the event loop goes on.
 */
export async function* sheetRows(
  book: Workbook,
  part: Uint8Array,
  hidden: Hidden | null,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  for (const _ of xmlChunks(
    part,
    rowHandlers(book, hidden, (row) => rows.push(row)),
  )) {
    yield* rows.splice(0);
    await setImmediate();
  }
  yield* rows;
}

interface RawCell {
  at: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

function rowHandlers(book: Workbook, hidden: Hidden | null, take: (row: SheetRow) => void) {
  const hiddenColumns: (readonly [number, number])[] = [];
  const isHidden = (at: number): boolean => hiddenColumns.some(([min, max]) => min <= at && at <= max);
  let number = 0;
  let rowHidden = false;
  let cells: Cell[] = [];
  let cell: RawCell | null = null;
  let reading = false;
  let aid = false;
  const put = (raw: RawCell): void => {
    const value = cellOf(book, raw);
    if (value === null || value === '') return;
    if (hidden !== null && isHidden(raw.at)) {
      if (!rowHidden) hidden.columns.add(raw.at);
      return;
    }
    while (cells.length < raw.at) cells.push(null);
    cells[raw.at] = value;
  };
  return {
    open: (tag: string, attributes: Readonly<Record<string, string>>) => {
      if (tag === 'col' && (attributes.hidden === '1' || attributes.hidden === 'true'))
        hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
      if (tag === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        rowHidden = attributes.hidden === '1' || attributes.hidden === 'true';
        cells = [];
        cell = null;
      }
      if (tag === 'c') {
        const at = attributes.r === undefined ? (cell?.at ?? -1) + 1 : columnOf(attributes.r);
        if (at >= MOST_COLUMNS)
          throw new ProblemError([problem('input-too-large', { limit: `${MOST_COLUMNS} 列` })]);
        const style = Number(attributes.s ?? 0);
        cell = { at, type: attributes.t ?? 'n', style, value: '', hasValue: false, hasFormula: false };
      }
      if (tag === 'f' && cell !== null) cell.hasFormula = true;
      if (tag === 'rPh') aid = true;
      reading = (tag === 'v' || (tag === 't' && !aid)) && cell !== null;
      if (reading && cell !== null) cell.hasValue = true;
    },
    text: (text: string) => {
      if (reading && cell !== null) cell.value += text;
    },
    close: (tag: string) => {
      if (tag === 'v' || tag === 't') reading = false;
      if (tag === 'rPh') aid = false;
      if (tag === 'c' && cell !== null) put(cell);
      if (tag !== 'row' || cells.length === 0) return;
      if (rowHidden && hidden !== null) hidden.rows += 1;
      else take({ number, cells });
    },
  };
}

function cellOf({ strings, formats, from1904 }: Workbook, raw: RawCell): Cell {
  const { type, value, hasFormula } = raw;
  if (hasFormula && value === '' && !(type === 'str' && raw.hasValue)) return { kind: 'formula', shown: '' };
  if (type === 's') return asWritten(strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return asWritten(unescaped(value));
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e') return { kind: 'error', shown: value };
  if (value.trim() === '') return null;
  if (type === 'd') return dateCell(value.slice(0, 10), /T(\d\d:\d\d)/.exec(value)?.[1] ?? null, null);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shape = formats[raw.style] ?? null;
  if (shape === null) return number;
  if (shape.kind === 'date') return dateOfSerial(number, shape, from1904);
  return {
    kind: 'number',
    number,
    shown: format(shape.pattern, number),
    scientific: shape.kind === 'scientific',
  };
}

const dateCell = (date: string, time: string | null, shown: string | null): Cell => ({
  kind: 'date',
  date,
  time,
  shown: shown ?? (time === null ? date : `${date} ${time}`),
});

/** 2 January 1904 is day 1 there and day 1463 here. */
const DAYS_TO_1904 = 1462;

/**
 * Day 1 is 1900-01-01, and Excel believes in 29 February 1900; days before it, and times of day alone, are the text
 * that is shown.
 */
function dateOfSerial(serial: number, { pattern, system }: NumberFormat, from1904: boolean): Cell {
  const minutes = Math.round((serial + (from1904 ? DAYS_TO_1904 : 0)) * 1440);
  const day = Math.floor(minutes / 1440);
  const shown = format(pattern, minutes / 1440);
  if (day < 61 || day > 2_958_465) return shown;
  const minute = minutes % 1440;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const time = minute === 0 ? null : `${two(minute / 60)}:${two(minute % 60)}`;
  return dateCell(addDays(civilDate('1899-12-30'), day), time, system ? null : shown);
}

/** `C12` is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const letter = char.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** They stand behind the cells of a sheet. */
export function mergesOf(part: Uint8Array): readonly Merge[] {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const tail = bytes.subarray(Math.max(0, bytes.lastIndexOf('sheetData'))).toString('utf8');
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = 'A', top, right = 'A', bottom]) => ({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left),
      right: columnOf(right),
    }),
  );
}
