/** A place in a list ordered by a moment and an id, newest first: opaque to callers, `<microsecond text>~<id>` in base64url. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(`${cursor.at}~${cursor.id}`, 'utf8').toString('base64url');

/** Null when the text is not a cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)~([0-9a-z]{1,40})$/.exec(
    Buffer.from(text, 'base64url').toString('utf8'),
  );
  if (match?.[1] === undefined || match[2] === undefined) return null;
  // The database would fail on a moment that does not exist.
  return Number.isNaN(Date.parse(match[1])) ? null : { at: match[1], id: match[2] };
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
