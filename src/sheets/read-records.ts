import { validateContent } from '../catalogue/validate-content.ts';
import type { ValidationContext } from '../fields/kind.ts';
import { kindOf } from '../fields/kinds.ts';
import { cellRefusal, readCell } from '../fields/read-cell.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { type Cell, shownText } from '../tables/cell.ts';
import { columnName } from '../tables/column-name.ts';
import type { Heading } from '../tables/heading.ts';
import type { TableFile } from '../tables/open.ts';
import { annotatedTable, likelyHeading, readTable } from '../tables/read-table.ts';
import type { TableRow } from '../tables/rows.ts';
import { type NamedColumns, recordTable } from './record-columns.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

export interface RecordRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly content: JsonObject;
}

/** What is wrong in a sheet, with the place where a person looks for it. */
export interface SheetFault {
  readonly row: number | null;
  readonly column: string;
  /** `C5`; null for what is wrong with the file as a whole. */
  readonly cell: string | null;
  readonly message: string;
  readonly advice: string;
}

export interface SheetRecords {
  /** The name of the sheet that was read; null when none was. */
  readonly sheet: string | null;
  readonly rows: readonly RecordRow[];
  readonly faults: readonly SheetFault[];
  /** What was passed over or filled in, and is no fault. */
  readonly warnings: readonly string[];
  /** The heading, when something is wrong with it and somebody may say what its columns are; else empty. */
  readonly headings: readonly ReadHeading[];
}

export interface SheetContext extends ValidationContext {
  /** The code of a body that is written by name or code; the text itself when nobody is called so. */
  readonly bodyCode: (text: string) => string;
  readonly mostRows: number;
  /** What a field is when its cell is empty: a change of a list is a new entry. */
  readonly preset: JsonObject;
  /** What the columns of a table with other names are. */
  readonly named?: NamedColumns;
}

/** A heading as the table has it, and the field that it is read into. */
export interface ReadHeading {
  readonly text: string;
  readonly field: string | null;
}

/** More are not listed: nobody mends a thousand cells by reading a thousand sentences. */
const MOST_FAULTS = 200;

const fault = (row: number | null, column: string, { message, advice }: Refusal, at = 0): SheetFault => ({
  row,
  column,
  cell: row === null ? null : `${columnName(at)}${row}`,
  message,
  advice,
});
const ofFile = (refusal: Refusal): SheetFault => fault(null, '', refusal);

/** Cell by cell into the fields of a record, and everything wrong with it by row and column. Nothing is stored. */
export async function readRecords(
  fields: Fields,
  file: TableFile,
  context: SheetContext,
): Promise<SheetRecords> {
  const read = await readTable(file, recordTable(fields, context.preset, context.named), context.mostRows);
  if (!read.ok) return { ...NOTHING, faults: read.refusals.map(ofFile) };
  const table = read.value;
  if (table === null) {
    const column = Object.values(fields).find((field) => field.required)?.title ?? '';
    const missing = problem('sheet-column-missing', { name: file.name, column });
    const likely = (await likelyHeading(file)).filter((text) => text !== '');
    return {
      ...NOTHING,
      faults: [ofFile(missing)],
      headings: likely.map((text) => ({ text, field: null })),
    };
  }
  const { sheet, heading, refusals, warnings } = table;
  if (heading.refusals.length > 0)
    return { ...NOTHING, sheet, faults: refusals.map(ofFile), warnings, headings: headingsOf(heading) };
  const taken = table.rows.slice(0, context.mostRows);
  const rows = taken.map((row) => ({ row: row.number, ...readRow(fields, heading.keys, row, context) }));
  const faults = [
    ...refusals.map(ofFile),
    ...rows.flatMap((row) => row.faults),
    ...(taken.length < table.rows.length
      ? [ofFile(problem('input-too-large', { limit: `${context.mostRows} 行` }))]
      : []),
    ...(rows.length === 0 ? [ofFile(problem('sheet-empty', { name: file.name }))] : []),
  ];
  return {
    sheet,
    rows: rows.map(({ row, content }) => ({ row, content })),
    faults: faults.slice(0, MOST_FAULTS),
    warnings,
    headings: [],
  };
}

const NOTHING: SheetRecords = { sheet: null, rows: [], faults: [], warnings: [], headings: [] };

const headingsOf = ({ texts, keys }: Heading): readonly ReadHeading[] =>
  texts.flatMap((text, at) => (text === '' ? [] : [{ text, field: keys[at] ?? null }]));

/** A row of another width than its heading is not taken apart: every cell of it may stand in a wrong column. */
export function readRow(
  fields: Fields,
  keys: readonly (string | null)[],
  row: TableRow,
  context: SheetContext,
): { readonly content: JsonObject; readonly faults: readonly SheetFault[] } {
  if (row.refusals.length > 0)
    return { content: {}, faults: row.refusals.map((refusal) => fault(row.number, '', refusal)) };
  const content: Record<string, JsonValue> = { ...context.preset };
  const faults: SheetFault[] = [];
  for (const [index, name] of keys.entries()) {
    const field = name === null ? undefined : fields[name];
    if (name === null || field === undefined) continue;
    const cell = row.cells[index] ?? null;
    const refusal = cellRefusal(field, cell, row.merged.has(index));
    if (refusal !== null) {
      faults.push(fault(row.number, field.title, refusal, index));
      const typed = shownText(cell);
      // What is wrong by itself may be mended where it stands; what would pass for right (a number that Excel cut) is
      // not taken.
      if (typed !== '' && !isSound(name, field, typed, context)) content[name] = typed;
      continue;
    }
    const value = cellValue(field, cell, context);
    if (value !== undefined) content[name] = value;
  }
  const unread = new Set(faults.map((each) => each.column));
  return {
    content,
    faults: [
      ...faults,
      // A cell that could not be read is told once, not once more as missing.
      ...faultsOf(fields, keys, row.number, content, context).filter((each) => !unread.has(each.column)),
    ],
  };
}

const isSound = (name: string, field: FieldDeclaration, typed: string, context: SheetContext): boolean =>
  validateContent({ fields: { [name]: field } }, { [name]: typed }, 'sound', context).length === 0;

function cellValue(field: FieldDeclaration, cell: Cell, context: SheetContext): JsonValue | undefined {
  const value = readCell(field, cell);
  return value === undefined ? undefined : kindOf(field).cell?.stored(value, context.bodyCode);
}

const faultsOf = (
  fields: Fields,
  keys: readonly (string | null)[],
  row: number,
  content: JsonObject,
  context: SheetContext,
): readonly SheetFault[] =>
  validateContent({ fields }, content, 'submit', context).map((refusal) => {
    const name = (refusal.path ?? '').split('/')[2] ?? '';
    const field = fields[name];
    const choices =
      field?.kind === 'code' && refusal.code === 'field-invalid' && field.options.length <= 15
        ? `可填：${field.options.map((option) => option.title).join('、')}。`
        : '';
    const told = { ...refusal, advice: `${refusal.advice}${choices}` };
    return fault(row, field?.title ?? '', told, Math.max(0, keys.indexOf(name)));
  });

/**
 * The same workbook with what is wrong as remarks in its cells, for mending it there; null when no sheet of it was
 * read.
 */
export function markedSheet(file: TableFile, { sheet, faults }: SheetRecords): Promise<Uint8Array | null> {
  if (sheet === null) return Promise.resolve(null);
  const notes = faults.map(({ cell, message, advice }) => ({
    cell: cell ?? 'A1',
    text: `${message}${advice}`,
  }));
  return annotatedTable({ file, sheet, notes });
}
