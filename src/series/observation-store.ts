import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Observation } from './parse-batch.ts';
import type { Quality } from './reading.ts';

/** A publisher's readings for one item of the catalogue. */
export interface SeriesKey {
  readonly item: string;
  readonly body: string;
}

const CHUNK = 20_000;

/** Copies a batch under its edition, in a few statements however long it is. */
export async function insertObservations(
  tx: Tx,
  edition: SeriesKey & {
    readonly editionId: string;
    readonly disclosureId: string;
    readonly n: number;
    readonly typeKey: string;
  },
  observations: readonly Observation[],
): Promise<void> {
  const periods = observations.map((each) => each.period).sort();
  await tx
    .insertInto('series_batch')
    .values({
      edition_id: edition.editionId,
      disclosure_id: edition.disclosureId,
      edition: edition.n,
      item_code: edition.item,
      body_code: edition.body,
      type_key: edition.typeKey,
      first_period: periods[0] ?? '',
      last_period: periods.at(-1) ?? '',
      places: [...new Set(observations.map((each) => each.place))].sort(),
      observations: observations.length,
    })
    .execute();
  for (let from = 0; from < observations.length; from += CHUNK) {
    const chunk = observations.slice(from, from + CHUNK);
    await sql`
      INSERT INTO series_observation
        (edition_id, disclosure_id, edition, item_code, body_code, type_key, place_code, indicator, period, value, quality)
      SELECT ${edition.editionId}, ${edition.disclosureId}, ${edition.n}, ${edition.item}, ${edition.body}, ${edition.typeKey}, o.*
        FROM unnest(${chunk.map((o) => o.place)}::text[], ${chunk.map((o) => o.indicator)}::text[],
                    ${chunk.map((o) => o.period)}::text[], ${chunk.map((o) => o.value)}::numeric[],
                    ${chunk.map((o) => o.quality)}::text[]) o`.execute(tx);
  }
}

export interface PublishedElsewhere {
  readonly title: string;
  readonly number: string;
  readonly count: number;
  readonly place: string;
  readonly period: string;
}

/**
 * What other disclosures of the series already say about the same place, time and indicator. Batches of one series wait
 * for each other, so that two at once cannot both be the first.
 */
