import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** How much people have attached to opinions on one consultation, in bytes. */
export async function attachedBytes(db: Db, consultation: string): Promise<number> {
  const { rows } = await sql<{ bytes: string | null }>`
    SELECT sum(f.size_bytes) AS bytes FROM opinion o JOIN opinion_file f ON f.opinion_id = o.id
     WHERE o.consultation_id = ${consultation}`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}
