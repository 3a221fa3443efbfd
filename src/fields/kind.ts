import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Attachment, FieldDeclaration } from '../schema/declaration.ts';
import type { FieldKind } from '../schema/fields.ts';
import type { Cell } from '../tables/cell.ts';
import type { SampleContext } from './sample-text.ts';

export type Fields = Readonly<Record<string, FieldDeclaration>>;
export type FieldOf<K extends FieldKind> = Extract<FieldDeclaration, { kind: K }>;

/**
 * How much is asked of a record. `keep`: what a draft may hold while somebody writes, which is anything that can be
 * typed where a single value belongs; `sound`: values of the shape that rules and pages read; `submit`: complete and
 * right.
 */
export type ValidationMode = 'keep' | 'sound' | 'submit';

export interface ValidationContext {
  readonly today: CivilDate;
  readonly knownBody: (code: string) => boolean;
}

/** What a kind is told when it judges a value that is not empty. */
export interface Judging extends ValidationContext {
  readonly mode: ValidationMode;
  /** JSON pointer of the value. */
  readonly path: string;
  readonly invalid: (detail: string) => readonly Refusal[];
  /** Judges the fields of a row inside the value. */
  readonly fields: (columns: Fields, row: JsonObject, path: string) => readonly Refusal[];
}

/** What a value names or carries. */
export interface References {
  readonly bodies: readonly string[];
  readonly disclosures: readonly string[];
  readonly attachments: readonly Attachment[];
  /** Uploaded pictures inside a text. */
  readonly pictures: readonly { readonly sha256: string; readonly name: string }[];
}

/** How a field stands in a cell of a sheet. */
export interface CellKind<F> {
  /**
   * What a cell must not do to the value: a figure is not merged over rows nor shown as another one, a code is not
   * shown with an exponent, a day is not ambiguous.
   */
  readonly holds: 'figure' | 'code' | 'day' | 'words';
  /** How it is written, in words. */
  format(field: F): string;
  /** Offered for picking; none for free text. */
  choices(field: F): readonly string[];
  /**
   * `written` is what the cell shows, and not empty. What cannot be read stays as it is written, so that `validate`
   * refuses it with the words of its writer.
   */
  read(field: F, cell: Exclude<Cell, null>, written: string): JsonValue;
  /** What `read` gave, as a record keeps it. `bodyCode`: the code of a body by its name or code. */
  stored(value: JsonValue, bodyCode: (text: string) => string): JsonValue;
}

/**
 * All that the server knows of one kind of field; `FIELD_KINDS` has one for each kind, so the compiler asks for every
 * part of a new one. Members are written as methods on purpose: a table of kinds can then be asked with any field,
 * which its key has matched (`kindOf`).
 */
export interface Kind<F> {
  /** Null when it fits no cell. */
  readonly cell: CellKind<F> | null;
  /** Whether people write what they like in it, so that it is screened for markings and personal data. */
  isFreeText(field: F): boolean;
  validate(field: F, value: JsonValue, at: Judging): readonly Refusal[];
  /**
   * The value as a draft keeps it: people paste texts with blanks around them and more than is asked for. A wrong value
   * stays, to be refused.
   */
  kept(value: JsonValue, field: F): JsonValue;
  /** JSON Schema of the value; `objectOf` is that of a row. */
  schema(field: F, objectOf: (columns: Fields) => JsonObject): JsonObject;
  /** A valid and artificial value; `column` makes that of a column. */
  sample(
    field: F,
    on: CivilDate,
    context: SampleContext,
    column: (field: FieldDeclaration, on: CivilDate, context: SampleContext) => JsonValue,
  ): JsonValue;
  /** The value in one cell of an export; `column` writes that of a column. */
  text(
    field: F,
    value: JsonValue,
    nameOf: (bodyCode: string) => string,
    column: (field: FieldDeclaration, value: JsonValue | undefined) => string,
  ): string;
  references(
    field: F,
    value: unknown,
    row: (columns: Fields, row: Readonly<Record<string, unknown>>) => References,
  ): References;
}

export const NO_REFERENCES: References = { bodies: [], disclosures: [], attachments: [], pictures: [] };

/** What most kinds are: neither free text nor naming anything, written in a cell as it is. */
export const PLAIN = {
  isFreeText: () => false,
  kept: (value: JsonValue): JsonValue => (typeof value === 'string' ? value.trim() : value),
  references: () => NO_REFERENCES,
  text: (_: FieldDeclaration, value: JsonValue): string => plainWords(value),
} as const;

export const PLAIN_CELL = {
  holds: 'words',
  choices: (): readonly string[] => [],
  read: (_: FieldDeclaration, __: Exclude<Cell, null>, written: string): JsonValue =>
    written.replace(/\r\n?/g, '\n'),
  stored: (value: JsonValue): JsonValue => value,
} as const;

/** A single value as a person writes it. */
export const plainWords = (value: JsonValue): string =>
  typeof value === 'boolean'
    ? value
      ? '是'
      : '否'
    : typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : '';

/** The texts of a list that are not blank; what is no list has none. */
export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((each: unknown): each is string => typeof each === 'string' && each.trim() !== '')
    : [];

type UnknownRow = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is UnknownRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Content comes from the database as JSON of its type; a part that is not what its kind says is left out rather than
 * guessed.
 */
export const rowsIn = (value: unknown): readonly UnknownRow[] =>
  Array.isArray(value) ? value.filter((each: unknown) => isRow(each)) : [];

/** The faults of a list and of each of its members. */
export function validateList(
  value: JsonValue,
  maxItems: number,
  { invalid }: Judging,
  each: (element: JsonValue, index: number) => readonly Refusal[],
): readonly Refusal[] {
  if (!Array.isArray(value)) return invalid('应为列表');
  if (value.length > maxItems) return invalid(`最多${maxItems}项，现有${value.length}项`);
  return value.flatMap(each);
}
