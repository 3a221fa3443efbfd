import type { Fields, ValidationContext, ValidationMode } from '../fields/kind.ts';
import { kindOf } from '../fields/kinds.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';

/** Every fault of a record, with JSON pointers. `content` has known fields only (unknown ones are refused before). */
export const validateContent = (
  type: { readonly fields: Fields },
  content: JsonObject,
  mode: ValidationMode,
  context: ValidationContext,
): readonly Refusal[] => validateFields(type.fields, content, '/content', mode, context);

function validateFields(
  fields: Fields,
  record: JsonObject,
  pointer: string,
  mode: ValidationMode,
  context: ValidationContext,
): readonly Refusal[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = record[name];
    const path = `${pointer}/${name}`;
    if (isEmpty(value)) {
      return field.required && mode === 'submit'
        ? [problem('field-required', { field: field.title }, { path })]
        : [];
    }
    if (mode === 'keep' && isTyped(field, value ?? null))
      return typeof value === 'string' && value.includes('\u0000')
        ? [problem('field-invalid', { field: field.title, detail: '含有不可见的非法字符' }, { path })]
        : [];
    return kindOf(field).validate(field, value ?? null, {
      ...context,
      mode,
      path,
      invalid: (detail) => [problem('field-invalid', { field: field.title, detail }, { path })],
      fields: (columns, row, at) => validateFields(columns, row, at, mode, context),
    });
  });
}

const SINGLE: ReadonlySet<JsonValue | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

/** A single value where one belongs, right or wrong: what somebody typed is kept, and told when it is submitted. */
const isTyped = (field: FieldDeclaration, value: JsonValue): boolean =>
  value !== null && typeof value !== 'object' && SINGLE.has(kindOf(field).schema(field, () => ({})).type);

/**
 * The record without the values that no rule and no page could read; what is wrong with them is told by
 * `validateContent`.
 */
export function soundContent(
  type: { readonly fields: Fields },
  content: JsonObject,
  context: ValidationContext,
): JsonObject {
  const faulty = validateContent(type, content, 'sound', context).map(({ path = '' }) =>
    path.split('/').slice(2),
  );
  return faulty.length === 0 ? content : withoutPaths(content, faulty);
}

/** A path ends at a value of the record, or at a cell of a row in it. */
function withoutPaths(content: JsonObject, paths: readonly (readonly string[])[]): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(content)) {
    const own = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if (own.some((rest) => rest.length === 0)) continue;
    kept[name] =
      own.length === 0
        ? value
        : Array.isArray(value)
          ? value.map((row, at) => {
              const inRow = own.flatMap(([index, ...rest]) => (index === String(at) ? [rest] : []));
              return isJsonObject(row) ? withoutPaths(row, inRow) : row;
            })
          : value;
  }
  return kept;
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
