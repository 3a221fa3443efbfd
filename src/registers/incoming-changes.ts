import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type {
  Attachment,
  FieldDeclaration,
  RegisterDeclaration,
  RegisterType,
} from '../schema/declaration.ts';
import { readSheet, type SheetFiles, type SheetRow } from '../sheets/read-sheet.ts';
import { type Cell, normaliseKey, readCell } from '../sheets/rules-cell.ts';
import { headingOf } from '../sheets/rules-heading.ts';
import {
  type IncomingChange,
  isOperation,
  OPERATION_HEADING,
  OPERATION_NAMES,
  type Operation,
  operationNamed,
} from './change.ts';

type Content = JsonObject;

/** Rows typed in the form. */
export function* changesInForm(type: RegisterType, content: Content): Generator<IncomingChange> {
  const { register } = type;
  const { changes } = register.edition;
  const title = type.fields[changes]?.title ?? changes;
  const rows = content[changes];
  if (!Array.isArray(rows)) return;
  for (const [index, row] of rows.entries()) {
    // Rows without a kind of change are refused by the field's own check.
    if (!isJsonObject(row) || !isOperation(row.operation)) continue;
    const { operation, ...fields } = row;
    yield {
      source: 'form',
      place: `“${title}”第${index + 1}行`,
      pointer: `/content/${changes}/${index}`,
      operation,
      fields: withKey(register, fields),
    };
  }
}

export const fileIn = (
  register: RegisterDeclaration,
  content: Content,
): Pick<Attachment, 'sha256' | 'name'> | null => {
  const files = content[register.edition.file];
  const file = Array.isArray(files) ? files[0] : undefined;
  return isJsonObject(file) && typeof file.sha256 === 'string' && typeof file.name === 'string'
    ? { sha256: file.sha256, name: file.name }
    : null;
};

const withKey = (register: RegisterDeclaration, fields: JsonObject): JsonObject => {
  const key = fields[register.key];
  return typeof key === 'string' ? { ...fields, [register.key]: normaliseKey(key) } : fields;
};

interface Heading {
  /** Rows that it takes. */
  readonly rows: number;
  /** By column; null = the kind of change; undefined = no heading. */
  readonly columns: readonly (string | null | undefined)[];
}

/**
 * The first of the first rows that has the heading of the key; titles above the table are passed over. `below` is the row after it: where a heading spans
 * several columns (价格 over 三级, 二级, 一级), the second row tells them apart.
 */
function readHeading(
  register: RegisterDeclaration,
  row: SheetRow,
  name: string,
  below: SheetRow | null,
): Heading | null {
  const known = headingsOf(register);
  const own = row.cells.map(headingOf);
  if (!own.some((heading) => known.get(heading) === register.key)) return null;
  const second = below !== null && isSecondHeading(known, own, below) ? below.cells.map(headingOf) : [];
  const width = Math.max(own.length, second.length);
  const columns = Array.from({ length: width }, (_, i) => second[i] || own[i] || '').map((heading) =>
    heading === '' || heading === '序号'
      ? undefined
      : heading === OPERATION_HEADING
        ? null
        : (known.get(heading) ?? heading),
  );
  const fields = new Set(Object.keys(register.fields));
  const refusals = columns
    .filter((column) => typeof column === 'string' && !fields.has(column))
    .map((column) => problem('sheet-column-unknown', { name, column: column ?? '' }));
  const missing = Object.entries(register.fields)
    .filter(([field, declared]) => declared.required && !columns.includes(field))
    .map(([, declared]) => problem('sheet-column-missing', { name, column: declared.title }));
  if (refusals.length + missing.length > 0) throw new ProblemError([...refusals, ...missing]);
  return { columns, rows: second.length === 0 ? 1 : 2 };
}

/** Every heading that means a field: its title, and what official tables call it. */
const headingsOf = (register: RegisterDeclaration): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(register.fields).flatMap(([field, declared]) =>
      [declared.title, ...(register.headings[field] ?? [])].map(
        (title) => [headingOf(title), field] as const,
      ),
    ),
  );

/** A second row of headings has nothing under the key, and what it has are headings that the first row lacks. */
function isSecondHeading(
  known: ReadonlyMap<string, string>,
  own: readonly string[],
  below: SheetRow,
): boolean {
  const cells = below.cells.map(headingOf);
  const filled = cells.filter((heading) => heading !== '');
  return filled.length > 0 && filled.every((heading) => known.has(heading) && !own.includes(heading));
}

const HEADING_WITHIN = 5;

/** Rows of an attached sheet, one after the other. Faults of the file as a whole are thrown as `ProblemError`. */
export async function* changesInFile(
  register: RegisterDeclaration,
  files: SheetFiles,
  file: { readonly sha256: string; readonly name: string },
): AsyncGenerator<IncomingChange> {
  let heading: Heading | null = null;
  let seen = 0;
  /** The last row that may still be a heading. */
  let held: SheetRow | null = null;
  for await (const row of readSheet(files, file)) {
    if (heading !== null) {
      yield changeOfRow(register, heading, row);
      continue;
    }
    if (held !== null) heading = readHeading(register, held, file.name, row);
    if (heading?.rows === 1) yield changeOfRow(register, heading, row);
    held = row;
    seen += 1;
    if (heading === null && seen > HEADING_WITHIN) break;
  }
  if (heading === null && held !== null && seen <= HEADING_WITHIN)
    heading = readHeading(register, held, file.name, null);
  if (heading === null) {
    const column = register.fields[register.key]?.title ?? register.key;
    throw new ProblemError([problem('sheet-column-missing', { name: file.name, column })]);
  }
}

/** A dash, or the words that tables of this kind write instead of a figure. */
const isNoFigure = (register: RegisterDeclaration, field: FieldDeclaration, cell: Cell): boolean =>
  (field.kind === 'decimal' || field.kind === 'integer') &&
  typeof cell === 'string' &&
  [...DASHES, ...register.noFigure].includes(cell.trim());
const DASHES = ['-', '--', '—', '——', '/'];

function changeOfRow(register: RegisterDeclaration, heading: Heading, row: SheetRow): IncomingChange {
  const fields: Record<string, JsonValue> = {};
  let operation: Operation = 'add';
  let fault: Refusal | null = null;
  for (const [index, column] of heading.columns.entries()) {
    const cell = row.cells[index] ?? null;
    if (column === undefined || cell === null) continue;
    if (column === null) {
      const word = String(cell).trim();
      const named = word === '' ? 'add' : operationNamed(word);
      if (named === null) {
        const detail = `应为${Object.values(OPERATION_NAMES).join('、')}`;
        fault = problem('field-invalid', { field: OPERATION_HEADING, detail });
      } else operation = named;
      continue;
    }
    const declared = register.fields[column];
    const value =
      declared === undefined || isNoFigure(register, declared, cell) ? undefined : readCell(declared, cell);
    if (value !== undefined) fields[column] = value;
  }
  return {
    source: 'file',
    place: `第${row.number}行`,
    pointer: `/content/${register.edition.file}/0/rows/${row.number}`,
    operation,
    fields: withKey(register, fields),
    ...(fault === null ? {} : { fault }),
  };
}
