import type { Fields, ValidationContext, ValidationMode } from '../fields/kind.ts';
import { kindOf } from '../fields/kinds.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

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
    return kindOf(field).validate(field, value ?? null, {
      ...context,
      mode,
      path,
      invalid: (detail) => [problem('field-invalid', { field: field.title, detail }, { path })],
      fields: (columns, row, at) => validateFields(columns, row, at, mode, context),
    });
  });
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
