import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/**
 * Offices are sent whole tables, not changes. What is staged is taken as the list as it shall be: lines that it lacks are removed, lines that differ are
 * changed, those that are the same are no change. Gives the number of changes that are left.
 */
export async function compareWhole(tx: Tx, disclosureId: string, file: string): Promise<number> {
  await sql`
    INSERT INTO pg_temp.register_incoming (place, pointer, operation, key, title, fields, facets, search, links)
    SELECT ${'表格中没有的条目'}, ${file}, 'remove', e.key, e.title, '{}'::jsonb, '{}'::text[], '', '[]'::jsonb
    FROM register_entry e WHERE e.disclosure_id = ${disclosureId} AND e.n_to IS NULL
      AND NOT EXISTS (SELECT 1 FROM pg_temp.register_incoming i WHERE i.key = e.key)`.execute(tx);
  await sql`
    DELETE FROM pg_temp.register_incoming i USING register_entry e
    WHERE e.disclosure_id = ${disclosureId} AND e.key = i.key AND e.n_to IS NULL AND i.operation = 'add' AND e.fields = i.fields`.execute(
    tx,
  );
  await sql`
    UPDATE pg_temp.register_incoming i SET operation = 'change' FROM register_entry e
    WHERE e.disclosure_id = ${disclosureId} AND e.key = i.key AND e.n_to IS NULL AND i.operation = 'add'`.execute(
    tx,
  );
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM pg_temp.register_incoming`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
