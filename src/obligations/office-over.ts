import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { can, type PermittedAction } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Refusal } from '../kernel/result.ts';

/**
 * Whose office looks after a body: that of a government above it, the nearest first; the province's looks after all.
 */
export async function governmentsAbove(db: Db | Tx, body: string): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    WITH RECURSIVE above AS (
      SELECT parent_code AS code, 1 AS depth FROM public_body WHERE code = ${body}
      UNION ALL SELECT b.parent_code, a.depth + 1 FROM above a JOIN public_body b ON b.code = a.code WHERE a.depth < 10)
    SELECT g.code FROM above a JOIN public_body g ON g.code = a.code AND g.kind = 'government' ORDER BY a.depth`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}

/**
 * Null when the actor may do it as the office of the province, or of a government above the body (条例第四条: each
 * government's office looks after its own region); otherwise why not.
 */
export async function officeRefusal(
  tx: Tx,
  actor: Actor,
  action: PermittedAction,
  body: string,
): Promise<Refusal | null> {
  const denied = can(actor, action, '*');
  if (denied === null) return null;
  const above = await governmentsAbove(tx, body);
  return above.some((code) => can(actor, action, code) === null) ? null : denied;
}
