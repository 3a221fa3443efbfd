import { parseCivilDate } from './civil-date.ts';

/*
 * Cursors of lists, opaque to callers: the texts that tell the last entry of a page apart, as a JSON array in
 * base64url. Every list of the interface and of the portal uses these.
 */

/** The parts as one opaque text; `decodePlace` reads it back. */
export const encodePlace = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

/** Whether a part is one that the list could have given: a query would fail on others, or silently begin anew. */
export type PartCheck = (part: string) => boolean;

/** The parts of a cursor, as many as there are checks; null when it is none of this list's. */
export function decodePlace(text: string, checks: readonly PartCheck[]): readonly string[] | null {
  const parts = partsOf(text);
  return parts !== null && parts.length === checks.length && checks.every((check, i) => check(parts[i] ?? ''))
    ? parts
    : null;
}

function partsOf(text: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}

/** Keys and codes of any kind: printable, no longer than any is. */
export const isKey: PartCheck = (part) => /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(part);
/** `2026-03-01`, a day that there is. */
export const isDay: PartCheck = (part) => parseCivilDate(part) !== null;
/** A whole number that a list can be long. */
export const isCount: PartCheck = (part) => /^\d{1,15}$/.test(part);
/** To the microsecond, as the database tells it. A moment that does not exist would fail there. */
const isMoment: PartCheck = (part) =>
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/.test(part) && !Number.isNaN(Date.parse(part));
const isId: PartCheck = (part) => /^[0-9a-z]{1,40}$/.test(part);

/** A place in a list ordered by a moment and an id, newest first. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** What `decodeCursor` reads back. */
export const encodeCursor = ({ at, id }: Cursor): string => encodePlace(at, id);

/** Null when the text is not a cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  const [at, id] = decodePlace(text, [isMoment, isId]) ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}

/** Cuts a list that was asked for with one row more than the page; `next` is null on the last page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => Cursor,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null,
  };
}
