import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { grantOf } from './roles.ts';

/** Who asked for something that a job does: known by id, with the rights of now. */
export interface Asker {
  readonly kind: 'account' | 'token';
  readonly id: string;
  readonly name: string;
}

/**
 * The actor with the rights of this moment; null when the account is disabled, or the token revoked or past its time.
 */
export async function findActor(db: Db, asker: Asker, now: Date): Promise<Actor | null> {
  const { rows } =
    asker.kind === 'account'
      ? await sql<{ role: string; body: string }>`
          SELECT h.role, h.body_code AS body FROM account a, LATERAL (
            SELECT g.role, g.body_code FROM account_grant g WHERE g.account_id = a.id
            UNION SELECT d.role, d.body_code FROM delegation d
             WHERE d.to_account = a.id AND d.revoked_at IS NULL AND ${civilDateAt(now)}::date BETWEEN d.from_day AND d.until_day
               AND holds_role(d.from_account, d.role, d.body_code, ${now})) h
           WHERE a.id = ${asker.id} AND a.disabled_at IS NULL`.execute(db)
      : await sql<{ role: string; body: string }>`
          SELECT unnest(roles) AS role, body_code AS body FROM api_token
           WHERE id = ${asker.id} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`.execute(
          db,
        );
  return rows.length === 0 ? null : { ...asker, grants: rows.map(({ role, body }) => grantOf(role, body)) };
}
