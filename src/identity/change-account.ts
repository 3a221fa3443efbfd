import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor, Grant } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import {
  type AccountDeps,
  accountOf,
  describeGrants,
  insertGrants,
  normalUsername,
  refusalsOfBodies,
  refusalsOfGiving,
} from './accounts.ts';
import { refusalsOfAuthority, refusalsOfTarget } from './authority.ts';
import { invitationCode, invitationHash } from './invitations.ts';
import { hashPassword, refusalsOfPassword } from './passwords.ts';
import { grantOf } from './roles.ts';
import { forgetFactor } from './second-factor.ts';
import { refusalsOfGrants } from './separation.ts';
import { closeSessionsOf } from './sessions.ts';
import { forgetFailures } from './sign-in-origins.ts';

/** On screen by its number, at the server by its name. */
export type AccountKey = { readonly id: string } | { readonly username: string };

interface Account {
  readonly id: string;
  readonly username: string;
  readonly body: string | null;
  readonly mustChangePassword: boolean;
  readonly invitedBy: string | null;
  readonly factorResetBy: string | null;
  readonly grants: readonly Grant[];
}

async function lockAccount(tx: Tx, key: AccountKey): Promise<Account | null> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'username', 'body_code', 'must_change_password', 'invited_by', 'factor_reset_by'])
    .$if('id' in key, (query) => query.where('id', '=', 'id' in key ? key.id : ''))
    .$if('username' in key, (query) =>
      query.where('username', '=', 'username' in key ? normalUsername(key.username) : ''),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const grants = await tx
    .selectFrom('account_grant')
    .select(['role', 'body_code'])
    .where('account_id', '=', row.id)
    .execute();
  return {
    id: row.id,
    username: row.username,
    body: row.body_code,
    mustChangePassword: row.must_change_password,
    invitedBy: row.invited_by,
    factorResetBy: row.factor_reset_by,
    grants: grants.map(({ role, body_code }) => grantOf(role, body_code)),
  };
}

const missing = (key: AccountKey): Refusal =>
  problem('not-found', { what: 'username' in key ? `账号“${key.username}”` : '这个账号' });

/**
 * Changes an existing account under its row lock; the event names what was done. `by` says whether it takes the
 * authority over its people; who gives roles is judged by the roles.
 */
function changeAccount<T>(
  deps: AccountDeps,
  actor: Actor,
  key: AccountKey,
  kind: string,
  change: (
    unit: Unit,
    account: Account,
  ) => Promise<Result<{ readonly value: T; readonly detail?: Readonly<Record<string, string | string[]>> }>>,
  by: 'keep-people' | 'roles' = 'keep-people',
): Promise<Result<T>> {
  return write<T>(deps, actor, kind, async (unit) => {
    const account = await lockAccount(unit.tx, key);
    if (!account) return refused(missing(key));
    const denied = [
      ...(by === 'roles' ? [] : await refusalsOfAuthority(unit.tx, actor, by, [account.body])),
      ...refusalsOfTarget(actor, account),
    ];
    if (denied.length > 0) return refused(...denied);
    const result = await change(unit, account);
    if (!result.ok) return result;
    const { value, detail } = result.value;
    await unit.record({
      kind,
      subject: `account:${account.id}`,
      ...(account.body !== null && { bodyCode: account.body }),
      ...(detail && { detail }),
    });
    return accepted(value);
  });
}

const done = accepted({ value: undefined });

/** Sets a password for the first use, unlocks the account and ends its sessions. */
export async function setPassword(
  deps: AccountDeps,
  actor: Actor,
  change: { readonly username: string; readonly password: string },
): Promise<Result<void>> {
  const passwordHash = await hashPassword(change.password);
  return changeAccount<void>(deps, actor, change, 'password-set', async (unit, account) => {
    const refusals = refusalsOfPassword(change.password, account.username);
    if (refusals.length > 0) return refused(...refusals);
    await openAnew(unit, account, { password_hash: passwordHash, invited_at: null, invited_by: null });
    return done;
  });
}

/** Gives a one-time password in the place of what opened the account; it is answered, and kept nowhere. */
export const inviteAccount = (
  deps: AccountDeps & { readonly factorKey: Buffer },
  actor: Actor,
  key: AccountKey,
): Promise<Result<{ readonly code: string }>> =>
  changeAccount(deps, actor, key, 'account-invited', async (unit, account) => {
    const by = accountOf(actor);
    if (by !== null && account.factorResetBy === by) return refused(problem('second-person-needed'));
    const code = invitationCode(deps.factorKey, account.id, unit.now);
    await openAnew(unit, account, {
      password_hash: invitationHash(code),
      invited_at: unit.now,
      invited_by: by,
    });
    return accepted({ value: { code } });
  });

