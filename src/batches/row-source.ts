import { wholeFiles } from '../files/read-whole.ts';
import type { FileStore } from '../files/store.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { Cell } from '../tables/cell.ts';
import { findHeading, type Heading, type WantedTable } from '../tables/heading.ts';
import { readTable } from '../tables/read-table.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { IntakeFormat } from './intake-store.ts';
import { objectsIn } from './json-rows.ts';
import { linesOf } from './lines.ts';

/** Some rows, and how far the file was read with them. */
export interface Chunk {
  readonly rows: readonly IncomingRow[];
  readonly bytes: number;
}

export interface RowSource {
  readonly heading: Heading;
  /** Null where it is known only at the end. */
  readonly total: number | null;
  readonly warnings: readonly string[];
  /** What comes behind so many rows and bytes. */
  readonly after: (rows: number, bytes: number) => AsyncGenerator<Chunk>;
}

/** What a type wants to read, and what keys of a line mean, where lines have keys. */
export interface WantedRows {
  readonly table: WantedTable;
  /** Headings of a table made of lines, and under which of them a key stands. */
  readonly headings: readonly string[];
  readonly headingOf: (key: string) => string | null;
}

interface SourceFile {
  readonly sha256: string;
  readonly name: string;
  readonly format: IntakeFormat;
  readonly sizeBytes: number;
}

/** Rows that are judged and written in one go; what a killed process has to do again. */
const CHUNK = 500;

export const openSource = (
  store: Pick<FileStore, 'read' | 'sizeOf'>,
  file: SourceFile,
  wanted: WantedRows,
): Promise<Result<RowSource>> =>
  file.format === 'ndjson'
    ? openLines(store, file, wanted)
    : file.format === 'json'
      ? openObjects(store, file, wanted)
      : file.format === 'zip'
        ? Promise.resolve(refused(problem('batch-not-taken', { item: file.name })))
        : openSheet(store, file, wanted);

async function openSheet(
  store: Pick<FileStore, 'read' | 'sizeOf'>,
  { sha256, name, format, sizeBytes }: SourceFile,
  { table: wanted }: WantedRows,
): Promise<Result<RowSource>> {
  const bytes = await wholeFiles(store).read(sha256);
  if (bytes === null) return refused(problem('not-found', { what: `文件“${name}”` }));
  const read = await readTable({ name: `${name}.${format}`, bytes }, wanted);
  if (!read.ok) return read;
  if (read.value === null) {
    const column = wanted.columns.find(({ required }) => required) ?? wanted.columns[0];
    return refused(problem('sheet-column-missing', { name, column: column?.title ?? '' }));
  }
  const { heading, rows, refusals, warnings } = read.value;
  if (refusals.length > 0) return refused(...refusals);
  return accepted(
    sourceOf(
      { heading, warnings, rows: rows.map(({ number, ...row }) => ({ n: number, ...row })) },
      sizeBytes,
    ),
  );
}

/** Rows that were read whole, given out in portions. */
export function sourceOf(
  read: {
    readonly heading: Heading;
    readonly warnings: readonly string[];
    readonly rows: readonly IncomingRow[];
  },
  sizeBytes: number,
): RowSource {
  const { heading, warnings, rows } = read;
  async function* after(done: number): AsyncGenerator<Chunk> {
    for (let from = done; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK);
      const isLast = from + part.length === rows.length;
      const share = Math.floor((sizeBytes * (from + part.length)) / rows.length);
      yield { rows: part, bytes: isLast ? sizeBytes : share };
    }
  }
  return { heading, total: rows.length, warnings, after };
}

