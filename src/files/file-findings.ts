import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { FileFinding } from '../api/contract.ts';
import type { Tx } from '../database/database.ts';

const Kept = Type.Array(FileFinding);

/**
 * What screening found in these bytes when they came in last, and on their pages that a program read since; nothing for
 * files that came before files were screened.
 */
export async function findingsOf(
  tx: Tx,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly FileFinding[]>> {
  if (sha256s.length === 0) return new Map();
  const { rows } = await sql<{ sha256: string; findings: unknown }>`
    SELECT u.sha256, u.findings || coalesce((SELECT jsonb_agg(f ORDER BY p.page)
             FROM file_page p, jsonb_array_elements(p.findings) f WHERE p.sha256 = u.sha256), '[]') AS findings
      FROM (SELECT DISTINCT ON (sha256) sha256, findings FROM upload
             WHERE sha256 = ANY(${[...sha256s]}) AND uploaded_by NOT LIKE 'public-%'
             ORDER BY sha256, created_at DESC) u`.execute(tx);
  return new Map(rows.map(({ sha256, findings }) => [sha256, Value.Parse(Kept, findings)]));
}
