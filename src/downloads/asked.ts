import type { CivilDate } from '../kernel/civil-date.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';

/** Which part of what the province published under a type is asked for. */
export interface Asked {
  readonly item?: string | undefined;
  readonly area?: string | undefined;
  readonly body?: string | undefined;
  /** Days of first publication, both included; of readings, periods. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

type Fields = Readonly<Record<string, FieldDeclaration>>;
type Told = readonly (readonly [string, FieldDeclaration])[];

/** Fields that the public sees, as every page and every file shows them. */
export const publicColumns = (fields: Fields): Told =>
  Object.entries(fields).filter(([, field]) => field.privacy !== 'never');

/** What the columns of a JSON file mean: titles, units, and the words for codes. */
export const dictionaryOf = (columns: Told): readonly unknown[] =>
  columns.map(([name, field]) => ({
    name,
    title: field.title,
    kind: field.kind,
    ...('unit' in field && field.unit !== '' ? { unit: field.unit } : {}),
    ...(field.kind === 'code' ? { options: field.options } : {}),
    ...(field.kind === 'rows' ? { columns: dictionaryOf(publicColumns(field.columns)) } : {}),
  }));

/** Whether a record holds a table of its own in the field. */
export const holdsTable = (field: FieldDeclaration): boolean =>
  field.kind === 'rows' || field.kind === 'division-of-labour';
