import type { Db } from '../src/database/database.ts';
import { setGrants } from '../src/identity/change-account.ts';
import { createDemonstrationAccounts } from '../src/identity/demonstration-accounts.ts';
import { isRole } from '../src/identity/roles.ts';
import { openSession } from '../src/identity/sessions.ts';
import { type Grant, type Role, systemActor } from '../src/kernel/actor.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { sessionCookie } from '../src/kernel/cookie.ts';
import type { Result } from '../src/kernel/result.ts';

/** Somebody who is signed in. */
export interface TestUser {
  readonly id: string;
  readonly username: string;
  readonly grants: readonly Grant[];
  /** What a browser would send. */
  readonly headers: Readonly<Record<string, string>>;
}

const operator = systemActor('probe');

/** An account for each role at each of the bodies and for the offices of the province, all signed in. */
export async function signInTestUsers(
  deps: { readonly db: Db; readonly clock: Clock },
  bodies: readonly string[],
): Promise<readonly TestUser[]> {
  expectDone(await createDemonstrationAccounts(deps, operator, bodies));
  const accounts = await deps.db
    .selectFrom('account')
    .select(['id', 'username'])
    .orderBy('username')
    .execute();
  return Promise.all(accounts.map(({ id, username }) => signedIn(deps, id, username)));
}

/** The same person with other rights, for those who may do much at one body. */
export async function withRoles(
  deps: { readonly db: Db; readonly clock: Clock },
  user: TestUser,
  roles: readonly Role[],
  bodyCode: string,
): Promise<TestUser> {
  const grants = roles.map((role) => ({ role, bodyCode }));
  expectDone(await setGrants(deps, operator, { username: user.username }, grants));
  return signedIn(deps, user.id, user.username);
}

async function signedIn(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  id: string,
  username: string,
): Promise<TestUser> {
  const session = await db
    .transaction()
    .execute((tx) => openSession(tx, id, clock.now(), { ip: '127.0.0.1', browser: 'probe' }));
  const rows = await db
    .selectFrom('account_grant')
    .select(['role', 'body_code'])
    .where('account_id', '=', id)
    .execute();
  return {
    id,
    username,
    grants: rows.flatMap(({ role, body_code }) => (isRole(role) ? [{ role, bodyCode: body_code }] : [])),
    headers: {
      cookie: `${sessionCookie('http://127.0.0.1').name}=${session.token}`,
      'x-csrf-token': session.csrfToken,
    },
  };
}

export function expectDone<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((refusal) => `${refusal.code} ${refusal.message}`).join('\n'));
}
