import { canonicalJson, type JsonObject, type JsonValue, sha256Hex } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import type { WithheldPart } from './part.ts';
import { bareSource, replaceSigns } from './text-signs.ts';

type Fielded = Pick<TypeDeclaration, 'fields'>;

/** Where a part stands in a content as it is now. */
export interface FoundPart {
  readonly part: WithheldPart;
  readonly path: readonly string[];
  readonly startAt: number;
}

/** 32 bits: enough to know a part again, too little to find it out; the id keeps equal parts apart. */
export const digestOfPart = (id: string, what: string): string => sha256Hex(`${id}\n${what}`).slice(0, 8);

/** The declaration of the value at a path; null for a path that the type does not have. */
export function fieldAt(type: Fielded, path: readonly string[]): FieldDeclaration | null {
  const [name = '', , column] = path;
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (field === undefined) return null;
  if (column === undefined) return field;
  return field.kind === 'rows' && Object.hasOwn(field.columns, column)
    ? (field.columns[column] ?? null)
    : null;
}

export function valueAt(content: JsonObject, path: readonly string[]): JsonValue | undefined {
  const [name = '', row, column] = path;
  const value = content[name];
  if (row === undefined) return value;
  const member = Array.isArray(value) ? value[Number(row)] : undefined;
  if (column === undefined) return member;
  return isJsonObject(member) ? member[column] : undefined;
}

const isBlank = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What the digest of a row or a file is taken over. */
export const tokenOf = (scope: WithheldPart['scope'], value: JsonValue): string =>
  scope === 'file' && isJsonObject(value) ? String(value.sha256) : canonicalJson(value);

/** The rows in which a part may stand now: its own first. */
function rowsFor(content: JsonObject, [name = '', row]: readonly string[]): readonly number[] {
  const value = content[name];
  const all = Array.isArray(value) ? value.map((_, index) => index) : [];
  return all.toSorted((a, b) => Math.abs(a - Number(row)) - Math.abs(b - Number(row)));
}

function findPassage(type: Fielded, content: JsonObject, part: WithheldPart): FoundPart | null {
  const [name = '', row, column] = part.path;
  const paths =
    row === undefined || column === undefined
      ? [part.path]
      : rowsFor(content, part.path).map((index) => [name, String(index), column]);
  for (const path of paths) {
    const value = valueAt(content, path);
    if (typeof value !== 'string') continue;
    const text = bareSource(value, fieldAt(type, path)?.kind === 'rich-text');
    const startAt = startOf(text, part);
    if (startAt !== null) return { part, path, startAt };
  }
  return null;
}

/** The place nearest to where it stood whose signs have the digest. */
function startOf(text: string, { id, startAt, length, digest }: WithheldPart): number | null {
  if (startAt === null || length === null) return null;
  const last = text.length - length;
  for (let away = 0; away <= Math.max(startAt, last - startAt); away += 1) {
    for (const start of away === 0 ? [startAt] : [startAt - away, startAt + away]) {
      if (start < 0 || start > last) continue;
      if (digestOfPart(id, text.slice(start, start + length)) === digest) return start;
    }
  }
  return null;
}

/** The part as it stands in the content now; null when what it means has gone or was changed. */
export function findPart(type: Fielded, content: JsonObject, part: WithheldPart): FoundPart | null {
  if (part.scope === 'passage') return findPassage(type, content, part);
  if (part.scope === 'field')
    return isBlank(valueAt(content, part.path)) ? null : { part, path: part.path, startAt: 0 };
  const [name = ''] = part.path;
  const at = rowsFor(content, part.path).find((index) => {
    const member = valueAt(content, [name, String(index)]);
    return member !== undefined && digestOfPart(part.id, tokenOf(part.scope, member)) === part.digest;
  });
  return at === undefined ? null : { part, path: [name, String(at)], startAt: 0 };
}

/** The parts that the content has no longer, though their field is not empty. */
export const lostParts = (
  type: Fielded,
  content: JsonObject,
  parts: readonly WithheldPart[],
): readonly WithheldPart[] =>
  parts.filter((part) => !isBlank(content[part.path[0] ?? '']) && findPart(type, content, part) === null);

/**
 * What is left of a content without its withheld parts, each passage and each text marked in its place. `content` is
 * looked at for where they stand; `shown`, the same with its masks, is what is cut: a part is in a field that no mask
 * changes.
 */
export function withhold(
  type: Fielded,
  content: JsonObject,
  parts: readonly WithheldPart[],
  shown: JsonObject = content,
): JsonObject {
  const found = parts.flatMap((part) => findPart(type, content, part) ?? []);
  if (found.length === 0) return shown;
  const names = new Set(found.map(({ path }) => path[0] ?? ''));
  const left: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(shown)) {
    const kept = names.has(name) ? withoutParts(type, name, value, found) : value;
    if (kept !== undefined) left[name] = kept;
  }
  return left;
}

function withoutParts(
  type: Fielded,
  name: string,
  value: JsonValue,
  all: readonly FoundPart[],
): JsonValue | undefined {
  const own = all.filter(({ path }) => path[0] === name);
  const whole = own.filter(({ path }) => path.length === 1);
  if (whole.length > 0) return cut(type.fields[name], value, whole);
  if (!Array.isArray(value)) return value;
  return value.flatMap((member, index) => {
    const here = own.filter(({ path }) => path[1] === String(index));
    if (here.some(({ path }) => path.length === 2)) return [];
    return here.length === 0 || !isJsonObject(member) ? [member] : [withoutCells(type, name, member, here)];
  });
}

function withoutCells(type: Fielded, name: string, row: JsonObject, here: readonly FoundPart[]): JsonObject {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      const own = here.filter(({ path }) => path[2] === column);
      if (own.length === 0) return [[column, value] as const];
      const kept = cut(fieldAt(type, [name, '0', column]) ?? undefined, value, own);
      return kept === undefined ? [] : [[column, kept] as const];
    }),
  );
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'long-text', 'rich-text']);

/** One value without its parts; undefined where nothing of it is left that could carry a mark. */
function cut(
  field: FieldDeclaration | undefined,
  value: JsonValue,
  parts: readonly FoundPart[],
): JsonValue | undefined {
  const isHtml = field?.kind === 'rich-text';
  const whole = parts.find(({ part }) => part.scope === 'field');
  if (whole !== undefined) {
    if (field === undefined || !TEXTS.has(field.kind)) return undefined;
    return isHtml ? `<p>${whole.part.mark}</p>` : whole.part.mark;
  }
  if (typeof value !== 'string') return value;
  return replaceSigns(
    value,
    isHtml,
    parts.map(({ part, startAt }) => ({
      from: startAt,
      to: startAt + (part.length ?? 0),
      mark: part.mark,
    })),
  );
}
