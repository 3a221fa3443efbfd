import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Figures } from './figures.ts';
import { dueSoonUntil } from './obligation-state.ts';

/** Figures of an item. */
export interface ItemFigures extends Figures {
  readonly item: string;
  readonly area: string;
  readonly kind: string;
}

/** Figures of a body, by itself or (`whole`) with everybody below it. */
export interface BodyFigures extends Figures {
  readonly body: string;
  readonly whole: boolean;
}

/**
 * A tally counts cells by status 1–7 and obligations by 11–16 (migration 0200); the state of a day follows from the day
 * on which they turn.
 */
function counts(today: CivilDate): RawBuilder<unknown> {
  const soon = dueSoonUntil(today);
  const count = (condition: RawBuilder<unknown>, name: keyof Figures) =>
    sql`coalesce(sum(t.n) FILTER (WHERE ${condition}), 0)::integer AS ${sql.ref(name)}`;
  const past = sql`t.day < ${today}`;
  return sql.join([
    count(sql`t.what < 8`, 'owed'),
    count(sql`t.what = 1`, 'neverPublished'),
    count(sql`t.what = 1 AND ${past}`, 'neverPublishedLate'),
    count(sql`t.what = 4 AND ${past}`, 'outOfDate'),
    count(sql`t.what IN (3, 6) AND ${past}`, 'reviewDue'),
    count(sql`t.what = 5`, 'partial'),
    count(sql`t.what = 2 OR t.what IN (3, 4) AND NOT ${past}`, 'current'),
    count(sql`t.what = 6 AND NOT ${past}`, 'cellsNotApplicable'),
    count(sql`t.what = 7`, 'cellsExcepted'),
    count(sql`t.what < 8 AND NOT t.joined`, 'notJoined'),
    count(sql`t.what = 11 AND t.day > ${soon}`, 'due'),
    count(sql`t.what = 11 AND t.day BETWEEN ${today} AND ${soon}`, 'dueSoon'),
    count(sql`t.what = 11 AND ${past}`, 'late'),
    count(sql`t.what = 12`, 'done'),
    count(sql`t.what = 13`, 'doneLate'),
    count(sql`t.what = 14`, 'excepted'),
    count(sql`t.what = 15`, 'nothingToPublish'),
    count(sql`t.what = 16`, 'notApplicable'),
  ]);
}

/** The top of the tree of bodies. */
export const ROOT = sql`(SELECT o.n FROM owing_body o JOIN public_body b ON b.code = o.code WHERE b.parent_code IS NULL ORDER BY o.n LIMIT 1)`;
export const numberOf = (code: string) => sql`(SELECT n FROM owing_body WHERE code = ${code})`;

/** What bodies owe by themselves, row by row: for single bodies, whose items are not tallied apart. */
const rowsOf = (bodies: RawBuilder<unknown>) => sql`
  SELECT b.code AS body, c.item, c.status AS what, coalesce(c.turns_on, '2000-01-01') AS day, b.joined_on IS NOT NULL AS joined, 1 AS n
    FROM coverage c JOIN owing_body b ON b.n = c.body WHERE b.code IN (${bodies})
  UNION ALL
  SELECT o.body_code, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on ELSE '2000-01-01' END, b.joined_on IS NOT NULL, 1
    FROM obligation o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
    LATERAL (SELECT obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) AS what) w
   WHERE o.body_code IN (${bodies})`;

/** By item: of a body by itself, of a region (a body with all below it), or of everybody. */
export async function tallyByItem(
  db: Db,
  now: Date,
  of: { readonly body: string } | { readonly region: string } | null,
): Promise<readonly ItemFigures[]> {
  const rows =
    of !== null && 'body' in of
      ? rowsOf(sql`${of.body}`)
      : sql`SELECT item, what, day, joined, n FROM tally_now WHERE whole AND item > 0 AND scope = ${of === null ? ROOT : numberOf(of.region)}`;
  const { rows: found } = await sql<ItemFigures>`
    SELECT i.code AS item, i.area_code AS area, i.kind, ${counts(civilDateAt(now))}
      FROM (${rows}) t JOIN owed_item i ON i.n = t.item GROUP BY i.code, i.area_code, i.kind ORDER BY i.code`.execute(
    db,
  );
  return found;
}

/** One line of all items: of a body by itself, of a region, of everybody. */
export async function tallyAll(
  db: Db,
  now: Date,
  of: { readonly body: string } | { readonly region: string } | null,
): Promise<Figures> {
  const scope = of === null ? ROOT : numberOf('body' in of ? of.body : of.region);
  const { rows } = await sql<Figures>`
    SELECT ${counts(civilDateAt(now))} FROM tally_now t WHERE t.whole = ${!(of !== null && 'body' in of)} AND t.item = 0 AND t.scope = ${scope}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('an aggregate has a row');
  return row;
}

/**
 * The lines of a region's board: the body itself (without those below it) and each body directly below, with everybody
 * below that. Their sum is the region. `items` restricts what is counted.
 */
export async function tallyBelow(
  db: Db,
  now: Date,
  region: string | null,
  items: readonly string[] | null,
): Promise<readonly BodyFigures[]> {
  const root = region === null ? ROOT : numberOf(region);
  const day = civilDateAt(now);
  const wanted =
    items === null
      ? sql`t.item = 0`
      : sql`t.item = ANY (SELECT n FROM owed_item WHERE code = ANY (${items}::text[]))`;
  const top = sql`SELECT code FROM owing_body WHERE n = ${root}`;
  const below = sql`SELECT b.code FROM public_body b JOIN owing_body o ON o.code = b.code WHERE b.parent_code IN (${top})`;
  const single =
    items === null
      ? sql`SELECT b.code AS body, t.item, t.what, t.day, t.joined, t.n FROM tally_now t JOIN owing_body b ON b.n = t.scope
              WHERE NOT t.whole AND t.scope IN (SELECT s.n FROM owing_body s WHERE s.code IN (${top} UNION ALL ${below}))`
      : rowsOf(sql`${top} UNION ALL ${below}`);
  const { rows } = await sql<BodyFigures>`
    SELECT t.body, t.whole, ${counts(day)}
      FROM (
        SELECT b.code AS body, true AS whole, t.item, t.what, t.day, t.joined, t.n
          FROM tally_now t JOIN owing_body b ON b.n = t.scope WHERE t.whole AND b.above[cardinality(b.above)] = b.n AND b.code IN (${below})
        UNION ALL
        SELECT s.body, false, s.item, s.what, s.day, s.joined, s.n FROM (${single}) s JOIN owing_body b ON b.code = s.body
         WHERE b.n = ${root} OR b.above[cardinality(b.above)] IS DISTINCT FROM b.n
      ) t
     WHERE ${wanted} GROUP BY t.body, t.whole ORDER BY t.body`.execute(db);
  return rows;
}

export type WorstOrder = 'late' | 'never';

/** Bodies by themselves, those with most late obligations or most cells without any publication first. */
export async function tallyWorst(
  db: Db,
  now: Date,
  order: WorstOrder,
  limit: number,
): Promise<readonly BodyFigures[]> {
  const by = order === 'late' ? sql.ref('late') : sql.ref('neverPublishedLate');
  const { rows } = await sql<BodyFigures>`
    SELECT f.*, b.code AS body, false AS whole
      FROM (SELECT t.scope, ${counts(civilDateAt(now))} FROM tally_now t WHERE NOT t.whole AND t.item = 0 GROUP BY t.scope) f
      JOIN owing_body b ON b.n = f.scope
     ORDER BY ${by} DESC, b.n LIMIT ${limit}`.execute(db);
  return rows;
}
