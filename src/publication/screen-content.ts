import { kindOf } from '../fields/kinds.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { refusalsOf, screenText } from '../screening/screen-text.ts';
import { fieldTexts } from './draft-content.ts';

/** A masked field is left out, its public version is made by the mask; a field of digits with a check (社会信用代码) is no free text. */
const isScreened = (field: FieldDeclaration): boolean =>
  field.privacy === 'public' && kindOf(field).isFreeText(field);

/**
 * Secrecy markings (保守国家秘密法第三十五条: 先审查、后公开) and personal data (个人信息保护法第二十五条) in the texts of a record. The pipeline asks this
 * of every record: no type declares it, and none can leave it out.
 */
export function screenContent(type: TypeDeclaration, content: JsonObject): readonly Refusal[] {
  const names = Object.keys(type.fields).filter((name) => {
    const field = type.fields[name];
    return field !== undefined && isScreened(field);
  });
  return fieldTexts(type, content, names).flatMap(({ field, text }) =>
    refusalsOf(screenText(text, type.fields[field]?.title ?? field), `/content/${field}`),
  );
}
