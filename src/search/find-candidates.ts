import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { indexed, type Matching, unindexed } from './matching.ts';

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}
export interface Facets {
  readonly bodies: readonly FacetCount[];
  readonly areas: readonly FacetCount[];
  readonly kinds: readonly FacetCount[];
}
export const NO_FACETS: Facets = { bodies: [], areas: [], kinds: [] };

/** A place in the order of newest first. */
export interface Place {
  readonly publishedOn: string;
  readonly disclosureId: string;
}
export interface ResultWindow {
  readonly after: Place | null;
  /** Left out: they were shown already. */
  readonly without: readonly string[];
  readonly offset: number;
  readonly limit: number;
}
export interface Found extends Place {}

const inWindow = ({ after, without }: ResultWindow): RawBuilder<boolean> => {
  const beyond =
    after === null
      ? sql`true`
      : sql`(published_on, disclosure_id) < (${after.publishedOn}::date, ${after.disclosureId})`;
  return without.length === 0
    ? sql<boolean>`${beyond}`
    : sql<boolean>`${beyond} AND disclosure_id <> ALL(${[...without]}::text[])`;
};

/**
 * For what is rare: all hits at once, sorted afterwards. Left to the planner, `ORDER BY … LIMIT` with a rare word reads
 * through the whole table in the order of time.
 */
export async function gather(
  tx: Tx,
  matching: Matching,
  window: ResultWindow,
): Promise<{ readonly total: number; readonly facets: Facets; readonly found: readonly Found[] }> {
  const { rows } = await sql<{
    total: number;
    bodies: FacetCount[] | null;
    areas: FacetCount[] | null;
    kinds: FacetCount[] | null;
    found: Found[] | null;
  }>`
    WITH hit AS MATERIALIZED (
      SELECT disclosure_id, published_on, body_code, area_code, kind FROM search_doc
      WHERE ${indexed(matching.query)} AND ${matching.dated} AND ${matching.verified})
    SELECT (SELECT count(*) FROM hit) AS total,
      (SELECT jsonb_agg(f ORDER BY count DESC, code) FROM (SELECT body_code AS code, count(*) AS count FROM hit GROUP BY 1) f) AS bodies,
      (SELECT jsonb_agg(f ORDER BY count DESC, code) FROM (SELECT area_code AS code, count(*) AS count FROM hit GROUP BY 1) f) AS areas,
      (SELECT jsonb_agg(f ORDER BY count DESC, code) FROM (SELECT kind AS code, count(*) AS count FROM hit GROUP BY 1) f) AS kinds,
      (SELECT jsonb_agg(jsonb_build_object('publishedOn', published_on, 'disclosureId', disclosure_id)) FROM (
        SELECT published_on, disclosure_id FROM hit WHERE ${inWindow(window)}
        ORDER BY published_on DESC, disclosure_id DESC LIMIT ${window.limit} OFFSET ${window.offset}) f) AS found`.execute(
    tx,
  );
  const [row] = rows;
  return {
    total: row?.total ?? 0,
    facets: { bodies: row?.bodies ?? [], areas: row?.areas ?? [], kinds: row?.kinds ?? [] },
    found: row?.found ?? [],
  };
}

/** The same without counting. */
export async function gatherNewest(
  tx: Tx,
  query: string,
  matching: Matching,
  window: ResultWindow,
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    WITH hit AS MATERIALIZED (
      SELECT disclosure_id, published_on FROM search_doc
      WHERE ${indexed(query)} AND ${matching.dated} AND ${matching.verified})
    SELECT published_on AS "publishedOn", disclosure_id AS "disclosureId" FROM hit WHERE ${inWindow(window)}
    ORDER BY published_on DESC, disclosure_id DESC LIMIT ${window.limit} OFFSET ${window.offset}`.execute(tx);
  return rows;
}

/** For what is common: from the newest on until there are enough. */
export async function scanNewestFirst(
  tx: Tx,
  query: string,
  matching: Matching,
  window: ResultWindow,
): Promise<readonly Found[]> {
  await sql`SELECT set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(
    tx,
  );
  const { rows } = await sql<Found>`
    SELECT published_on AS "publishedOn", disclosure_id AS "disclosureId" FROM search_doc
    WHERE ${unindexed(query)} AND ${matching.dated} AND ${inWindow(window)} AND ${matching.verified}
    ORDER BY published_on DESC, disclosure_id DESC LIMIT ${window.limit} OFFSET ${window.offset}`.execute(tx);
  return rows;
}

/** How many each facet has, from the index alone: exact when `matching.certain`. */
export async function countFacets(
  tx: Tx,
  matching: Matching,
): Promise<{ readonly total: number; readonly facets: Facets }> {
  const { rows } = await sql<{
    body: string | null;
    area: string | null;
    kind: string | null;
    count: number;
  }>`
    SELECT body_code AS body, area_code AS area, kind, count(*) AS count FROM search_doc
    WHERE ${indexed(matching.query)} AND ${matching.dated}
    GROUP BY GROUPING SETS ((body_code), (area_code), (kind)) ORDER BY count DESC, body, area, kind`.execute(
    tx,
  );
  const kinds = rows.flatMap((row) => (row.kind === null ? [] : [{ code: row.kind, count: row.count }]));
  return {
    total: kinds.reduce((sum, kind) => sum + kind.count, 0),
    facets: {
      bodies: rows.flatMap((row) => (row.body === null ? [] : [{ code: row.body, count: row.count }])),
      areas: rows.flatMap((row) => (row.area === null ? [] : [{ code: row.area, count: row.count }])),
      kinds,
    },
  };
}

/** Verified hits, counted up to a bound. */
export async function countUpTo(tx: Tx, matching: Matching, bound: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM (SELECT 1 FROM search_doc
      WHERE ${indexed(matching.query)} AND ${matching.dated} AND ${matching.verified} LIMIT ${bound + 1}) s`.execute(
    tx,
  );
  return rows[0]?.total ?? 0;
}
