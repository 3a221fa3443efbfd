import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { FieldDeclaration, Privacy, TypeDeclaration } from '../schema/declaration.ts';

/**
 * 姓名: 张* / 李*华; of four characters and more (and with ·) the first and the last stay, of what holds digits the first: a
 * number that was typed beside a name. The shape says nothing of the length.
 */
function maskName(name: string): string {
  const characters = [...name.trim()];
  const [first = ''] = characters;
  const last = characters.at(-1) ?? '';
  if (characters.length <= 1) return '*';
  if (characters.length === 2) return `${first}*`;
  if (/[0-9０-９]/.test(name)) return `${first}**`;
  return characters.length === 3 ? `${first}*${last}` : `${first}**${last}`;
}

/** 身份证号: the last four at most, never birthday and sequence together. */
const maskId = (id: string): string => (id.length < 15 ? '****' : `${'*'.repeat(14)}${id.slice(-4)}`);

const maskPhone = (phone: string): string =>
  phone.length < 11 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** 住址: to the village, community or street; what follows the last such word is dropped. */
function maskAddress(address: string): string {
  const place = /^.*?(?:村|社区|街道|居委会|镇|乡)/u.exec(address)?.[0];
  return place === undefined ? '***' : `${place}***`;
}

const MASKS: Readonly<Record<Exclude<Privacy, 'public' | 'never'>, (value: string) => string>> = {
  'mask-name': maskName,
  'mask-id': maskId,
  'mask-phone': maskPhone,
  'mask-address': maskAddress,
};

/**
 * The public version of a record by the privacy that its fields declare. It is made once, when the edition is made; the
 * originals stay with the draft. A field that is never published is absent.
 */
export const maskContent = (type: Pick<TypeDeclaration, 'fields'>, content: JsonObject): JsonObject =>
  maskFields(type.fields, content, false);

/**
 * For who writes and reviews: names and numbers as the public will see them, and what stays inside as well, because it
 * is reviewed too.
 */
export const maskForPreview = (type: Pick<TypeDeclaration, 'fields'>, content: JsonObject): JsonObject =>
  maskFields(type.fields, content, true);

function maskFields(
  fields: Readonly<Record<string, FieldDeclaration>>,
  record: JsonObject,
  keepsInside: boolean,
): JsonObject {
  const masked: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = record[name];
    if (value === undefined || (field.privacy === 'never' && !keepsInside)) continue;
    masked[name] = maskValue(field, value, keepsInside);
  }
  return masked;
}

function maskValue(field: FieldDeclaration, value: JsonValue, keepsInside: boolean): JsonValue {
  if (field.kind === 'rows' && Array.isArray(value)) {
    return value.filter(isJsonObject).map((row) => maskFields(field.columns, row, keepsInside));
  }
  if (field.privacy === 'public' || field.privacy === 'never') return value;
  return typeof value === 'string' ? MASKS[field.privacy](value) : null;
}
