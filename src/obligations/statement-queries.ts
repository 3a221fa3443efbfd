import { type SqlBool, sql } from 'kysely';
import type { CoverageStatement } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { StatementState } from '../schema/vocabulary.ts';

interface StatementFilter {
  readonly waiting?: boolean | undefined;
  readonly state?: StatementState | undefined;
  readonly body?: string | undefined;
  /** Code of a body: all below it. */
  readonly region?: string | undefined;
  readonly limit: number;
}

/** 不涉及 holds for a year from the day on which it was confirmed; after it the item is examined again. */
const REVIEW_ON = sql<string | null>`(s.confirmed_on + interval '1 year')::date`;

const stateOf = (today: CivilDate) => sql<StatementState>`CASE
  WHEN s.refused_on IS NOT NULL THEN 'refused' WHEN s.confirmed_on IS NULL THEN 'waiting'
  WHEN (s.confirmed_on + interval '1 year')::date < ${today}::date THEN 'review-due' ELSE 'confirmed' END`;

/** 不涉及 as bodies have declared it, those that wait for the office first, then the newest. */
export async function listStatements(
  db: Db,
  filter: StatementFilter,
  today: CivilDate,
): Promise<readonly CoverageStatement[]> {
  const state = stateOf(today);
  let query = db
    .selectFrom('coverage_statement as s')
    .innerJoin('disclosure as d', 'd.id', 's.disclosure_id')
    .innerJoin('current_body_name as n', 'n.body_code', 's.body_code')
    .innerJoin('current_catalogue_item as i', 'i.code', 's.item_code')
    .select([
      's.disclosure_id as disclosure',
      's.item_code as item',
      sql<string>`i.declaration->>'title'`.as('itemTitle'),
      's.body_code as body',
      'n.name as bodyName',
      's.reason',
      's.declared_on as declaredOn',
      's.confirmed_on as confirmedOn',
      's.refused_on as refusedOn',
      's.refusal',
      REVIEW_ON.as('reviewOn'),
      state.as('state'),
    ])
    .where('d.state', '=', 'published');
  if (filter.waiting === true)
    query = query.where('s.confirmed_on', 'is', null).where('s.refused_on', 'is', null);
  if (filter.state !== undefined) query = query.where(sql<SqlBool>`${state} = ${filter.state}`);
  if (filter.body !== undefined) query = query.where('s.body_code', '=', filter.body);
  if (filter.region !== undefined)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM owing_body b JOIN owing_body r ON r.code = ${filter.region}
        WHERE b.code = s.body_code AND b.code <> r.code AND b.above @> ARRAY[r.n])`,
    );
  return query
    .orderBy(sql`${state} <> 'waiting'`)
    .orderBy('s.declared_on', 'desc')
    .orderBy('s.disclosure_id')
    .limit(filter.limit)
    .execute();
}
