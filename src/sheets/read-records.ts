import { type ValidationContext, validateContent } from '../catalogue/validate-content.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { type Cell, readCell } from './rules-cell.ts';
import { type Heading, readHeading } from './rules-heading.ts';

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
  readonly message: string;
  readonly advice: string;
}

export interface SheetRecords {
  readonly rows: readonly RecordRow[];
  readonly faults: readonly SheetFault[];
}

export interface SheetContext extends ValidationContext {
  /** The code of a body that is written by name or code; the text itself when nobody is called so. */
  readonly bodyCode: (text: string) => string;
  readonly mostRows: number;
}

const HEADING_WITHIN = 5;
/** More are not listed: nobody mends a thousand cells by reading a thousand sentences. */
const MOST_FAULTS = 200;

const ofFile = ({ message, advice }: Refusal): SheetFault => ({ row: null, column: '', message, advice });

/** Cell by cell into the fields of a record, and everything wrong with it by row and column. Nothing is stored. */
export async function readRecords(
  fields: Fields,
  file: { readonly name: string; readonly bytes: Uint8Array },
  context: SheetContext,
): Promise<SheetRecords> {
  const rows: RecordRow[] = [];
  const faults: SheetFault[] = [];
  let heading: Heading | null = null;
  let above = 0;
  try {
    for await (const row of readSheet({ read: async () => file.bytes }, { sha256: '', name: file.name })) {
      if (heading === null) {
        const found = readHeading(fields, row.cells, file.name);
        above += 1;
        if (found !== null && found.refusals.length > 0)
          return { rows: [], faults: found.refusals.map(ofFile) };
        heading = found?.heading ?? null;
        if (heading === null && above >= HEADING_WITHIN) break;
        continue;
      }
      if (rows.length >= context.mostRows) {
        faults.push(ofFile(problem('input-too-large', { limit: `${context.mostRows} 行` })));
        break;
      }
      const content = contentOf(fields, heading, row, context);
      rows.push({ row: row.number, content });
      faults.push(...faultsOf(fields, row.number, content, context));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { rows: [], faults: error.refusals.map(ofFile) };
  }
  if (heading === null) {
    const column = Object.values(fields).find((field) => field.required)?.title ?? '';
    return { rows, faults: [ofFile(problem('sheet-column-missing', { name: file.name, column }))] };
  }
  if (rows.length === 0) faults.push(ofFile(problem('sheet-empty', { name: file.name })));
  return { rows, faults: faults.slice(0, MOST_FAULTS) };
}

function contentOf(fields: Fields, heading: Heading, row: SheetRow, context: SheetContext): JsonObject {
  const content: Record<string, JsonValue> = {};
  for (const [index, name] of heading.entries()) {
    const field = name === null ? undefined : fields[name];
    if (name === null || field === undefined) continue;
    const value = cellValue(field, row.cells[index] ?? null, context);
    if (value !== undefined) content[name] = value;
  }
  return content;
}

function cellValue(field: FieldDeclaration, cell: Cell, context: SheetContext): JsonValue | undefined {
  const value = readCell(field, cell);
  if (value === undefined) return undefined;
  if (field.kind === 'bodies')
    return String(value)
      .split(/[、，,;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map(context.bodyCode);
  if (field.kind === 'rich-text') return paragraphs(String(value));
  return value;
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('');

const faultsOf = (
  fields: Fields,
  row: number,
  content: JsonObject,
  context: SheetContext,
): readonly SheetFault[] =>
  validateContent({ fields }, content, 'submit', context).map(({ code, path, message, advice }) => {
    const name = (path ?? '').split('/')[2] ?? '';
    const field = fields[name];
    const choices =
      field?.kind === 'code' && code === 'field-invalid' && field.options.length <= 15
        ? `可填：${field.options.map((option) => option.title).join('、')}。`
        : '';
    return { row, column: field?.title ?? '', message, advice: `${advice}${choices}` };
  });
