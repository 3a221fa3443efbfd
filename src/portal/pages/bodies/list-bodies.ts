import { sql } from 'kysely';
import type { Db } from '../../../database/database.ts';
import { containing } from '../../../kernel/like-pattern.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';
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

/** Matches every name that a body ever had and its aliases; `%` and `_` in the words mean themselves. */
export async function listBodies(db: Db, q: string, page: PageRequest): Promise<Paged<BodyOverview>> {
  const pattern = containing(q);
  const matching =
    q === ''
      ? sql`true`
      : sql`(EXISTS (SELECT 1 FROM public_body_name n WHERE n.body_code = b.code AND (n.name LIKE ${pattern} OR n.short_name LIKE ${pattern}))
             OR EXISTS (SELECT 1 FROM public_body_alias a WHERE a.body_code = b.code AND a.alias LIKE ${pattern}))`;
  const levels = BODY_LEVELS.map((level) => String(level));
  const [list, count] = await Promise.all([
    sql<BodyRow>`
      SELECT b.code, n.name, b.level, b.parent_code AS parent, p.name AS "parentName", b.abolished_on AS "abolishedOn",
        (SELECT count(*) FROM disclosure d WHERE d.body_code = b.code AND d.state = 'published' AND d.audience = 'public') AS disclosures
      FROM public_body b
      JOIN current_body_name n ON n.body_code = b.code
      LEFT JOIN current_body_name p ON p.body_code = b.parent_code
      WHERE ${matching}
      ORDER BY array_position(${levels}::text[], b.level), b.abolished_on IS NOT NULL, b.sort_order, b.code
      LIMIT ${page.limit} OFFSET ${(page.page - 1) * page.limit}`.execute(db),
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
