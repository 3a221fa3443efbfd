import type { FieldKind, Privacy } from '../../src/schema/declaration.ts';
import { isRecord, type JsonRecord, listOf, numberOf, textOf, textsOf } from '../api/guards.ts';
import { type SumModel, sumModels } from './sums.ts';

/** A field as the form needs it, read from the JSON Schema of a type. */
export interface FieldModel {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly kind: FieldKind;
  readonly privacy: Privacy;
  readonly format: string;
  readonly maxLength: number | null;
  readonly maxItems: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly unit: string;
  readonly scale: number;
  readonly notAfterToday: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly columns: readonly FieldModel[];
  /** Address of the empty sheet for this field; '' = none. */
  readonly template: string;
  /** Where a filled sheet is read into rows, below the API's root; '' = nowhere. */
  readonly sheet: string;
}

export interface SectionModel {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly FieldModel[];
}

export interface FormModel {
  readonly sections: readonly SectionModel[];
  readonly fields: readonly FieldModel[];
  readonly sums: readonly SumModel[];
}

const KINDS: readonly FieldKind[] = [
  'text',
  'long-text',
  'rich-text',
  'date',
  'moment',
  'integer',
  'decimal',
  'boolean',
  'code',
  'bodies',
  'disclosures',
  'attachments',
  'rows',
  'division-of-labour',
];
const PRIVACIES: readonly Privacy[] = [
  'public',
  'mask-name',
  'mask-id',
  'mask-phone',
  'mask-address',
  'never',
];

/** How each form of privacy reads to the person who fills in the form. */
export const PRIVACY_NOTES: Readonly<Record<Privacy, string>> = {
  public: '',
  'mask-name': '公开时姓名自动隐去部分文字',
  'mask-id': '公开时证件号码自动隐去部分数字',
  'mask-phone': '公开时电话号码自动隐去部分数字',
  'mask-address': '公开时地址自动隐去门牌',
  never: '仅供内部办理，不对外公开',
};

/** A schema without `x-kind` is still a form: the JSON type says enough for a plain widget. */
function kindOf(schema: JsonRecord): FieldKind {
  const declared = KINDS.find((kind) => kind === schema['x-kind']);
  if (declared) return declared;
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'integer') return 'integer';
  if (schema.format === 'date') return 'date';
  if (optionsOf(schema).length > 0) return 'code';
  if (schema.type === 'array') return 'rows';
  return 'text';
}

function optionsOf(schema: JsonRecord): FieldModel['options'] {
  const titled = [...listOf(schema.oneOf), ...listOf(schema.anyOf), ...listOf(schema['x-options'])]
    .filter(isRecord)
    .flatMap((option) => {
      const value = textOf(option.const) || textOf(option.value);
      return value === '' ? [] : [{ value, label: textOf(option.title, value) }];
    });
  if (titled.length > 0) return titled;
  const titles = isRecord(schema['x-titles']) ? schema['x-titles'] : {};
  const listed = textsOf(schema['x-titles']);
  return textsOf(schema.enum).map((value, index) => ({
    value,
    label: textOf(titles[value]) || (listed[index] ?? value),
  }));
}

const maybeNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function fieldModel(name: string, schema: JsonRecord, required: boolean): FieldModel {
  const items = isRecord(schema.items) ? schema.items : {};
  const kind = kindOf(schema);
  return {
    name,
    title: textOf(schema.title, name),
    help: textOf(schema.description),
    required,
    kind,
    privacy: PRIVACIES.find((privacy) => privacy === schema['x-privacy']) ?? 'public',
    format: textOf(schema['x-format']) || textOf(schema.format),
    maxLength: maybeNumber(schema.maxLength),
    maxItems: maybeNumber(schema.maxItems),
    minimum: maybeNumber(schema.minimum),
    maximum: maybeNumber(schema.maximum),
    unit: textOf(schema['x-unit']),
    scale: numberOf(schema['x-scale']),
    notAfterToday: schema['x-not-after-today'] === true,
    options: kind === 'code' ? optionsOf(schema) : [],
    columns: kind === 'rows' ? fieldModels(items) : [],
    template: textOf(schema['x-template']),
    sheet: textOf(schema['x-sheet']),
  };
}

function fieldModels(schema: JsonRecord): readonly FieldModel[] {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required = new Set([...textsOf(schema.required), ...textsOf(schema['x-required'])]);
  return Object.entries(properties).flatMap(([name, property]) =>
    isRecord(property) ? [fieldModel(name, property, required.has(name))] : [],
  );
}

/**
 * The form of a type. Every field of the schema has its place: one that no section names comes last, because a field that nobody
 * can see could never be mended.
 */
export function formModel(type: {
  readonly schema: unknown;
  readonly form: {
    readonly sections: readonly {
      readonly title: string;
      readonly help: string;
      readonly fields: readonly string[];
    }[];
  };
}): FormModel {
  const fields = fieldModels(isRecord(type.schema) ? type.schema : {});
  const byName = new Map(fields.map((field) => [field.name, field]));
  const placed = new Set<string>();
  const sections = type.form.sections.map((section) => ({
    title: section.title,
    help: section.help,
    fields: section.fields.flatMap((name) => {
      const field = byName.get(name);
      if (!field || placed.has(name)) return [];
      placed.add(name);
      return [field];
    }),
  }));
  const rest = fields.filter((field) => !placed.has(field.name));
  const all = rest.length > 0 ? [...sections, { title: '其他信息', help: '', fields: rest }] : sections;
  return {
    sections: all.filter((section) => section.fields.length > 0),
    fields,
    sums: sumModels(type.schema),
  };
}