async function openAnew(
  { tx }: Unit,
  { id }: Account,
  secret: {
    readonly password_hash: string;
    readonly invited_at: Date | null;
    readonly invited_by: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ ...secret, must_change_password: true, demonstration: false })
    .where('id', '=', id)
    .execute();
  await forgetFailures(tx, id);
  await closeSessionsOf(tx, id);
}

const nameOf = ({ role, bodyCode }: Grant): string => `${role}@${bodyCode}`;

/** What one list has and the other has not, both ways. */
function changed(before: readonly Grant[], after: readonly Grant[]): readonly Grant[] {
  const old = new Set(before.map(nameOf));
  const wanted = new Set(after.map(nameOf));
  return [
    ...before.filter((grant) => !wanted.has(nameOf(grant))),
    ...after.filter((grant) => !old.has(nameOf(grant))),
  ];
}

/**
 * Replaces an account's rights; who is signed in must sign in again to use them. Those that stay are not touched: who
 * keeps the people of one body leaves alone what somebody is at another.
 */
export const setGrants = (
  deps: AccountDeps,
  actor: Actor,
  key: AccountKey,
  grants: readonly Grant[],
): Promise<Result<void>> =>
  changeAccount<void>(
    deps,
    actor,
    key,
    'grants-changed',
    async ({ tx }, account) => {
      const differing = changed(account.grants, grants);
      const refusals = [
        ...refusalsOfGrants(grants),
        ...(await refusalsOfGiving(tx, actor, differing.length === 0 ? grants : differing)),
        ...(await refusalsOfBodies(
          tx,
          grants.map(({ bodyCode }) => bodyCode),
        )),
      ];
      if (refusals.length > 0) return refused(...refusals);
      const old = new Set(account.grants.map(nameOf));
      for (const { role, bodyCode } of differing.filter((grant) => old.has(nameOf(grant))))
        await tx
          .deleteFrom('account_grant')
          .where('account_id', '=', account.id)
          .where('role', '=', role)
          .where('body_code', '=', bodyCode)
          .execute();
      await insertGrants(
        tx,
        actor,
        account.id,
        differing.filter((grant) => !old.has(nameOf(grant))),
      );
      await closeSessionsOf(tx, account.id);
      return accepted({
        value: undefined,
        detail: { before: describeGrants(account.grants), after: describeGrants(grants) },
      });
    },
    'roles',
  );

/** 调动: the body whose administrator keeps the account from now on; his roles are changed by `setGrants`. */
export const moveAccount = (
  deps: AccountDeps,
  actor: Actor,
  key: AccountKey,
  body: string,
): Promise<Result<void>> =>
  changeAccount<void>(deps, actor, key, 'account-moved', async ({ tx }, account) => {
    const refusals = [
      ...(await refusalsOfBodies(tx, [body])),
      ...(await refusalsOfAuthority(tx, actor, 'keep-people', [body])),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await tx.updateTable('account').set({ body_code: body }).where('id', '=', account.id).execute();
    return accepted({ value: undefined, detail: { before: account.body ?? '*', after: body } });
  });

export const unlockAccount = (deps: AccountDeps, actor: Actor, key: AccountKey): Promise<Result<void>> =>
  changeAccount<void>(deps, actor, key, 'account-unlocked', async ({ tx }, { id }) => {
    await forgetFailures(tx, id);
    return done;
  });

/** The device is lost and so are the recovery codes: the owner sets a second factor up anew. */
export const resetSecondFactor = (deps: AccountDeps, actor: Actor, key: AccountKey): Promise<Result<void>> =>
  changeAccount<void>(deps, actor, key, 'second-factor-reset', async ({ tx }, account) => {
    const by = accountOf(actor);
    if (by !== null && account.mustChangePassword && account.invitedBy === by)
      return refused(problem('second-person-needed'));
    await tx.updateTable('account').set({ factor_reset_by: by }).where('id', '=', account.id).execute();
    await forgetFactor(tx, account.id);
    await closeSessionsOf(tx, account.id);
    return done;
  });

/** Accounts are never deleted: their names stand in 办理流程. */
export const disableAccount = (deps: AccountDeps, actor: Actor, key: AccountKey): Promise<Result<void>> =>
  changeAccount<void>(deps, actor, key, 'account-disabled', async ({ tx, now }, { id }) => {
    await tx.updateTable('account').set({ disabled_at: now }).where('id', '=', id).execute();
    await closeSessionsOf(tx, id);
    return done;
  });

export const enableAccount = (deps: AccountDeps, actor: Actor, key: AccountKey): Promise<Result<void>> =>
  changeAccount<void>(deps, actor, key, 'account-enabled', async ({ tx }, { id }) => {
    await tx.updateTable('account').set({ disabled_at: null }).where('id', '=', id).execute();
    return done;
  });
