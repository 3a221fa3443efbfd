import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { grantsOfAccount } from './held-grants.ts';
import { grantOf } from './roles.ts';

/** Who asked for something that a job does: known by id, with the rights of now. */
export interface Asker {
  readonly kind: 'account' | 'token';
  readonly id: string;
  readonly name: string;
}

interface HeldRow {
  readonly role: string;
  readonly body: string;
  readonly lender: string | null;
}

/**
 * The actor with the rights of this moment; null when the account is disabled, or the token revoked or past its time.
 */
export async function findActor(db: Db, asker: Asker, now: Date): Promise<Actor | null> {
  const { rows } =
    asker.kind === 'account'
      ? await sql<HeldRow>`
          SELECT h.role, h.body_code AS body, h.lender FROM account a, LATERAL (${grantsOfAccount(now)}) h
           WHERE a.id = ${asker.id} AND a.disabled_at IS NULL`.execute(db)
      : await sql<HeldRow>`
          SELECT unnest(roles) AS role, body_code AS body, NULL AS lender FROM api_token
           WHERE id = ${asker.id} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`.execute(
          db,
        );
  return rows.length === 0
    ? null
    : { ...asker, grants: rows.map(({ role, body, lender }) => grantOf(role, body, lender)) };
}
