import { sql } from 'kysely';
import type { Db } from '../../../database/database.ts';
import { containing } from '../../../kernel/like-pattern.ts';
import { type BodyLevel, isBodyLevel } from '../../../schema/body.ts';
import { levelName } from '../../reads/bodies.ts';
import type { BodyRef } from '../../reads/models.ts';
import type { Paged, PageRequest } from '../../reads/paged.ts';

export interface BodyOverview {
  readonly code: string;
  readonly name: string;
  readonly levelName: string;
  readonly parent: BodyRef | null;
  readonly abolishedOn: string | null;
  readonly disclosures: number;
}

interface BodyRow {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly parentName: string | null;
  readonly abolishedOn: string | null;
  readonly disclosures: number;
}

/** Bodies of each level, in the order of the levels; those that are gone are not counted. */
export async function countLevels(
  db: Db,
): Promise<readonly { readonly level: BodyLevel; readonly count: number }[]> {
  const { rows } = await sql<{ level: string; count: number }>`
    SELECT level, count(*) AS count FROM public_body WHERE abolished_on IS NULL
    GROUP BY level, level_rank ORDER BY level_rank`.execute(db);
  return rows.flatMap(({ level, count }) => (isBodyLevel(level) ? [{ level, count }] : []));
}

/**
 * Matches every name that a body ever had and its aliases; `%` and `_` in the words mean themselves. Narrowed by level
 * and by the body above where they are not null.
 */
export async function listBodies(
  db: Db,
  {
    q,
    level,
    parent,
  }: { readonly q: string; readonly level: BodyLevel | null; readonly parent: string | null },
  page: PageRequest,
): Promise<Paged<BodyOverview>> {
  const pattern = containing(q);
  const conditions = [
    ...(q === ''
      ? []
      : [
          sql`b.code IN (
      SELECT body_code FROM public_body_name WHERE name LIKE ${pattern} OR short_name LIKE ${pattern}
      UNION ALL SELECT body_code FROM public_body_alias WHERE alias LIKE ${pattern})`,
        ]),
    ...(level === null ? [] : [sql`b.level = ${level}`]),
    ...(parent === null ? [] : [sql`b.parent_code = ${parent}`]),
  ];
  const matching = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);
  const [list, count] = await Promise.all([
    sql<BodyRow>`
      SELECT b.code, b.name, b.level, b.parent_code AS parent, p.name AS "parentName", b.abolished_on AS "abolishedOn",
        (SELECT count(*) FROM disclosure d WHERE d.body_code = b.code AND d.state = 'published' AND d.audience = 'public') AS disclosures
      FROM (SELECT * FROM public_body b WHERE ${matching}
        ORDER BY b.level_rank, b.abolished_on IS NOT NULL, b.sort_order, b.code
        LIMIT ${page.limit} OFFSET ${(page.page - 1) * page.limit}) b
      LEFT JOIN current_body_name p ON p.body_code = b.parent_code
      ORDER BY b.level_rank, b.abolished_on IS NOT NULL, b.sort_order, b.code`.execute(db),
    sql<{ total: number }>`SELECT count(*) AS total FROM public_body b WHERE ${matching}`.execute(db),
  ]);
  return {
    items: list.rows.map((row) => ({
      code: row.code,
      name: row.name,
      levelName: levelName(row.level),
      parent: row.parent === null ? null : { code: row.parent, name: row.parentName ?? row.parent },
      abolishedOn: row.abolishedOn,
      disclosures: row.disclosures,
    })),
    total: count.rows[0]?.total ?? 0,
    exact: true,
  };
}
