import { sql } from 'kysely';
import type { AccountOnScreen } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import type { Grant } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { containing } from '../kernel/like-pattern.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { ACCOUNT_STATE_NAMES, type AccountState } from '../schema/vocabulary.ts';
import { findBodyNames } from './body-names.ts';
import { invitationIsOver, invitedSince } from './invitations.ts';
import { grantOf, roleName, wholeScopeName } from './roles.ts';

export interface AccountSummary {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly disabledAt: Date | null;
}

export async function listAccounts(db: Db): Promise<readonly AccountSummary[]> {
  const accounts = await db.selectFrom('account').selectAll().orderBy('username').execute();
  const grants = await db
    .selectFrom('account_grant')
    .selectAll()
    .orderBy('role')
    .orderBy('body_code')
    .execute();
  const byAccount = Map.groupBy(grants, (grant) => grant.account_id);
  return accounts.map((account) => ({
    id: account.id,
    username: account.username,
    name: account.name,
    grants: (byAccount.get(account.id) ?? []).map((grant) => grantOf(grant.role, grant.body_code)),
    disabledAt: account.disabled_at,
  }));
}

/** Which accounts are asked for. */
export interface AccountQuery {
  /** Null for every body, and for people of the whole platform. */
  readonly bodies: readonly string[] | null;
  /** A part of the name or the account. */
  readonly words?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: AccountState | undefined;
  /** The account name after which the page begins. */
  readonly after: string | null;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly body_code: string | null;
  readonly disabled_at: Date | null;
  readonly invited_at: Date | null;
  readonly must_change: boolean;
  readonly locked_until: Date | null;
  readonly factor: boolean;
  readonly seen_at: Date | null;
  readonly created_at: Date;
}

/** People as those see them who keep them, by the name of the account; one more than the page. */
export async function findAccounts(
  db: Db,
  now: Date,
  on: CivilDate,
  query: AccountQuery,
): Promise<readonly AccountOnScreen[]> {
  const { bodies, words, role, state, after, limit } = query;
  const { rows } = await sql<Row>`
    SELECT a.id, a.username, a.name, a.body_code, a.disabled_at, a.invited_at, a.must_change_password AS must_change, a.created_at,
           (SELECT max(o.refused_until) FROM sign_in_origin o WHERE o.subject = a.id AND o.refused_until > ${now}) AS locked_until,
           EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS factor,
           (SELECT max(o.known_at) FROM sign_in_origin o WHERE o.subject = a.id) AS seen_at
      FROM account a
     WHERE (${bodies === null} OR a.body_code = ANY (${bodies === null ? [] : [...bodies]}::text[]))
       AND (${after}::text IS NULL OR a.username > ${after})
       AND (${words === undefined} OR a.username LIKE ${containing(words ?? '').toLowerCase()} OR a.name LIKE ${containing(words ?? '')})
       AND (${role === undefined} OR EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = a.id AND g.role = ${role ?? ''}))
       AND (${state === undefined}
            OR ${state ?? ''} = 'retired' AND a.disabled_at IS NOT NULL
            OR ${state ?? ''} = 'invited' AND a.disabled_at IS NULL AND a.invited_at > ${invitedSince(now)}
            OR ${state ?? ''} = 'expired' AND a.disabled_at IS NULL AND a.invited_at <= ${invitedSince(now)}
            OR ${state ?? ''} = 'active' AND a.disabled_at IS NULL AND a.invited_at IS NULL)
     ORDER BY a.username LIMIT ${limit}`.execute(db);
  return presentAccounts(db, now, on, rows);
}

async function presentAccounts(
  db: Db,
  now: Date,
  on: CivilDate,
  rows: readonly Row[],
): Promise<readonly AccountOnScreen[]> {
  if (rows.length === 0) return [];
  const grants = await db
    .selectFrom('account_grant')
    .select(['account_id', 'role', 'body_code'])
    .where(
      'account_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('body_code')
    .orderBy('role')
    .execute();
  const byAccount = Map.groupBy(grants, (grant) => grant.account_id);
  const names = await findBodyNames(
    db,
    [...grants.map((grant) => grant.body_code), ...rows.flatMap(({ body_code }) => body_code ?? [])],
    on,
  );
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    body: row.body_code,
    bodyName: row.body_code === null ? '全平台' : (names.get(row.body_code) ?? row.body_code),
    grants: (byAccount.get(row.id) ?? []).map(({ role, body_code: code }) => ({
      role,
      roleName: roleName(role),
      bodyCode: code,
      bodyName: code === '*' ? wholeScopeName(role) : (names.get(code) ?? code),
    })),
    state: stateOf(row, now),
    stateName: ACCOUNT_STATE_NAMES[stateOf(row, now)],
    lockedUntil: row.locked_until && momentRfc3339(row.locked_until),
    secondFactor: row.factor,
    lastSignIn: row.seen_at && momentRfc3339(row.seen_at),
    createdAt: momentRfc3339(row.created_at),
  }));
}

function stateOf(row: Row, now: Date): AccountState {
  if (row.disabled_at !== null) return 'retired';
  if (row.invited_at === null) return 'active';
  return invitationIsOver(row.invited_at, now) ? 'expired' : 'invited';
}
