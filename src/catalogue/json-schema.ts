import type { ValidationMode } from '../fields/kind.ts';
import { kindOf } from '../fields/kinds.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';

/**
 * JSON Schema 2020-12 of a type with Chinese titles and help: the form, the API and other systems read it. `x-kind` names the kind of a field,
 * `x-privacy` what reaches the public, `x-sums` which figures are sums of others. The draft's schema demands nothing, the submission's what must be there.
 */
export function jsonSchemaOf(type: TypeDeclaration, mode: ValidationMode): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:gongkai:type:${type.key}:${type.version}`,
    title: type.title,
    description: type.description,
    ...objectSchema(type.fields, mode, templatesOf(type)),
    ...sumsOf(type),
  };
}

/** Sums of the record itself; those of each row are the table's own. */
function sumsOf(type: TypeDeclaration): JsonObject {
  const sums = (type.sums ?? []).filter((sum) => sum.each === undefined);
  return sums.length === 0
    ? {}
    : { 'x-sums': sums.map(({ total, plus, minus }) => ({ total, plus: [...plus], minus: [...minus] })) };
}

/** Where the empty sheet for a field is: a table typed in rows, or a file that a list or a series reads. */
function templatesOf(type: TypeDeclaration): Templates {
  const base = `/api/v1/catalogue/types/${type.key}/template.xlsx`;
  const read =
    type.shape === 'register'
      ? [type.register.edition.changes, type.register.edition.file]
      : type.shape === 'series'
        ? [type.series.rowsField, type.series.filesField]
        : [];
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) => {
      const own = read.includes(name);
      if (!own && field.kind !== 'rows') return [];
      return [
        [
          name,
          {
            'x-template': own ? base : `${base}?field=${name}`,
            // Where a filled sheet is read into the rows of the form.
            ...(field.kind === 'rows'
              ? { 'x-sheet': `/catalogue/types/${type.key}/rows?field=${name}` }
              : {}),
          },
        ],
      ];
    }),
  );
}

type Templates = Readonly<Record<string, JsonObject>>;

function objectSchema(
  fields: Readonly<Record<string, FieldDeclaration>>,
  mode: ValidationMode,
  templates: Templates = {},
): JsonObject {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        {
          ...fieldSchema(field, mode),
          ...(templates[name] ?? {}),
        },
      ]),
    ),
    ...(mode === 'submit' ? { required } : {}),
    'x-required': required,
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
