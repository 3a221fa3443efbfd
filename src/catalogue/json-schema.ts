import type { JsonObject } from '../kernel/canonical-json.ts';
import { decimalPattern } from '../kernel/decimal.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import type { ValidationMode } from './validate-content.ts';

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
  ...valueSchema(field, mode),
});

function valueSchema(field: FieldDeclaration, mode: ValidationMode): JsonObject {
  switch (field.kind) {
    case 'text':
      return { type: 'string', maxLength: field.maxLength, 'x-format': field.format };
    case 'long-text':
    case 'rich-text':
      return { type: 'string', maxLength: field.maxLength };
    case 'date':
      return { type: 'string', format: 'date', 'x-not-after-today': field.notAfterToday };
    case 'moment':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' };
    case 'integer':
      return { type: 'integer', minimum: field.minimum, maximum: field.maximum, 'x-unit': field.unit };
    case 'decimal':
      return {
        type: 'string',
        pattern: decimalPattern(field.scale),
        'x-unit': field.unit,
        'x-scale': field.scale,
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'code':
      return { type: 'string', oneOf: field.options.map(({ value, title }) => ({ const: value, title })) };
    case 'bodies':
    case 'disclosures':
      return { type: 'array', maxItems: field.maxItems, uniqueItems: true, items: { type: 'string' } };
    case 'attachments':
      return { type: 'array', maxItems: field.maxItems, items: ATTACHMENT };
    case 'rows':
      return { type: 'array', maxItems: field.maxItems, items: objectSchema(field.columns, mode) };
    case 'division-of-labour':
      return { type: 'array', maxItems: field.maxItems, items: DIVISION_ROW };
  }
}

const ATTACHMENT: JsonObject = {
  type: 'object',
  properties: {
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    name: { type: 'string', maxLength: 200 },
    sizeBytes: { type: 'integer', minimum: 1 },
    mediaType: { type: 'string' },
  },
  required: ['sha256', 'name', 'sizeBytes', 'mediaType'],
  additionalProperties: false,
};

const MENTIONS: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      phrase: { type: 'string' },
      resolution: { enum: ['bodies', 'set', 'unknown'] },
      bodies: { type: 'array', items: { type: 'string' } },
      set: { type: ['string', 'null'] },
    },
    required: ['phrase', 'resolution', 'bodies', 'set'],
  },
};

const DIVISION_ROW: JsonObject = {
  type: 'object',
  properties: {
    article: { type: 'string', title: '条目' },
    heading: { type: 'string', title: '任务' },
    anchor: { type: 'string' },
    leads: { title: '牵头单位', ...MENTIONS },
    responsible: { title: '责任单位', ...MENTIONS },
    area: { type: ['string', 'null'], title: '公开领域' },
    source: { type: 'string', title: '原文' },
  },
  required: ['article', 'heading', 'leads', 'responsible'],
};
