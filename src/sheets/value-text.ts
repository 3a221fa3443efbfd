import type { JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';

/** A value as a person writes it in a sheet: what the import reads back. */
export function valueText(field: FieldDeclaration, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  return field.kind === 'code'
    ? (field.options.find((option) => option.value === value)?.title ?? value)
    : value;
}

/** Any value in one cell: names of bodies and files, a line for each row of a table, rich text without markup. */
export function cellText(
  field: FieldDeclaration,
  value: JsonValue | undefined,
  nameOf: (code: string) => string,
): string {
  if (value === undefined || value === null) return '';
  if (field.kind === 'rich-text') return typeof value === 'string' ? plainText(value) : '';
  if (!Array.isArray(value)) return valueText(field, value);
  const texts = value.map((each) => {
    if (typeof each === 'string') return field.kind === 'bodies' ? nameOf(each) : each;
    if (!isJsonObject(each)) return '';
    if (field.kind !== 'rows') return String(each.name ?? each.heading ?? '');
    return Object.entries(field.columns)
      .map(([name, column]) => [column.title, cellText(column, each[name], nameOf)] as const)
      .filter(([, text]) => text !== '')
      .map(([title, text]) => `${title}：${text}`)
      .join('；');
  });
  return texts.filter((text) => text !== '').join(field.kind === 'rows' ? '\n' : '、');
}
