import type { TypeDeclaration } from '../schema/declaration.ts';
import type { Fields, References } from './kind.ts';
import { merged } from './kinds/tables.ts';
import { kindOf } from './kinds.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * What a record names and carries, in the order of its fields, so that all of it can be looked up in one query each.
 */
export const recordReferences = (type: Pick<TypeDeclaration, 'fields'>, content: Content): References =>
  inFields(type.fields, content);

const inFields = (fields: Fields, content: Content): References =>
  merged(
    Object.entries(fields).map(([name, field]) => kindOf(field).references(field, content[name], inFields)),
  );
