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

/** A body as the tallies know it; `whole`: with bodies below it. */
interface Scope {
  readonly n: number;
  readonly code: string;
  readonly top: boolean;
  readonly whole: boolean;
}

/** What bodies owe by themselves, row by row: for single bodies, whose items are not tallied apart. */
function rowsOf(of: {
  readonly bodies: readonly Pick<Scope, 'n' | 'code'>[];
  /** Absent: all. */
  readonly items?: { readonly codes: readonly string[]; readonly numbers: readonly number[] };
}) {
  const { bodies, items } = of;
  const cells = items === undefined ? sql`` : sql`AND c.item = ANY (${items.numbers}::smallint[])`;
  const dated = items === undefined ? sql`` : sql`AND o.item_code = ANY (${items.codes}::text[])`;
  return sql`
  SELECT c.body AS scope, c.item, c.status AS what, coalesce(c.turns_on, '2000-01-01') AS day, b.joined_on IS NOT NULL AS joined, 1 AS n
    FROM coverage c JOIN owing_body b ON b.n = c.body WHERE c.body = ANY (${bodies.map(({ n }) => n)}::integer[]) ${cells}
  UNION ALL
  SELECT b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on ELSE '2000-01-01' END, b.joined_on IS NOT NULL, 1
    FROM obligation o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
    LATERAL (SELECT obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) AS what) w
   WHERE o.body_code = ANY (${bodies.map(({ code }) => code)}::text[]) ${dated}`;
}

const bodyNumbered = (db: Db, code: string) =>
  db.selectFrom('owing_body').select(['n', 'code']).where('code', '=', code).execute();

/** By item: of a body by itself, of a region (a body with all below it), or of everybody. */
export async function tallyByItem(
  db: Db,
  now: Date,
  of: { readonly body: string } | { readonly region: string } | null,
): Promise<readonly ItemFigures[]> {
  const rows =
    of !== null && 'body' in of
      ? rowsOf({ bodies: await bodyNumbered(db, of.body) })
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
  const { rows: scopes } = await sql<Scope>`
    SELECT o.n, o.code, o.n = ${root} AS top, coalesce(o.above[cardinality(o.above)] = o.n, false) AS whole FROM owing_body o
     WHERE o.n = ${root} OR o.code IN (SELECT code FROM public_body WHERE parent_code = (SELECT code FROM owing_body WHERE n = ${root}))`.execute(
    db,
  );
  if (scopes.length === 0) return [];
  const wholes = scopes.filter((scope) => scope.whole && !scope.top);
  const singles = scopes.filter((scope) => scope.top || !scope.whole);
  const numbers = (of: readonly Scope[]) => of.map(({ n }) => n);
  const wanted = items === null ? [0] : await numbersOfItems(db, items);
  const single =
    items === null
      ? sql`SELECT t.scope, t.item, t.what, t.day, t.joined, t.n FROM tally_now t
              WHERE NOT t.whole AND t.scope = ANY (${numbers(singles)}::integer[]) AND t.item = 0`
      : rowsOf({ bodies: singles, items: { codes: items, numbers: wanted } });
  const { rows } = await sql<BodyFigures>`
    SELECT b.code AS body, t.whole, ${counts(civilDateAt(now))}
      FROM (
        SELECT t.scope, true AS whole, t.item, t.what, t.day, t.joined, t.n FROM tally_now t
         WHERE t.whole AND t.scope = ANY (${numbers(wholes)}::integer[]) AND t.item = ANY (${wanted}::smallint[])
        UNION ALL SELECT s.scope, false, s.item, s.what, s.day, s.joined, s.n FROM (${single}) s
      ) t JOIN owing_body b ON b.n = t.scope
     GROUP BY b.code, t.whole ORDER BY b.code`.execute(db);
  return rows;
}

const numbersOfItems = async (db: Db, codes: readonly string[]): Promise<readonly number[]> =>
  (
    await sql<{ n: number }>`SELECT n FROM owed_item WHERE code = ANY (${codes}::text[])`.execute(db)
  ).rows.map(({ n }) => n);

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
