import type { FieldDeclaration } from '../catalogue/declaration.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';

/** A value as a person writes it in a sheet: what the import reads back. */
export function valueText(field: FieldDeclaration, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  return field.kind === 'code'
    ? (field.options.find((option) => option.value === value)?.title ?? value)
    : value;
}

/** `注册资本（万元）`: what stands at the head of a column. */
export const headingWithUnit = (field: FieldDeclaration): string =>
  (field.kind === 'decimal' || field.kind === 'integer') && field.unit !== ''
    ? `${field.title}（${field.unit}）`
    : field.title;
