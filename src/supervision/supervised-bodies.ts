import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Supervised } from './rules-instrument.ts';

/** Bodies with who stands above them, by code; what does not exist is left out. */
export async function supervisedBodies(
  db: Db | Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Supervised>> {
  const { rows } = await sql<Supervised>`
    WITH RECURSIVE above AS (
      SELECT code AS below, parent_code AS code, 1 AS depth FROM public_body WHERE code = ANY(${[...new Set(codes)]}::text[])
      UNION ALL SELECT a.below, b.parent_code, a.depth + 1 FROM above a JOIN public_body b ON b.code = a.code WHERE a.depth < 10)
    SELECT body.code, name.short_name AS name, body.parent_code AS parent,
           coalesce((SELECT array_agg(g.code ORDER BY a.depth) FROM above a JOIN public_body g ON g.code = a.code
                      WHERE a.below = body.code AND g.kind = 'government'), '{}') AS governments
      FROM public_body body JOIN current_body_name name ON name.body_code = body.code
     WHERE body.code = ANY(${[...new Set(codes)]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.code, row]));
}
