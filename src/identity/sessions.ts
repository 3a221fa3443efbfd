import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Grant } from '../kernel/actor.ts';
import { grantsOfAccount } from './held-grants.ts';
import { grantOf } from './roles.ts';
import { digestOfSecret, newSecret } from './secrets.ts';

/** 会话超时: leaving the desk ends a session, and so does the end of the working day. */
export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 12 * 3_600_000;
/** Being seen is written down at most this often; the idle time is exact to it. */
const RENEWAL_MS = 60_000;

export interface ActiveSession {
  readonly id: string;
  readonly account: { readonly id: string; readonly username: string; readonly name: string };
  /** Nothing else is done before. */
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly grants: readonly Grant[];
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

export interface NewSession {
  /** For the cookie; only its digest is kept. */
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

const endOf = (lastSeenAt: Date, absoluteEnd: Date): Date =>
  new Date(Math.min(lastSeenAt.getTime() + IDLE_MS, absoluteEnd.getTime()));

/** Where somebody signs in, as he is shown it among his sessions. */
export interface SessionPlace {
  readonly ip: string;
  /** What the browser says of itself. */
  readonly browser: string;
}

/** Opens a session and deletes the account's expired ones. */
export async function openSession(
  tx: Tx,
  accountId: string,
  now: Date,
  place: SessionPlace,
): Promise<NewSession> {
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', new Date(now.getTime() - IDLE_MS))]),
    )
    .execute();
  const session = { token: newSecret(), csrfToken: newSecret() };
  const end = new Date(now.getTime() + ABSOLUTE_MS);
  await tx
    .insertInto('session')
    .values({
      token_digest: digestOfSecret(session.token),
      account_id: accountId,
      csrf_token: session.csrfToken,
      created_at: now,
      last_seen_at: now,
      expires_at: end,
      ip: place.ip,
      browser: place.browser.slice(0, 200),
    })
    .execute();
  return { ...session, expiresAt: endOf(now, end) };
}

interface SessionRow {
  readonly id: string;
  readonly must_change_password: boolean;
  readonly has_second_factor: boolean;
  readonly account_id: string;
  readonly username: string;
  readonly name: string;
  readonly csrf_token: string;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly roles: readonly string[];
  readonly bodies: readonly string[];
  readonly lenders: readonly (string | null)[];
}

/** The session behind a cookie, renewed; null when there is none, it has ended, or the account is disabled. */
export async function findSession(db: Db, token: string, now: Date): Promise<ActiveSession | null> {
  const digest = digestOfSecret(token);
  const { rows } = await sql<SessionRow>`
    SELECT s.id, a.must_change_password,
        EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS has_second_factor,
        s.account_id, a.username, a.name, s.csrf_token, s.last_seen_at, s.expires_at, held.roles, held.bodies, held.lenders
      FROM session s JOIN account a ON a.id = s.account_id,
      LATERAL (
        SELECT coalesce(array_agg(h.role ORDER BY h.role, h.body_code, h.lender), '{}') AS roles,
               coalesce(array_agg(h.body_code ORDER BY h.role, h.body_code, h.lender), '{}') AS bodies,
               coalesce(array_agg(h.lender ORDER BY h.role, h.body_code, h.lender), '{}') AS lenders
          FROM (${grantsOfAccount(now)}) h
      ) held
     WHERE s.token_digest = ${digest} AND a.disabled_at IS NULL
       AND s.expires_at > ${now} AND s.last_seen_at > ${new Date(now.getTime() - IDLE_MS)}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  if (now.getTime() - row.last_seen_at.getTime() >= RENEWAL_MS) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('token_digest', '=', digest)
      .where('last_seen_at', '<', now)
      .execute();
  }
  return {
    id: row.id,
    mustChangePassword: row.must_change_password,
    hasSecondFactor: row.has_second_factor,
    account: { id: row.account_id, username: row.username, name: row.name },
    grants: row.roles.map((role, i) => grantOf(role, row.bodies[i] ?? '', row.lenders[i])),
    csrfToken: row.csrf_token,
    expiresAt: endOf(now, row.expires_at),
  };
}

export async function closeSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('session').where('token_digest', '=', digestOfSecret(token)).execute();
}

/** Ends every session of an account: its password, rights or state have changed. */
export async function closeSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', accountId).execute();
}

/** The same, but for the session that the owner is in. */
export async function closeOtherSessions(tx: Tx, accountId: string, token: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('token_digest', '!=', digestOfSecret(token))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export interface OwnSession extends SessionPlace {
  readonly id: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
}

/** Where an account is signed in now, the newest first. */
export async function sessionsOf(db: Db, accountId: string, now: Date): Promise<readonly OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'ip', 'browser', 'created_at', 'last_seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, ip, browser, created_at, last_seen_at }) => ({
    id,
    ip,
    browser,
    openedAt: created_at,
    seenAt: last_seen_at,
  }));
}

/** For housekeeping: rows of sessions that can never be used again. */
export async function forgetEndedSessions(db: Db, now: Date): Promise<number> {
  const result = await db
    .deleteFrom('session')
    .where((eb) =>
      eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', new Date(now.getTime() - IDLE_MS))]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
