import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import type { Actor, Grant } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { hashPassword, refusalsOfPassword } from './passwords.ts';
import { can } from './permissions.ts';
import { grantOf } from './roles.ts';
import { refusalsOfGrants } from './separation.ts';
import { closeSessionsOf } from './sessions.ts';
import { forgetFailures } from './sign-in-origins.ts';

type Deps = { readonly db: Db; readonly clock: Clock };

export interface NewAccount {
  readonly username: string;
  /** The person's name, as shown in 办理流程. */
  readonly name: string;
  readonly password: string;
  /** Somebody else knows it: the owner chooses his own at the first use. */
  readonly forFirstUse: boolean;
  readonly grants: readonly Grant[];
}

const USERNAME = /^[a-z0-9][a-z0-9@._-]{1,79}$/;

/** Names are compared as typed on a phone: without surrounding space, in small letters. */
export const normalUsername = (username: string): string => username.trim().toLowerCase();

/** The operator at the machine's own console needs no account; everyone else must be the security administrator. */
export function refusalsOfManager(actor: Actor): Refusal[] {
  const refusal = actor.kind === 'system' ? null : can(actor, 'manage-accounts', '*');
  return refusal ? [refusal] : [];
}

async function refusalsOfBodies(tx: Tx, grants: readonly Grant[]): Promise<readonly Refusal[]> {
  const codes = [...new Set(grants.map((grant) => grant.bodyCode))].filter((code) => code !== '*');
  if (codes.length === 0) return [];
  const rows = await tx.selectFrom('public_body').select('code').where('code', 'in', codes).execute();
  const known = new Set(rows.map((row) => row.code));
  return codes
    .filter((code) => !known.has(code))
    .map((value) => problem('body-unknown', { value }, { path: '/grants' }));
}

const insertGrants = async (tx: Tx, accountId: string, grants: readonly Grant[]): Promise<void> => {
  await tx
    .insertInto('account_grant')
    .values(grants.map(({ role, bodyCode }) => ({ account_id: accountId, role, body_code: bodyCode })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const describe = (grants: readonly Grant[]): string[] =>
  grants.map((grant) => `${grant.role}@${grant.bodyCode}`);

/** Opens an account with its rights; refuses with everything that is wrong at once. */
export async function createAccount(
  deps: Deps,
  actor: Actor,
  account: NewAccount,
): Promise<Result<{ readonly id: string }>> {
  const username = normalUsername(account.username);
  const name = account.name.trim();
  // Outside the transaction: it takes a while and needs no connection.
  const passwordHash = await hashPassword(account.password);
  return write<{ readonly id: string }>(deps, actor, 'create-account', async (unit) => {
    const refusals: Refusal[] = [...refusalsOfManager(actor)];
    if (!USERNAME.test(username)) {
      const detail = '用 2 至 80 个小写字母、数字或 @ . _ -，以字母或数字开头。';
      refusals.push(problem('field-invalid', { field: '账号', detail }, { path: '/username' }));
    }
    if (name === '') refusals.push(problem('field-required', { field: '姓名' }, { path: '/name' }));
    refusals.push(...refusalsOfPassword(account.password, username), ...refusalsOfGrants(account.grants));
    refusals.push(...(await refusalsOfBodies(unit.tx, account.grants)));
    const taken = await unit.tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst();
    if (taken) {
      const detail = `账号“${username}”已经存在。`;
      refusals.push(problem('conflict', { detail }, { path: '/username' }));
    }
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(unit.now);
    await unit.tx
      .insertInto('account')
      .values({
        id,
        username,
        name,
        password_hash: passwordHash,
        must_change_password: account.forFirstUse,
        created_at: unit.now,
      })
      .execute();
    await insertGrants(unit.tx, id, account.grants);
    await unit.record({
      kind: 'account-created',
      subject: `account:${id}`,
      detail: { username, grants: describe(account.grants) },
    });
    return accepted({ id });
  });
}

/** Sets a password for the first use, unlocks the account and ends its sessions. */
export async function setPassword(
  deps: Deps,
  actor: Actor,
  change: { readonly username: string; readonly password: string },
): Promise<Result<void>> {
  const username = normalUsername(change.username);
  const passwordHash = await hashPassword(change.password);
  return write<void>(deps, actor, 'set-password', async (unit) => {
    const account = await unit.tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .forUpdate()
      .executeTakeFirst();
    const refusals: Refusal[] = [
      ...refusalsOfManager(actor),
      ...refusalsOfPassword(change.password, username),
    ];
    if (!account) refusals.push(problem('not-found', { what: `账号“${username}”` }, { path: '/username' }));
    if (!account || refusals.length > 0) return refused(...refusals);
    await unit.tx
      .updateTable('account')
      .set({ password_hash: passwordHash, must_change_password: true, demonstration: false })
      .where('id', '=', account.id)
      .execute();
    await forgetFailures(unit.tx, account.id);
    await closeSessionsOf(unit.tx, account.id);
    await unit.record({ kind: 'password-set', subject: `account:${account.id}` });
    return accepted(undefined);
  });
}

/** Changes an existing account under its row lock; the event names what was done. */
function changeAccount(
  deps: Deps,
  actor: Actor,
  username: string,
  kind: string,
  change: (tx: Tx, id: string, now: Date) => Promise<readonly Refusal[]>,
): Promise<Result<void>> {
  return write<void>(deps, actor, kind, async (unit) => {
    const denied = refusalsOfManager(actor);
    if (denied.length > 0) return refused(...denied);
    const account = await unit.tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', normalUsername(username))
      .forUpdate()
      .executeTakeFirst();
    if (!account) return refused(problem('not-found', { what: `账号“${username}”` }));
    const refusals = await change(unit.tx, account.id, unit.now);
    if (refusals.length > 0) return refused(...refusals);
    await unit.record({ kind, subject: `account:${account.id}` });
    return accepted(undefined);
  });
}

/** Replaces an account's rights; who is signed in must sign in again to use them. */
export const setGrants = (
  deps: Deps,
  actor: Actor,
  username: string,
  grants: readonly Grant[],
): Promise<Result<void>> =>
  changeAccount(deps, actor, username, 'grants-changed', async (tx, id) => {
    const refusals = [...refusalsOfGrants(grants), ...(await refusalsOfBodies(tx, grants))];
    if (refusals.length > 0) return refusals;
    await tx.deleteFrom('account_grant').where('account_id', '=', id).execute();
    await insertGrants(tx, id, grants);
    await closeSessionsOf(tx, id);
    return [];
  });

export const unlockAccount = (deps: Deps, actor: Actor, username: string): Promise<Result<void>> =>
  changeAccount(deps, actor, username, 'account-unlocked', async (tx, id) => {
    await forgetFailures(tx, id);
    return [];
  });

/** Accounts are never deleted: their names stand in 办理流程. */
export const disableAccount = (deps: Deps, actor: Actor, username: string): Promise<Result<void>> =>
  changeAccount(deps, actor, username, 'account-disabled', async (tx, id, now) => {
    await tx.updateTable('account').set({ disabled_at: now }).where('id', '=', id).execute();
    await closeSessionsOf(tx, id);
    return [];
  });

export const enableAccount = (deps: Deps, actor: Actor, username: string): Promise<Result<void>> =>
  changeAccount(deps, actor, username, 'account-enabled', async (tx, id) => {
    await tx.updateTable('account').set({ disabled_at: null }).where('id', '=', id).execute();
    return [];
  });

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
