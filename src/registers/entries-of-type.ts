import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { RegisterEntry } from './entry-queries.ts';
import { ENTRY_COLUMNS, type EntryQuery, type EntryRow, entryOf, matchingLines } from './entry-queries.ts';

/** A public list of a type, with who keeps it. */
export interface ListOfType {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly bodyName: string;
  readonly entries: number;
  readonly effectiveOn: string;
}

/** So many lists of one type are named on a page; beyond it people choose by search. */
const MOST_LISTS = 500;

/** Lists of a type that stand, the longest first. */
export async function listsOfType(db: Db, type: string): Promise<readonly ListOfType[]> {
  const { rows } = await sql<ListOfType>`
    SELECT r.disclosure_id AS id, d.title, r.body_code AS body, b.name AS "bodyName", e.entries, e.effective_on::text AS "effectiveOn"
    FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
    JOIN current_body_name b ON b.body_code = r.body_code
    JOIN register_edition e ON e.disclosure_id = r.disclosure_id AND e.n = d.edition
    WHERE r.type_key = ${type} ORDER BY e.entries DESC, r.body_code LIMIT ${MOST_LISTS}`.execute(db);
  return rows;
}

export interface ListedEntry extends RegisterEntry {
  readonly registerId: string;
}

interface Row extends EntryRow {
  readonly register_id: string;
}

/**
 * Lines of several lists as they stand on a day, by their names. The lists were chosen by `listsOfType`, so they are
 * public.
 */
export async function listEntriesOfLists(
  db: Db,
  lists: readonly string[],
  query: EntryQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedEntry[]> {
  const { rows } = await sql<Row>`
    SELECT e.disclosure_id AS register_id, ${ENTRY_COLUMNS} FROM register_entry e WHERE ${inLists(lists, query)}
    ORDER BY length(e.title), e.title, e.disclosure_id, e.key LIMIT ${page.limit} OFFSET ${page.offset}`.execute(
    db,
  );
  return rows.map((row) => ({ ...entryOf(row), registerId: row.register_id }));
}

/** How many entries the same query finds, over all pages. */
export async function countEntriesOfLists(
  db: Db,
  lists: readonly string[],
  query: EntryQuery,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM register_entry e WHERE ${inLists(lists, query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

const inLists = (lists: readonly string[], query: EntryQuery): RawBuilder<SqlBool> =>
  sql<SqlBool>`e.disclosure_id = ANY(${lists}::text[]) AND ${matchingLines(query)}`;
