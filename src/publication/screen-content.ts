import { kindOf } from '../fields/kinds.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { refusalsOf, screenText } from '../screening/screen-text.ts';
import { fieldTexts } from './draft-content.ts';

/**
 * A masked field is left out: its public version is made by the mask. What is judged by a format of its own (社会信用代码, an
 * office's telephone) is no free text; a document number has no check that an ID would fail.
 */
export const isScreened = (field: FieldDeclaration): boolean =>
  field.privacy === 'public' &&
  (kindOf(field).isFreeText(field) || (field.kind === 'text' && field.format === 'document-number'));

/**
 * Secrecy markings (保守国家秘密法第三十五条: 先审查、后公开) and personal data (个人信息保护法第二十五条) in the texts of a record. The pipeline asks
 * this of every record: no type declares it, and none can leave it out.
 */
export const screenContent = (type: TypeDeclaration, content: JsonObject): readonly Refusal[] =>
  Object.entries(type.fields).flatMap(([name, field]) => {
    if (field.kind === 'rows')
      return field.privacy === 'public' ? screenRows(name, field, content[name]) : [];
    if (!isScreened(field)) return [];
    return fieldTexts(type, content, [name]).flatMap(({ text }) =>
      refusalsOf(screenText(text, field.title), `/content/${name}`),
    );
  });

/** Row by row and column by column, so that the place of a find can be gone to. */
function screenRows(
  name: string,
  field: Extract<FieldDeclaration, { readonly kind: 'rows' }>,
  rows: JsonValue | undefined,
): readonly Refusal[] {
  const columns = Object.entries(field.columns).filter(([, column]) => isScreened(column));
  return (Array.isArray(rows) ? rows : []).filter(isJsonObject).flatMap((row, index) =>
    columns.flatMap(([key, column]) => {
      const value = row[key];
      if (typeof value !== 'string' || value === '') return [];
      const where = `${field.title}第 ${index + 1} 行“${column.title}”`;
      return refusalsOf(screenText(value, where), `/content/${name}/${index}/${key}`);
    }),
  );
}