export async function findPublishedElsewhere(
  tx: Tx,
  series: SeriesKey,
  disclosureId: string | null,
  observations: readonly Observation[],
): Promise<readonly PublishedElsewhere[]> {
  const { item, body } = series;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`series ${item} ${body}`}, 0))`.execute(tx);
  const periods = observations.map((each) => each.period).sort();
  const overlapping = await tx
    .selectFrom('series_current_batch')
    .select('edition_id')
    .where('item_code', '=', item)
    .where('body_code', '=', body)
    .where('disclosure_id', 'is distinct from', disclosureId)
    .where('first_period', '<=', periods.at(-1) ?? '')
    .where('last_period', '>=', periods[0] ?? '')
    .execute();
  if (overlapping.length === 0) return [];
  const editions = overlapping.map((each) => each.edition_id);
  const found = new Map<string, PublishedElsewhere>();
  for (let from = 0; from < observations.length; from += CHUNK) {
    const chunk = observations.slice(from, from + CHUNK);
    // LIMIT keeps the look-up a look-up by index: fresh tables have no statistics, and a join would be planned for one
    // row.
    const { rows } = await sql<PublishedElsewhere>`
      SELECT d.title, d.index_number AS number, count(*)::int AS count, min(o.place) AS place, min(o.period) AS period
        FROM unnest(${chunk.map((o) => o.place)}::text[], ${chunk.map((o) => o.indicator)}::text[],
                    ${chunk.map((o) => o.period)}::text[]) o(place, indicator, period)
       CROSS JOIN LATERAL (
         SELECT s.disclosure_id FROM series_observation s
          WHERE s.item_code = ${item} AND s.body_code = ${body} AND s.period = o.period AND s.place_code = o.place
            AND s.indicator = o.indicator AND s.edition_id = ANY(${editions}) LIMIT 1) s
        JOIN disclosure d ON d.id = s.disclosure_id
       GROUP BY d.id ORDER BY d.index_number`.execute(tx);
    for (const row of rows) {
      const known = found.get(row.number);
      found.set(row.number, known ? { ...known, count: known.count + row.count } : row);
    }
  }
  return [...found.values()];
}

export interface SeriesSummary extends SeriesKey {
  readonly typeKey: string;
  readonly bodyName: string;
  readonly itemTitle: string;
  readonly area: string;
  readonly first: string;
  readonly last: string;
  readonly places: number;
  readonly observations: number;
}

/** Every series that has something published, in the order of the catalogue. */
export async function listSeries(
  db: Db,
  only: SeriesKey | null = null,
  page: { readonly after: SeriesKey | null; readonly limit: number } | null = null,
): Promise<readonly SeriesSummary[]> {
  const after = page?.after ?? null;
  const { rows } = await sql<SeriesSummary>`
    SELECT s.item_code AS item, s.body_code AS body, s.type_key AS "typeKey", coalesce(n.name, s.body_code) AS "bodyName",
           i.declaration->>'title' AS "itemTitle", i.declaration->>'area' AS area, s.first, s.last, s.places, s.observations
      FROM (SELECT item_code, body_code, max(type_key) AS type_key, min(first_period) AS first, max(last_period) AS last,
                   (SELECT count(DISTINCT p)::int FROM series_current_batch c, unnest(c.places) p
                     WHERE c.item_code = b.item_code AND c.body_code = b.body_code) AS places,
                   sum(observations)::int AS observations
              FROM series_current_batch b
             WHERE ${only === null ? sql`true` : sql`item_code = ${only.item} AND body_code = ${only.body}`}
               AND ${after === null ? sql`true` : sql`(item_code, body_code) > (${after.item}, ${after.body})`}
             GROUP BY item_code, body_code) s
      LEFT JOIN current_body_name n ON n.body_code = s.body_code
      LEFT JOIN current_catalogue_item i ON i.code = s.item_code
     ORDER BY s.item_code, s.body_code
     LIMIT ${page === null ? null : page.limit}`.execute(db);
  return rows;
}

export interface StoredObservation {
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string | null;
  readonly quality: Quality;
  readonly disclosure: string;
  readonly edition: number;
}

export interface ObservationQuery extends SeriesKey {
  readonly place?: string | undefined;
  readonly indicator?: string | undefined;
  /** A date or a month; both ends are meant. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: ObservationPlace | undefined;
  readonly limit: number;
}

/** Where a page of observations ended. */
export interface ObservationPlace {
  readonly period: string;
  readonly place: string;
  readonly indicator: string;
}

/** Newest first, then by place and indicator. */
export async function listObservations(
  db: Db,
  query: ObservationQuery,
): Promise<readonly StoredObservation[]> {
  const { item, body, place, indicator, from, to, after } = query;
  const { rows } = await sql<StoredObservation>`
    SELECT place_code AS place, indicator, period, value::text AS value, quality, disclosure_id AS disclosure, edition
      FROM series_current
     WHERE item_code = ${item} AND body_code = ${body}
       AND ${place === undefined ? sql`true` : sql`place_code = ${place}`}
       AND ${indicator === undefined ? sql`true` : sql`indicator = ${indicator}`}
       AND ${from === undefined ? sql`true` : sql`period >= left(${from}, length(period))`}
       AND ${to === undefined ? sql`true` : sql`left(period, length(${to})) <= left(${to}, length(period))`}
       AND ${
         after === undefined
           ? sql`true`
           : sql`period <= ${after.period} AND (period < ${after.period} OR (place_code, indicator) > (${after.place}, ${after.indicator}))`
       }
     ORDER BY period DESC, place_code, indicator LIMIT ${query.limit}`.execute(db);
  return rows;
}

/**
 * The editions of a series that hold today, found once for a whole query: to ask for each reading whether its record
 * still stands would be a join of thousands of readings with every record of the province, when the planner does not
 * know better.
 */
const currentEditions = (
  { item, body }: SeriesKey,
  reach: { from: string; to: string } | null = null,
) => sql`ARRAY(
  SELECT edition_id FROM series_current_batch
   WHERE item_code = ${item} AND body_code = ${body}
     AND ${reach === null ? sql`true` : sql`first_period <= ${reach.to} AND last_period >= ${reach.from}`})`;

const OBSERVATION = sql`place_code AS place, indicator, period, value::text AS value, quality, disclosure_id AS disclosure, edition`;

/** All readings of some places at one period each. */
export async function listAt(
  db: Db | Tx,
  series: SeriesKey,
  points: readonly { readonly place: string; readonly period: string }[],
): Promise<readonly StoredObservation[]> {
  const periods = [...new Set(points.map((each) => each.period))].sort();
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined) return [];
  const places = [...new Set(points.map((each) => each.place))];
  const { rows } = await sql<StoredObservation>`
    SELECT ${OBSERVATION} FROM series_observation
     WHERE item_code = ${series.item} AND body_code = ${series.body} AND period = ANY(${periods}) AND place_code = ANY(${places})
       AND edition_id = ANY(${currentEditions(series, { from, to })})`.execute(db);
  const wanted = new Set(points.map((each) => `${each.place} ${each.period}`));
  return rows.filter((row) => wanted.has(`${row.place} ${row.period}`));
}

/**
 * How often each place is told of periods of ten characters at most, or of the hours of days: `most` times of each at
 * most.
 */
export async function countTold(
  tx: Tx,
  series: SeriesKey,
  places: readonly string[],
  periods: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, number>> {
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? ''];
  const { rows } = await sql<{ place: string; n: number }>`
    SELECT place, sum(least(n, ${most}))::integer AS n
      FROM (SELECT place_code AS place, left(period, 10) AS part, count(DISTINCT period) AS n FROM series_observation
             WHERE item_code = ${series.item} AND body_code = ${series.body} AND period BETWEEN ${first} AND ${`${last}~`}
               AND place_code = ANY(${places}) AND edition_id = ANY(${currentEditions(series, { from: first, to: `${last}~` })})
             GROUP BY 1, 2) t
     WHERE part = ANY(${periods}) GROUP BY place`.execute(tx);
  return new Map(rows.map(({ place, n }) => [place, n]));
}

/** All readings of each place's latest period; look-ups by index, however long the series is. */
export async function listLatest(db: Db, series: SeriesKey): Promise<readonly StoredObservation[]> {
  const { item, body } = series;
  const { rows } = await sql<StoredObservation>`
    WITH current AS MATERIALIZED (SELECT ${currentEditions(series)} AS editions)
    SELECT c.place, c.indicator, c.period, c.value, c.quality, c.disclosure, c.edition
      FROM (SELECT DISTINCT p.place FROM current, series_batch b, unnest(b.places) p(place)
             WHERE b.edition_id = ANY(current.editions)) p
     CROSS JOIN current
     CROSS JOIN LATERAL (
       SELECT period FROM series_observation
        WHERE item_code = ${item} AND body_code = ${body} AND place_code = p.place AND edition_id = ANY(current.editions)
        ORDER BY period DESC LIMIT 1) l
     CROSS JOIN LATERAL (
       SELECT ${OBSERVATION} FROM series_observation
        WHERE item_code = ${item} AND body_code = ${body} AND place_code = p.place AND period = l.period
          AND edition_id = ANY(current.editions) LIMIT 1000) c`.execute(db);
  return rows;
}
