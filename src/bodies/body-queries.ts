import { type SqlBool, sql } from 'kysely';
import type { Body, BodyDetail } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { encodePlace } from '../kernel/cursor.ts';
import { containing } from '../kernel/like-pattern.ts';

export interface BodyFilter {
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly parent?: string | undefined;
  readonly q?: string | undefined;
  /** Only bodies that exist on this day. */
  readonly on?: string | undefined;
  /** Code of the last body seen. */
  readonly after?: string | undefined;
  readonly limit: number;
}

const bodies = (db: Db) => db.selectFrom('public_body').selectAll('public_body');

type BodyRow = Awaited<ReturnType<ReturnType<typeof bodies>['executeTakeFirstOrThrow']>>;

const bodyOf = (row: BodyRow): Body => ({
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  level: row.level,
  kind: row.kind,
  parent: row.parent_code,
  divisionCode: row.division_code,
  uscc: row.uscc,
  abolishedOn: row.abolished_on,
});

/** One page in the order of the tree: level by level, then 排序, then code. */
export async function listBodies(
  db: Db,
  filter: BodyFilter,
): Promise<{ readonly items: readonly Body[]; readonly next: string | null }> {
  let query = bodies(db);
  if (filter.level !== undefined) query = query.where('public_body.level', '=', filter.level);
  if (filter.kind !== undefined) query = query.where('public_body.kind', '=', filter.kind);
  if (filter.parent !== undefined) query = query.where('public_body.parent_code', '=', filter.parent);
  const { on, q, after } = filter;
  if (on !== undefined) {
    query = query.where(
      sql<SqlBool>`(abolished_on IS NULL OR abolished_on > ${on}) AND (established_on IS NULL OR established_on <= ${on})`,
    );
  }
  if (q !== undefined && q !== '') {
    const like = containing(q);
    query = query.where(
      sql<SqlBool>`public_body.code IN (
        SELECT body_code FROM public_body_name WHERE name LIKE ${like} OR short_name LIKE ${like}
        UNION ALL SELECT body_code FROM public_body_alias WHERE alias LIKE ${like} UNION ALL SELECT ${q})`,
    );
  }
  if (after !== undefined) {
    query = query.where(
      sql<SqlBool>`(public_body.sort_order, public_body.code) > (SELECT sort_order, code FROM public_body WHERE code = ${after})`,
    );
  }
  const rows = await query
    .orderBy('public_body.sort_order')
    .orderBy('public_body.code')
    .limit(filter.limit + 1)
    .execute();
  const items = rows.slice(0, filter.limit).map(bodyOf);
  const last = items.at(-1);
  return { items, next: rows.length > filter.limit && last !== undefined ? encodePlace(last.code) : null };
}

/** A body with its names through time and who followed whom. */
export async function findBody(db: Db, code: string): Promise<BodyDetail | null> {
  const row = await bodies(db).where('public_body.code', '=', code).executeTakeFirst();
  if (!row) return null;
  const names = await db
    .selectFrom('public_body_name')
    .selectAll()
    .where('body_code', '=', code)
    .orderBy('valid_from', 'desc')
    .execute();
  const successions = await db
    .selectFrom('public_body_succession as s')
    .innerJoin('current_body_name as p', 'p.body_code', 's.predecessor_code')
    .innerJoin('current_body_name as n', 'n.body_code', 's.successor_code')
    .selectAll('s')
    .select(['p.name as predecessor_name', 'n.name as successor_name'])
    .where((eb) => eb.or([eb('s.predecessor_code', '=', code), eb('s.successor_code', '=', code)]))
    .orderBy('s.effective_on')
    .execute();
  return {
    ...bodyOf(row),
    website: row.website,
    source: row.source,
    names: names.map((each) => ({
      name: each.name,
      shortName: each.short_name,
      validFrom: each.valid_from,
      validTo: each.valid_to,
      basis: each.basis,
    })),
    successors: successions
      .filter((each) => each.predecessor_code === code)
      .map((each) => ({
        code: each.successor_code,
        name: each.successor_name ?? each.successor_code,
        kind: each.kind,
        effectiveOn: each.effective_on,
        basis: each.basis,
      })),
    predecessors: successions
      .filter((each) => each.successor_code === code)
      .map((each) => ({
        code: each.predecessor_code,
        name: each.predecessor_name ?? each.predecessor_code,
        kind: each.kind,
        effectiveOn: each.effective_on,
        basis: each.basis,
      })),
  };
}
