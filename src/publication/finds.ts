import type { Tx } from '../database/database.ts';
import { kindOf } from '../fields/kinds.ts';
import { findingsOf } from '../files/file-findings.ts';
import { type JsonObject, type JsonValue, sha256Hex } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { screenFileName } from '../screening/screen-file-name.ts';
import { refusalOf, screenText } from '../screening/screen-text.ts';
import { attachmentsOf, fieldTexts, filesOf } from './draft-content.ts';

/** What screening found in a record, in its place. */
export interface Find {
  /** By which a decision knows it again: kind, place without the number of the row, and 24 bits of its value. */
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly severity: 'refuse' | 'warn';
  /** Never the value. */
  readonly masked: string;
  readonly where: string;
  /** JSON pointer: `/content/body`. */
  readonly path: string;
  /** The text around it, for those who may read the draft; null in a file. */
  readonly context: { readonly before: string; readonly match: string; readonly after: string } | null;
}

/** Signs shown on either side of a find. */
const AROUND = 30;
/** What no program could read, and what a copy still carries: told, and nobody's personal data. */
const NOTES: ReadonlySet<string> = new Set(['unchecked', 'hidden', 'maker']);

const keyOf = (kind: string, path: string, value: string): string =>
  `${kind}:${path.replace(/\/\d+(?=\/|$)/g, '/*')}:${sha256Hex(`${kind}\n${value}`).slice(0, 6)}`;

/** Numbers that a field declares to hold look like others: a registration number may be an ID in every digit. */
const LOOK_ALIKE: ReadonlySet<string> = new Set(['citizen-id', 'bank-card', 'passport', 'mobile-phone']);
/** The field says that such numbers stand in it. */
export const declares = (field: FieldDeclaration, kind: string): boolean =>
  field.kind === 'text' && field.holds === 'registration-number' && LOOK_ALIKE.has(kind);

/**
 * A masked field is left out: its public version is made by the mask. What is judged by a format of its own (社会信用代码, an
 * office's telephone) is no free text; a document number has no check that an ID would fail.
 */
export const isScreened = (field: FieldDeclaration): boolean =>
  field.privacy === 'public' &&
  (kindOf(field).isFreeText(field) || (field.kind === 'text' && field.format === 'document-number'));

const inText = (field: FieldDeclaration, text: string, where: string, path: string): readonly Find[] =>
  screenText(text, where)
    .filter(({ kind }) => !declares(field, kind))
    .map((found) => {
      const { kind, label, severity, masked, offset, length } = found;
      const match = text.slice(offset, offset + length);
      const before = text.slice(Math.max(0, offset - AROUND), offset);
      const after = text.slice(offset + length, offset + length + AROUND);
      const key = keyOf(kind, path, match);
      return {
        key,
        kind,
        label,
        severity,
        masked,
        where: found.where,
        path,
        context: { before, match, after },
      };
    });

/** Row by row and column by column, so that the place of a find can be gone to. */
function inRows(
  name: string,
  field: Extract<FieldDeclaration, { readonly kind: 'rows' }>,
  rows: JsonValue | undefined,
): readonly Find[] {
  const columns = Object.entries(field.columns).filter(([, column]) => isScreened(column));
  return (Array.isArray(rows) ? rows : []).filter(isJsonObject).flatMap((row, index) =>
    columns.flatMap(([key, column]) => {
      const value = row[key];
      if (typeof value !== 'string' || value === '') return [];
      const where = `${field.title}第 ${index + 1} 行“${column.title}”`;
      return inText(column, value, where, `/content/${name}/${index}/${key}`);
    }),
  );
}

/**
 * Secrecy markings (保守国家秘密法第三十五条: 先审查、后公开) and personal data (个人信息保护法第二十五条) in the texts of a record. The pipeline asks
 * this of every record: no type declares it, and none can leave it out.
 */
export const findsInContent = (type: TypeDeclaration, content: JsonObject): readonly Find[] =>
  Object.entries(type.fields).flatMap(([name, field]) => {
    if (field.kind === 'rows') return field.privacy === 'public' ? inRows(name, field, content[name]) : [];
    if (!isScreened(field)) return [];
    return fieldTexts(type, content, [name]).flatMap(({ text }) =>
      inText(field, text, field.title, `/content/${name}`),
    );
  });

/**
 * The same of attachments and pictures: what was found in their bytes when they were sent, and in the names that the
 * record gives them.
 */
async function findsInFiles(tx: Tx, type: TypeDeclaration, content: JsonObject): Promise<readonly Find[]> {
  const path = '/content/attachments';
  const files = filesOf(type, content);
  const digests = files.map((file) => file.sha256);
  const inBytes = await findingsOf(tx, digests);
  const found = [
    ...attachmentsOf(type, content).flatMap(({ name }) =>
      screenFileName(name).map((each) => ({ ...each, value: name })),
    ),
    ...new Set(digests),
  ].flatMap((each) =>
    typeof each === 'string'
      ? (inBytes.get(each) ?? []).map((finding) => ({ ...finding, value: `${each} ${finding.masked}` }))
      : [each],
  );
  return found
    .filter(({ kind }) => !NOTES.has(kind))
    .map(({ kind, label, severity, masked, where, value }) => ({
      key: keyOf(kind, path, value),
      kind,
      label,
      severity,
      masked,
      where,
      path,
      context: null,
    }));
}

/** All finds of a record, in the order of its fields, files last. */
export async function findsIn(
  tx: Tx,
  { type, content }: { readonly type: TypeDeclaration; readonly content: JsonObject },
): Promise<readonly Find[]> {
  return [...findsInContent(type, content), ...(await findsInFiles(tx, type, content))];
}

/** The reason against a record with a find that nobody has decided about. */
export const refusalOfFind = (find: Find): Refusal => refusalOf(find, find.path);
