import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** Where a record stood before it came here: what an older site said, which our log does not vouch for. */
export interface RecordOrigin {
  /** `www.example.gov.cn/zwgk/1.html`; null where it is not known. */
  readonly address: string | null;
  readonly publishedOn: string | null;
}

export async function originOf(db: Db, disclosureId: string): Promise<RecordOrigin | null> {
  const row = await db
    .selectFrom('record_origin')
    .innerJoin('draft', 'draft.id', 'record_origin.draft_id')
    .select(['address', 'published_on'])
    .where('draft.disclosure_id', '=', disclosureId)
    .orderBy('draft.id')
    .executeTakeFirst();
  return row === undefined ? null : { address: row.address, publishedOn: row.published_on };
}

/**
 * The public record that an address of an older site belongs to, by the whole address, else by its path; also one that
 * was withdrawn, whose page says so. Null for one that is not public here.
 */
export async function disclosureAt(db: Db, address: string): Promise<string | null> {
  const path = address.slice(Math.max(0, address.indexOf('/')));
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM record_origin o JOIN draft d ON d.id = o.draft_id
      JOIN disclosure p ON p.id = d.disclosure_id AND p.audience = 'public'
     WHERE o.address = ${address} OR substr(o.address, strpos(o.address, '/')) IN (${path}, ${`/${address}`})
     ORDER BY (o.address = ${address}) DESC, p.first_published_at, p.id LIMIT 1`.execute(db);
  return rows[0]?.id ?? null;
}
