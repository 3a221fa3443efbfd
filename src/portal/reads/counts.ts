import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';

interface Counted {
  readonly code: string;
  readonly total: number;
}

/** How many public disclosures each area or item has, of one body or of all. */
export async function countBy(
  db: Db,
  column: 'area_code' | 'item_code',
  body?: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<Counted>`
    SELECT ${sql.ref(column)} AS code, count(*) AS total FROM disclosure
    WHERE state = 'published' AND audience = 'public' AND (${body ?? null}::text IS NULL OR body_code = ${body ?? null})
    GROUP BY 1`.execute(db);
  return new Map(rows.map((row) => [row.code, row.total]));
}
