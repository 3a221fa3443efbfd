import { sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db, Tx } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { MapDeclaration } from '../schema/declaration.ts';
import type { Position } from '../schema/province.ts';
import { type EntryQuery, heldOn, matching, stillShown } from './entry-queries.ts';
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

export interface BodyPlace extends Position {
  readonly register: string;
  /** What the line is called: 服务网点. */
  readonly entryName: string;
  readonly key: string;
  readonly label: string;
}

/** Places in all lists of some bodies, kind of list by kind of list; at most `limit` of each. */
export async function listPlacesOfBodies(
  { db, catalogue }: Source,
  bodies: readonly string[],
  today: CivilDate,
  limit: number,
): Promise<readonly BodyPlace[]> {
  const kinds = catalogue.registers.flatMap(({ key, register }) =>
    register.map === null ? [] : [{ key, entryName: register.entryName, map: register.map }],
  );
  const found = await Promise.all(
    kinds.map(async ({ key, entryName, map }) => {
      const { rows } = await sql<Omit<BodyPlace, 'entryName'>>`
        SELECT r.disclosure_id AS register, e.key, coalesce(e.fields->>${map.label}, e.key) AS label,
          (e.fields->>${map.longitude})::float8 AS longitude, (e.fields->>${map.latitude})::float8 AS latitude
        FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
        JOIN register_entry e ON e.disclosure_id = r.disclosure_id
        WHERE r.body_code = ANY(${bodies}::text[]) AND r.type_key = ${key} AND ${heldOn(today)} AND ${stillShown(today)}
          AND e.fields->>${map.longitude} <> '' AND e.fields->>${map.latitude} <> ''
        ORDER BY r.disclosure_id, e.key LIMIT ${limit}`.execute(db);
      return rows.map((row) => ({ ...row, entryName }));
    }),
  );
  return found.flat();
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
