import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db, Tx } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { foldForSearch } from './change.ts';
import { hasDisplayTerms } from './register-type.ts';

export interface RegisterEntry {
  readonly key: string;
  readonly title: string;
  readonly fields: JsonObject;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The edition that brought it. */
  readonly edition: number;
  /** The edition that changed or removed it. */
  readonly endedBy: number | null;
  readonly displayUntil: string | null;
}

export interface EntryRow {
  readonly key: string;
  readonly title: string;
  readonly fields: JsonObject;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly n_from: number;
  readonly n_to: number | null;
  readonly display_until: string | null;
}

export const ENTRY_COLUMNS = sql`e.key, e.title, e.fields, e.valid_from, e.valid_to, e.n_from, e.n_to, e.display_until`;

/** A row of `register_entry`, read with `ENTRY_COLUMNS`. */
export const entryOf = (row: EntryRow): RegisterEntry => ({
  key: row.key,
  title: row.title,
  fields: row.fields,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  edition: row.n_from,
  endedBy: row.n_to,
  displayUntil: row.display_until,
});

/** What may still be shown: a display term ends by itself, in every view of the past too. */
export const stillShown = (today: CivilDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`(e.display_until IS NULL OR e.display_until >= ${today}::date)`;

/** A condition on `register_entry e`: the entry stood in the list on that day. */
export const heldOn = (on: CivilDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`(e.valid_from <= ${on}::date AND (e.valid_to IS NULL OR e.valid_to > ${on}::date))`;

export interface EntryQuery {
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly q?: string | undefined;
  /** By field name. */
  readonly filters?: Readonly<Record<string, string>> | undefined;
}

/** The condition of a list's table, of its map and of its downloads alike. */
export const matching = (id: string, query: EntryQuery): RawBuilder<SqlBool> =>
  sql<SqlBool>`e.disclosure_id = ${id} AND ${matchingLines(query)}`;

/** Lines of whatever list: what held on the day, may still be shown, and answers the question. */
export function matchingLines(query: EntryQuery): RawBuilder<SqlBool> {
  const conditions = [heldOn(query.on), stillShown(query.today)];
  const facets = Object.entries(query.filters ?? {})
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`);
  if (facets.length > 0) conditions.push(sql<SqlBool>`e.facets @> ${facets}::text[]`);
  for (const word of (query.q ?? '').trim().split(/\s+/).slice(0, 8)) {
    if (word !== '') conditions.push(sql<SqlBool>`strpos(e.search_text, ${foldForSearch(word)}) > 0`);
  }
  return sql.join<SqlBool>(conditions, sql` AND `);
}

export const ENTRY_SORTS = ['key', 'title', 'from'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];
const ORDER: Readonly<Record<EntrySort, RawBuilder<unknown>>> = {
  key: sql`e.key`,
  title: sql`e.title`,
  from: sql`e.valid_from`,
};

export interface EntryPage {
  readonly sort?: EntrySort;
  readonly descending?: boolean;
  readonly offset?: number;
  /** Keys behind this one; with the order by key. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Lines of a list as it stood on a day. */
export async function listEntries(
  db: Db | Tx,
  id: string,
  query: EntryQuery,
  page: EntryPage,
): Promise<readonly RegisterEntry[]> {
  const after = page.after === undefined ? sql`` : sql` AND e.key > ${page.after}`;
  const direction = page.descending === true ? sql`DESC` : sql`ASC`;
  const { rows } =
    await sql<EntryRow>`SELECT ${ENTRY_COLUMNS} FROM register_entry e WHERE ${matching(id, query)}${after}
    ORDER BY ${ORDER[page.sort ?? 'key']} ${direction}, e.key LIMIT ${page.limit} OFFSET ${page.offset ?? 0}`.execute(
      db,
    );
  return rows.map(entryOf);
}

/**
 * Without conditions the number stands with the editions: days go forward with their numbers, so the list of a day is
 * what the last edition in force left. Display terms end between editions, so lists that have them are counted.
 */
export async function countEntries(deps: Source, id: string, query: EntryQuery): Promise<number> {
  const { db } = deps;
  const conditional =
    (query.q ?? '').trim() !== '' || Object.values(query.filters ?? {}).some((value) => value !== '');
  const known = conditional ? null : await countInEdition(deps, id, query.on);
  if (known !== null) return known;
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM register_entry e WHERE ${matching(id, query)}`.execute(db);
  return rows[0]?.n ?? 0;
}

async function countInEdition({ db, catalogue }: Source, id: string, on: CivilDate): Promise<number | null> {
  const { rows } = await sql<{ entries: number | null; type_key: string }>`
    SELECT r.type_key, (SELECT e.entries FROM register_edition e WHERE e.disclosure_id = r.disclosure_id AND e.effective_on <= ${on}::date
      ORDER BY e.n DESC LIMIT 1) AS entries
    FROM register r WHERE r.disclosure_id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined || hasDisplayTerms(row.type_key, catalogue) ? null : (row.entries ?? 0);
}

/** Every state of one line, newest first. */
export async function listEntryHistory(
  db: Db | Tx,
  id: string,
  key: string,
  today: CivilDate,
): Promise<readonly RegisterEntry[]> {
  const { rows } = await sql<EntryRow>`SELECT ${ENTRY_COLUMNS} FROM register_entry e
    WHERE e.disclosure_id = ${id} AND e.key = ${key} AND ${stillShown(today)} ORDER BY e.n_from DESC`.execute(
    db,
  );
  return rows.map(entryOf);
}

export interface LinkedEntry {
  readonly field: string;
  readonly registerId: string;
  readonly registerTitle: string;
  readonly type: string;
  readonly key: string;
  readonly title: string;
}

interface LinkedRow {
  readonly field: string;
  readonly register_id: string;
  readonly register_title: string;
  readonly type_key: string;
  readonly key: string;
  readonly title: string;
}

const linkedOf = (row: LinkedRow): LinkedEntry => ({
  field: row.field,
  registerId: row.register_id,
  registerTitle: row.register_title,
  type: row.type_key,
  key: row.key,
  title: row.title,
});

const LINKED_AT_MOST = 200;

/** Lines of other lists that this line names. */
export async function listLinksFrom(db: Db | Tx, id: string, key: string): Promise<readonly LinkedEntry[]> {
  const { rows } = await sql<LinkedRow>`
    SELECT l.field, r.disclosure_id AS register_id, d.title AS register_title, r.type_key, t.key, t.title
    FROM register_link l JOIN register_entry e ON e.disclosure_id = l.disclosure_id AND e.key = l.key AND e.n_from = l.n_from AND e.n_to IS NULL
    JOIN register r ON r.body_code = l.body_code AND r.type_key = l.target_type
    JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
    JOIN register_entry t ON t.disclosure_id = r.disclosure_id AND t.key = l.target_key AND t.n_to IS NULL AND ${termLasts('t')}
    WHERE l.disclosure_id = ${id} AND l.key = ${key} ORDER BY l.field LIMIT ${LINKED_AT_MOST}`.execute(db);
  return rows.map(linkedOf);
}

/** Lines of other lists that name this line. */
export async function listLinksTo(
  db: Db | Tx,
  target: { readonly body: string; readonly type: string; readonly key: string },
): Promise<readonly LinkedEntry[]> {
  const { rows } = await sql<LinkedRow>`
    SELECT l.field, r.disclosure_id AS register_id, d.title AS register_title, r.type_key, e.key, e.title
    FROM register_link l JOIN register_entry e ON e.disclosure_id = l.disclosure_id AND e.key = l.key AND e.n_from = l.n_from AND e.n_to IS NULL
      AND ${termLasts('e')}
    JOIN register r ON r.disclosure_id = l.disclosure_id
    JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
    WHERE l.body_code = ${target.body} AND l.target_type = ${target.type} AND l.target_key = ${target.key}
    ORDER BY e.key LIMIT ${LINKED_AT_MOST}`.execute(db);
  return rows.map(linkedOf);
}
