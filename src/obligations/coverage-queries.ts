import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CoverageCell } from '../api/contract.ts';
import { itemTitles } from '../catalogue/items.ts';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { encodePlace } from '../kernel/cursor.ts';
import type { CoverageState } from '../schema/vocabulary.ts';
import { COVERAGE_STATUS, coverageState } from './coverage-state.ts';

export interface CoverageFilter {
  readonly item?: string | undefined;
  readonly body?: string | undefined;
  readonly area?: string | undefined;
  /** Code of a body: with all below it. */
  readonly region?: string | undefined;
  readonly state?: CoverageState | undefined;
  readonly joined?: boolean | undefined;
  /** The last cell seen, by the numbers of its item and body. */
  readonly after?: { readonly item: number; readonly body: number } | undefined;
  readonly limit: number;
}

/** The same states as `coverageState`, as conditions that an index can serve. */
function stateCondition(state: CoverageState, today: CivilDate): RawBuilder<SqlBool> {
  const { never, published, untilReview, untilDue, partial, notApplicable, excepted } = COVERAGE_STATUS;
  const past = sql`c.turns_on < ${today}`;
  switch (state) {
    case 'never-published':
      return sql`c.status = ${never}`;
    case 'out-of-date':
      return sql`c.status = ${untilDue} AND ${past}`;
    case 'review-due':
      return sql`c.status IN (${untilReview}, ${notApplicable}) AND ${past}`;
    case 'partial':
      return sql`c.status = ${partial}`;
    case 'current':
      return sql`(c.status = ${published} OR c.status IN (${untilReview}, ${untilDue}) AND NOT coalesce(${past}, false))`;
    case 'not-applicable':
      return sql`c.status = ${notApplicable} AND NOT ${past}`;
    case 'excepted':
      return sql`c.status = ${excepted}`;
  }
}

interface Row {
  readonly item_n: number;
  readonly body_n: number;
  readonly item: string;
  readonly area: string;
  readonly body: string;
  readonly body_name: string;
  readonly status: number;
  readonly turns_on: string | null;
  readonly since: string;
  readonly disclosure: string | null;
  readonly reason: string | null;
  readonly joined: boolean;
}

function cellOf(row: Row, itemTitle: string, today: CivilDate): CoverageCell {
  const turnsOn = row.turns_on === null ? null : civilDate(row.turns_on);
  const state = coverageState({ status: row.status, turnsOn }, today);
  const ends = row.status !== COVERAGE_STATUS.published && row.status !== COVERAGE_STATUS.excepted;
  return {
    item: row.item,
    itemTitle,
    area: row.area,
    body: row.body,
    bodyName: row.body_name,
    state,
    joined: row.joined,
    late: ends && turnsOn !== null && turnsOn < today,
    dueOn: ends ? row.turns_on : null,
    since: row.since,
    disclosure: row.disclosure,
    reason: row.reason ?? (ends ? null : '已公开；有新的应公开事由时重新起算期限'),
  };
}

function conditionsOf(filter: CoverageFilter, today: CivilDate): readonly RawBuilder<unknown>[] {
  const { item, body, area, region, state, joined, after } = filter;
  return [
    ...(item === undefined ? [] : [sql`c.item = (SELECT n FROM owed_item WHERE code = ${item})`]),
    ...(area === undefined ? [] : [sql`i.area_code = ${area}`]),
    ...(body === undefined ? [] : [sql`c.body = (SELECT n FROM owing_body WHERE code = ${body})`]),
    ...(region === undefined
      ? []
      : [sql`(b.above @> ARRAY[(SELECT n FROM owing_body WHERE code = ${region})] OR b.code = ${region})`]),
    ...(state === undefined ? [] : [stateCondition(state, today)]),
    ...(joined === undefined ? [] : [sql`(b.joined_on IS NOT NULL) = ${joined}`]),
    ...(after === undefined ? [] : [sql`(c.item, c.body) > (${after.item}::bigint, ${after.body}::bigint)`]),
  ];
}

/** Cells of item × body, item by item and in each by the tree of bodies. */
export async function listCoverage(
  db: Db,
  filter: CoverageFilter,
  now: Date,
): Promise<{ readonly items: readonly CoverageCell[]; readonly next: string | null }> {
  const today = civilDateAt(now);
  const conditions = conditionsOf(filter, today);
  const titles = await itemTitles(db);
  const { rows } = await sql<Row>`
    SELECT c.item AS item_n, c.body AS body_n, i.code AS item, i.area_code AS area, b.code AS body, n.name AS body_name,
           c.status, c.turns_on, c.since, d.id AS disclosure, c.reason, c.joined
      FROM (
        SELECT c.*, b.joined_on IS NOT NULL AS joined FROM coverage c JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item
         WHERE ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `)} ORDER BY c.item, c.body LIMIT ${filter.limit + 1}) c
      JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item
      LEFT JOIN current_body_name n ON n.body_code = b.code
      LEFT JOIN disclosure d ON d.id = c.disclosure_id AND d.audience = 'public'
     ORDER BY c.item, c.body`.execute(db);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => cellOf(row, titles(row.item), today)),
    next: rows.length > filter.limit && last ? encodePlace(String(last.item_n), String(last.body_n)) : null,
  };
}

export interface BodiesNamed {
  readonly total: number;
  /** The first of them. */
  readonly bodies: readonly {
    readonly body: string;
    readonly name: string;
    readonly items: number;
    readonly since: string;
  }[];
}

const NAMED = 50;

/**
 * Bodies that have published nothing of what they owe, or (`joined`) that nobody works for yet; with how many items
 * they owe and since when.
 */
export async function nameBodies(db: Db, which: 'never-published' | 'not-joined'): Promise<BodiesNamed> {
  // A body's own tally over all items: cells that are not “never published” are cells with something.
  const { rows } = await sql<BodiesNamed['bodies'][number] & { total: number }>`
    WITH own AS (
      SELECT t.scope, sum(t.n) FILTER (WHERE t.what < 8) AS items, sum(t.n) FILTER (WHERE t.what = 1) AS never
        FROM tally_now t WHERE NOT t.whole AND t.item = 0 AND t.what < 8 GROUP BY t.scope
    ), named AS (
      SELECT o.n, o.code, own.items FROM own JOIN owing_body o ON o.n = own.scope
       WHERE own.items > 0 AND ${which === 'not-joined' ? sql`o.joined_on IS NULL` : sql`own.never = own.items`}
    ), first AS (SELECT *, count(*) OVER () AS total FROM named ORDER BY items DESC, n LIMIT ${NAMED})
    SELECT f.code AS body, n.name, f.items::integer AS items, (SELECT min(c.owed_on) FROM coverage c WHERE c.body = f.n) AS since, f.total
      FROM first f LEFT JOIN current_body_name n ON n.body_code = f.code ORDER BY f.items DESC, f.n`.execute(
    db,
  );
  return {
    total: rows[0]?.total ?? 0,
    bodies: rows.map(({ body, name, items, since }) => ({ body, name, items, since })),
  };
}
