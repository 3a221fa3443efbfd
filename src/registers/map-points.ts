import { sql } from 'kysely';
import type { MapDeclaration } from '../catalogue/declaration.ts';
import type { Db, Tx } from '../database/database.ts';
import type { Position } from '../geo/province.ts';
import { type EntryQuery, matching } from './entry-queries.ts';
import { PREFECTURE_FACET } from './place-facet.ts';

export interface MapPoint extends Position {
  readonly key: string;
  readonly label: string;
  /** Value of the category field. */
  readonly category: string | null;
}

/** Lines of a list that say where they are, in the order of their keys; at most `limit`. */
export async function listMapPoints(
  db: Db | Tx,
  id: string,
  map: MapDeclaration,
  query: EntryQuery,
  limit: number,
): Promise<readonly MapPoint[]> {
  const { rows } = await sql<{
    key: string;
    label: string;
    category: string | null;
    longitude: number;
    latitude: number;
  }>`
    SELECT e.key, e.fields->>${map.label} AS label, ${map.category === null ? sql`NULL` : sql`e.fields->>${map.category}`} AS category,
      (e.fields->>${map.longitude})::float8 AS longitude, (e.fields->>${map.latitude})::float8 AS latitude
    FROM register_entry e WHERE ${matching(id, query)}
      AND e.fields->>${map.longitude} <> '' AND e.fields->>${map.latitude} <> ''
    ORDER BY e.key LIMIT ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, label: row.label ?? row.key }));
}

/** How many lines each prefecture has, by its six digits; those that lie nowhere are not counted. */
export async function countByPrefecture(
  db: Db | Tx,
  id: string,
  query: EntryQuery,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ code: string; n: number }>`
    SELECT substr(f, ${PREFECTURE_FACET.length + 2}) AS code, count(*)::int AS n
    FROM register_entry e, unnest(e.facets) f
    WHERE ${matching(id, query)} AND starts_with(f, ${`${PREFECTURE_FACET}=`}) GROUP BY 1`.execute(db);
  return new Map(rows.map((row) => [row.code, row.n]));
}
