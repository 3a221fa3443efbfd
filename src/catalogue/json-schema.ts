import type { ValidationMode } from '../fields/kind.ts';
import { kindOf } from '../fields/kinds.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';

/**
 * JSON Schema 2020-12 of a type with Chinese titles and help: the form, the API and other systems read it. `x-kind`
 * names the kind of a field, `x-privacy` what reaches the public; what only a form needs is in the declaration. The
 * draft's schema demands nothing, the submission's what must be there.
 */
export function jsonSchemaOf(type: TypeDeclaration, mode: ValidationMode): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:gongkai:type:${type.key}:${type.version}`,
    title: type.title,
    description: type.description,
    ...objectSchema(type.fields, mode),
  };
}

function objectSchema(fields: Readonly<Record<string, FieldDeclaration>>, mode: ValidationMode): JsonObject {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, mode)]),
    ),
    ...(mode === 'submit' ? { required } : {}),
    additionalProperties: false,
  };
}

const fieldSchema = (field: FieldDeclaration, mode: ValidationMode): JsonObject => ({
  title: field.title,
  description: field.help,
  'x-kind': field.kind,
  'x-privacy': field.privacy,
  ...kindOf(field).schema(field, (columns) => objectSchema(columns, mode)),
});
