import type { TypeDetail } from '../../src/api/contract.ts';
import type { FieldDeclaration } from '../../src/schema/declaration.ts';
import type { Refusal } from '../api/problem.ts';

/** Where an empty sheet for the field is, and where a filled one is read. */
export type FieldSheet = TypeDetail['sheets'][string];

/** A field of a form: its declaration as it stands in the catalogue, with its name. */
export type FieldModel = FieldDeclaration & {
  readonly name: string;
  readonly sheet: FieldSheet | null;
};
export type FieldOf<K extends FieldModel['kind']> = Extract<FieldModel, { readonly kind: K }>;

export const fieldModels = (
  fields: Readonly<Record<string, FieldDeclaration>>,
  sheets: TypeDetail['sheets'] = {},
): readonly FieldModel[] =>
  Object.entries(fields).map(([name, field]) => ({ ...field, name, sheet: sheets[name] ?? null }));

/** What every input of a field gets, whatever its kind. */
export interface FieldInputProps<F extends FieldModel = FieldModel> {
  readonly id: string;
  readonly field: F;
  /** Accessible name; in a table it says which row. */
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The body that owns the draft: uploads belong to it. */
  readonly body: string;
  readonly invalid?: boolean;
  /** What the server said about the field; of a table each tells its cell by its path. */
  readonly refusals?: readonly Refusal[];
  /** In a cell of a table. */
  readonly compact?: boolean;
}
