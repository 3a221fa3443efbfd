import { kindOf } from '../fields/kinds.ts';
import { recordReferences } from '../fields/record-references.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { Attachment, TypeDeclaration } from '../schema/declaration.ts';

/**
 * Texts come in as people paste them; what is stored is sanitised, trimmed and free of keys that the type does not
 * know.
 */
export function normaliseContent(type: TypeDeclaration, content: JsonObject): JsonObject {
  const clean: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const value = content[name];
    if (value === undefined || value === null || value === '') continue;
    clean[name] = kindOf(field).kept(value, field);
  }
  return clean;
}

/** What a new draft starts with where its type declares it; what the caller gives goes before it. */
export const initialContent = (
  type: TypeDeclaration,
  body: { readonly code: string; readonly name: string },
): JsonObject => ({
  // A list is called after its body; nobody has to type that.
  ...(type.shape !== 'register' ? {} : { [type.views.identity.title]: `${body.name}${type.title}` }),
  ...Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) => {
      if (field.initial === undefined) return [];
      return [[name, field.kind === 'bodies' && field.initial === 'own-body' ? [body.code] : field.initial]];
    }),
  ),
});

/**
 * What a correction starts with: the current text. A list's next edition is a set of changes of its own, so that part
 * starts empty, and so does its day, from which the time for publication counts.
 */
export function correctionContent(type: TypeDeclaration, current: JsonObject): JsonObject {
  if (type.shape !== 'register') return current;
  const ofEdition = new Set([...Object.values(type.register.edition), type.views.identity.documentDate]);
  return Object.fromEntries(Object.entries(current).filter(([name]) => !ofEdition.has(name)));
}

/** Keys that the type does not declare; they are refused, never dropped in silence. */
export const unknownFields = (type: TypeDeclaration, content: JsonObject): readonly string[] =>
  Object.keys(content).filter((name) => !Object.hasOwn(type.fields, name));

const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** What every disclosure shows in lists, feeds and meta tags, read from the fields that the type names for it. */
export function identityOf(type: TypeDeclaration, content: JsonObject) {
  const { identity } = type.views;
  const of = (field: string | null): string => (field === null ? '' : text(content[field]));
  return {
    title: of(identity.title),
    summary: of(identity.summary),
    documentNumber: of(identity.documentNumber) || null,
    documentDate: of(identity.documentDate) || null,
    keywords: of(identity.keywords),
  };
}

/** The last day of a 公示, as the type declares it; null for what is shown for ever. */
export const termOf = (type: TypeDeclaration, content: JsonObject): CivilDate | null =>
  type.publicity === undefined ? null : parseCivilDate(text(content[type.publicity.until]));

/**
 * The days that the record is about; the two fields belong together and carry these names in every type that has them.
 */
export function periodOf(content: JsonObject): { readonly from: CivilDate; readonly to: CivilDate } | null {
  const [from, to] = [parseCivilDate(text(content.periodFrom)), parseCivilDate(text(content.periodTo))];
  return from !== null && to !== null ? { from, to } : null;
}

/** All files that the record carries, in the order of its fields. */
export const attachmentsOf = (type: TypeDeclaration, content: JsonObject): readonly Attachment[] =>
  recordReferences(type, content).attachments;

/**
 * Every file that the record needs, once each: attachments first, then the pictures inside its texts, which become
 * public with the edition like them.
 */
export function filesOf(
  type: TypeDeclaration,
  content: JsonObject,
): readonly { sha256: string; name: string }[] {
  const { attachments, pictures } = recordReferences(type, content);
  const all = [...attachments, ...pictures];
  return [
    ...new Map(
      all.map((file) => [`${file.sha256}/${file.name}`, { sha256: file.sha256, name: file.name }]),
    ).values(),
  ];
}

/** The text of the fields of a kind of use, one entry a field. */
export function fieldTexts(
  type: TypeDeclaration,
  content: JsonObject,
  names: readonly string[],
): readonly { field: string; text: string }[] {
  return names.flatMap((name) => {
    const field = type.fields[name];
    const value = content[name];
    if (field === undefined || value === undefined) return [];
    return [{ field: name, text: field.kind === 'rich-text' ? plainText(text(value)) : flatText(value) }];
  });
}

const flatText = (value: JsonValue): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flatText).join('\n');
  return isJsonObject(value) ? Object.values(value).map(flatText).join('\n') : '';
};
