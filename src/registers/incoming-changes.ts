import { cellRefusal, readCell } from '../fields/read-cell.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { behaviourOf } from '../schema/behaviour.ts';
import type {
  Attachment,
  FieldDeclaration,
  RegisterDeclaration,
  RegisterType,
} from '../schema/declaration.ts';
import { columnsOf } from '../sheets/record-columns.ts';
import { type Cell, isBad, shownText } from '../tables/cell.ts';
import { badRefusal, normaliseKey } from '../tables/cells.ts';
import { csvBlocks } from '../tables/csv-blocks.ts';
import type { WantedTable } from '../tables/heading.ts';
import { type ReadTable, readTable } from '../tables/read-table.ts';
import type { TableRow } from '../tables/rows.ts';
import {
  type IncomingChange,
  isOperation,
  OPERATION_HEADING,
  OPERATION_NAMES,
  type Operation,
  operationNamed,
} from './change.ts';

type Content = JsonObject;

/** The bytes of an uploaded file; null when there is none of this digest. */
export interface SheetFiles {
  read(sha256: string): Promise<Uint8Array | null>;
  /** The same as they come from the store, for a file that is too large to be held; absent where all are small. */
  open?(
    sha256: string,
  ): Promise<{ readonly sizeBytes: number; readonly bytes: AsyncIterable<Uint8Array> } | null>;
}

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

/** The file with the changes, if there is one. */
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

/** The key of the column that says what happens to an entry; no field is called so. */
const OPERATION = '变动方式';

export const changesTable = (register: RegisterDeclaration): WantedTable => ({
  columns: [
    ...columnsOf(register.fields, register.headings),
    { key: OPERATION, title: OPERATION_HEADING, names: [], required: false },
  ],
  passedOver: ['序号'],
  known: [register.key],
  refusesUnknown: true,
  within: 6,
});

/** A CSV from here on is read by blocks: what batches make of their rows, in UTF-8 and quoted as it should be. */
const BY_BLOCKS_FROM = 4 * 1024 * 1024;
export const MOST_CHANGES = 1_000_000;

/** Rows of an attached table, one after the other. Faults of the file as a whole are thrown as `ProblemError`. */
export async function* changesInFile(
  register: RegisterDeclaration,
  files: SheetFiles,
  file: { readonly sha256: string; readonly name: string },
): AsyncGenerator<IncomingChange> {
  const large = file.name.toLowerCase().endsWith('.csv') ? await files.open?.(file.sha256) : undefined;
  if (large !== undefined && large !== null && large.sizeBytes >= BY_BLOCKS_FROM)
    return yield* changesInBlocks(register, file.name, large.bytes);
  const bytes = await files.read(file.sha256);
  if (bytes === null) throw new ProblemError([problem('not-found', { what: `附件“${file.name}”` })]);
  yield* changesInTable(register, await tableIn(register, file.name, bytes), 0);
}

async function* changesInBlocks(
  register: RegisterDeclaration,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<IncomingChange> {
  const blocks = csvBlocks(bytes)[Symbol.asyncIterator]();
  const next = async () => {
    const block = await blocks.next();
    return block.done === true
      ? null
      : { table: await tableIn(register, name, block.value.bytes), before: block.value.before };
  };
  // A block is read in a thread while the one before it is judged.
  let coming = next();
  for (let block = await coming; block !== null; block = await coming) {
    if (block.before + block.table.rows.length > MOST_CHANGES)
      throw new ProblemError([problem('input-too-large', { limit: `${MOST_CHANGES} 行` })]);
    coming = next();
    // Waited for when this block is through; a failure is thrown there.
    coming.catch(() => {});
    yield* changesInTable(register, block.table, block.before);
  }
}

async function tableIn(register: RegisterDeclaration, name: string, bytes: Uint8Array): Promise<ReadTable> {
  const read = await readTable({ name, bytes }, changesTable(register));
  if (!read.ok) throw new ProblemError(read.refusals);
  if (read.value === null) {
    const column = register.fields[register.key]?.title ?? register.key;
    throw new ProblemError([problem('sheet-column-missing', { name, column })]);
  }
  if (read.value.refusals.length > 0) throw new ProblemError(read.value.refusals);
  return read.value;
}

function* changesInTable(
  register: RegisterDeclaration,
  { heading, rows }: ReadTable,
  before: number,
): Generator<IncomingChange> {
  for (const row of rows) yield changeOfRow(register, heading.keys, { ...row, number: row.number + before });
}

/** A dash, or the words that tables of this kind write instead of a figure. */
const isNoFigure = (register: RegisterDeclaration, field: FieldDeclaration, cell: Cell): boolean =>
  (field.kind === 'decimal' || field.kind === 'integer') &&
  typeof cell === 'string' &&
  [...DASHES, ...(behaviourOf(register, 'words-for-no-figure')?.words ?? [])].includes(cell.trim());
const DASHES = ['-', '--', '—', '——', '/'];

export function changeOfRow(
  register: RegisterDeclaration,
  keys: readonly (string | null)[],
  row: TableRow,
): IncomingChange {
  const fields: Record<string, JsonValue> = {};
  const pointer = `/content/${register.edition.file}/0/rows/${row.number}`;
  const faults: Refusal[] = [...row.refusals];
  let operation: Operation = 'add';
  for (const [index, name] of keys.entries()) {
    const cell = row.cells[index] ?? null;
    if (name === null || cell === null || row.refusals.length > 0) continue;
    if (name === OPERATION) {
      if (isBad(cell)) faults.push(badRefusal(OPERATION_HEADING, cell));
      const word = shownText(cell);
      const named = word === '' ? 'add' : operationNamed(word);
      if (named === null) {
        const detail = `应为${Object.values(OPERATION_NAMES).join('、')}`;
        faults.push(problem('field-invalid', { field: OPERATION_HEADING, detail }));
      } else operation = named;
      continue;
    }
    const declared = register.fields[name];
    if (declared === undefined || isNoFigure(register, declared, cell)) continue;
    const refusal = cellRefusal(declared, cell, row.merged.has(index));
    if (refusal !== null) {
      faults.push({ ...refusal, path: `${pointer}/${name}` });
      continue;
    }
    const value = readCell(declared, cell);
    if (value !== undefined) fields[name] = value;
  }
  return {
    source: 'file',
    place: `第${row.number}行`,
    pointer,
    operation,
    fields: withKey(register, fields),
    faults,
  };
}