/** One JSON text with the rows as a list somewhere in it, as interfaces of other systems answer. */
async function openObjects(
  store: Pick<FileStore, 'read' | 'sizeOf'>,
  { sha256, name, sizeBytes }: SourceFile,
  { table, headings, headingOf }: WantedRows,
): Promise<Result<RowSource>> {
  if (sizeBytes > MOST_JSON) return refused(problem('input-too-large', { limit: '60 MB 的 JSON' }));
  const bytes = await wholeFiles(store).read(sha256);
  if (bytes === null) return refused(problem('not-found', { what: `文件“${name}”` }));
  const objects = objectsIn(parsed(new TextDecoder().decode(bytes)));
  if (objects === null)
    return refused(problem('file-damaged', { name, detail: '不是 JSON，或者其中没有成列的记录' }));
  const found = headingOfLines(table, headings, name);
  const placeOf = placesOf(headings, headingOf);
  const rows = objects.map((object, at) => rowOfObject(at + 1, object, headings.length, placeOf));
  return accepted(sourceOf({ heading: found, warnings: [], rows }, sizeBytes));
}

const MOST_JSON = 60 * 1024 * 1024;

function headingOfLines(table: WantedTable, headings: readonly string[], name: string): Heading {
  const found = findHeading(table, [headings], name);
  if (found === null) throw new Error('the headings of lines are not those that are wanted');
  return found.heading;
}

/** The place of a key; -1 for one that is known and not read. */
function placesOf(headings: readonly string[], headingOf: WantedRows['headingOf']) {
  const places = new Map(headings.map((heading, at) => [heading, at]));
  return (key: string): number | undefined => {
    const heading = headingOf(key);
    return heading === '' ? -1 : places.get(heading ?? '');
  };
}

async function openLines(
  store: Pick<FileStore, 'read' | 'sizeOf'>,
  { sha256, name, sizeBytes }: SourceFile,
  { table, headings, headingOf }: WantedRows,
): Promise<Result<RowSource>> {
  const heading = headingOfLines(table, headings, name);
  const placeOf = placesOf(headings, headingOf);
  async function* after(done: number, from: number): AsyncGenerator<Chunk> {
    if (from >= sizeBytes) return;
    let [rows, n]: [IncomingRow[], number] = [[], done];
    for await (const { text, end } of linesOf(store.read(sha256, { start: from, end: sizeBytes - 1 }))) {
      n += 1;
      rows.push(rowOfLine(n, text, headings.length, placeOf));
      if (rows.length < CHUNK) continue;
      yield { rows, bytes: from + end };
      rows = [];
    }
    yield { rows, bytes: sizeBytes };
  }
  return accepted({ heading, total: null, warnings: [], after });
}

const NONE: ReadonlySet<number> = new Set();

const invalid = (detail: string): Refusal => problem('input-invalid', { detail });

/** A blank line is a row without anything written, which nobody judges. */
function rowOfLine(
  n: number,
  text: string | null,
  width: number,
  placeOf: (key: string) => number | undefined,
): IncomingRow {
  const blank = new Array<Cell>(width).fill(null);
  const wrong = (...refusals: Refusal[]): IncomingRow => ({ n, cells: blank, merged: NONE, refusals });
  if (text === null) return wrong(problem('input-too-large', { limit: '一行 2 MB' }));
  const line = n === 1 ? text.replace(/^\ufeff/, '') : text;
  if (line.trim() === '') return wrong();
  const read = parsed(line);
  if (!isJsonObject(read)) return wrong(invalid('这一行不是一个 JSON 对象。'));
  return rowOfObject(n, read, width, placeOf);
}

function rowOfObject(
  n: number,
  read: JsonObject,
  width: number,
  placeOf: (key: string) => number | undefined,
): IncomingRow {
  const cells = new Array<Cell>(width).fill(null);
  const refusals: Refusal[] = [];
  for (const [key, value] of Object.entries(read)) {
    const at = placeOf(key);
    if (at === -1) continue;
    if (at === undefined) refusals.push(problem('field-unknown', { field: key }));
    else if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    )
      cells[at] = typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
    else refusals.push(problem('field-invalid', { field: key, detail: '应为文字、数字或者真假' }));
  }
  return { n, cells, merged: NONE, refusals };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
