import type { JsonValue } from '../kernel/canonical-json.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { kindOf } from './kinds.ts';

/** Any value in one cell: names of bodies and files, a line for each row of a table, rich text without markup. */
export const cellText = (
  field: FieldDeclaration,
  value: JsonValue | undefined,
  nameOf: (code: string) => string,
): string =>
  value === undefined || value === null
    ? ''
    : kindOf(field).text(field, value, nameOf, (column, each) => cellText(column, each, nameOf));
