import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/**
 * Words that become public beside records carry no passage of a draft that is not decided; the guards of their tables
 * ask the same (`tells_draft`, migration 0492). `path` is where they stand in the request.
 */
export async function draftToldRefusals(tx: Tx, words: string, path: string): Promise<readonly Refusal[]> {
  const { rows } = await sql<{ tells: boolean }>`
    SELECT tells_draft(dossier_plain(to_jsonb(${words}::text))) AS tells`.execute(tx);
  return rows[0]?.tells === true ? [problem('draft-told', {}, { path })] : [];
}
