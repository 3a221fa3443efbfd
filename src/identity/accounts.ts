import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import type { Actor, Grant } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { isAdministratorGrant, refusalsOfAuthority } from './authority.ts';
import { invitationCode, invitationHash } from './invitations.ts';
import { hashPassword, refusalsOfPassword } from './passwords.ts';
import { refusalsOfGrants } from './separation.ts';

export interface AccountDeps {
  readonly db: Db;
  readonly clock: Clock;
}

export interface NewAccount {
  readonly username: string;
  /** The person's name, as shown in 办理流程. */
  readonly name: string;
  /** Of somebody's choice; or the key that a one-time password follows from, which is answered. */
  readonly password: string | { readonly key: Buffer };
  /** Somebody else knows it: the owner chooses his own at the first use. */
  readonly forFirstUse: boolean;
  /** 所属单位; null for people of the whole platform. */
  readonly body: string | null;
  readonly grants: readonly Grant[];
}

const USERNAME = /^[a-z0-9][a-z0-9@._-]{1,79}$/;

/** Names are compared as typed on a phone: without surrounding space, in small letters. */
export const normalUsername = (username: string): string => username.trim().toLowerCase();

export async function refusalsOfBodies(
  tx: Tx,
  bodies: readonly (string | null)[],
): Promise<readonly Refusal[]> {
  const codes = [...new Set(bodies)].flatMap((code) => (code === null || code === '*' ? [] : [code]));
  if (codes.length === 0) return [];
  const rows = await tx.selectFrom('public_body').select('code').where('code', 'in', codes).execute();
  const known = new Set(rows.map((row) => row.code));
  return codes
    .filter((code) => !known.has(code))
    .map((value) => problem('body-unknown', { value }, { path: '/grants' }));
}

/** Null where the operator does it. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.id : null);

export const insertGrants = async (
  tx: Tx,
  actor: Actor,
  accountId: string,
  grants: readonly Grant[],
): Promise<void> => {
  if (grants.length === 0) return;
  const by = accountOf(actor);
  await tx
    .insertInto('account_grant')
    .values(
      grants.map(({ role, bodyCode }) => ({
        account_id: accountId,
        role,
        body_code: bodyCode,
        granted_by: by,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const describeGrants = (grants: readonly Grant[]): string[] =>
  grants.map((grant) => `${grant.role}@${grant.bodyCode}`);

/** Who gives roles, and which: those of the three administrators are given at the server only. */
export async function refusalsOfGiving(
  tx: Tx,
  actor: Actor,
  grants: readonly Grant[],
): Promise<readonly Refusal[]> {
  if (actor.kind === 'system') return [];
  if (grants.some(isAdministratorGrant))
    return [problem('account-of-administrator', {}, { path: '/grants' })];
  return refusalsOfAuthority(
    tx,
    actor,
    'give-roles',
    grants.map(({ bodyCode }) => bodyCode),
  );
}

/** What is wrong with the account itself, whoever adds it; `taken` says whether there is one of that name. */
export function refusalsOfNames(username: string, name: string, taken: boolean): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!USERNAME.test(username)) {
    const detail = '用 2 至 80 个小写字母、数字或 @ . _ -，以字母或数字开头。';
    refusals.push(problem('field-invalid', { field: '账号', detail }, { path: '/username' }));
  }
  if (name === '') refusals.push(problem('field-required', { field: '姓名' }, { path: '/name' }));
  if (name.length > 40)
    refusals.push(problem('field-invalid', { field: '姓名', detail: '最多 40 个字。' }, { path: '/name' }));
  if (taken)
    refusals.push(problem('conflict', { detail: `账号“${username}”已经存在。` }, { path: '/username' }));
  return refusals;
}

/** Opens an account with its rights; refuses with everything that is wrong at once. */
export async function createAccount(
  deps: AccountDeps,
  actor: Actor,
  account: NewAccount,
): Promise<Result<{ readonly id: string; readonly code: string | null }>> {
  const username = normalUsername(account.username);
  const name = account.name.trim();
  const { password, grants, body } = account;
  // Outside the transaction: it takes a while and needs no connection.
  const chosen = typeof password === 'string' ? await hashPassword(password) : null;
  return write(deps, actor, 'create-account', async (unit) => {
    const taken = await unit.tx
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst();
    const refusals: Refusal[] = [
      ...(await refusalsOfAuthority(unit.tx, actor, 'keep-people', [body])),
      ...(await refusalsOfGiving(unit.tx, actor, grants)),
      ...refusalsOfNames(username, name, taken !== undefined),
      ...(typeof password === 'string' ? refusalsOfPassword(password, username) : []),
      // The system administrator adds people, and the security administrator gives them their roles.
      ...(grants.length === 0 && actor.kind === 'account' ? [] : refusalsOfGrants(grants)),
      ...(await refusalsOfBodies(unit.tx, [body, ...grants.map(({ bodyCode }) => bodyCode)])),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(unit.now);
    const code = typeof password === 'string' ? null : invitationCode(password.key, id, unit.now);
    const by = accountOf(actor);
    await unit.tx
      .insertInto('account')
      .values({
        id,
        username,
        name,
        body_code: body,
        password_hash: chosen ?? invitationHash(code ?? ''),
        must_change_password: account.forFirstUse,
        created_at: unit.now,
        created_by: by,
        ...(code !== null && { invited_at: unit.now, invited_by: by }),
      })
      .execute();
    await insertGrants(unit.tx, actor, id, grants);
    await unit.record({
      kind: 'account-created',
      subject: `account:${id}`,
      ...(body !== null && { bodyCode: body }),
      detail: { username, grants: describeGrants(grants) },
    });
    return accepted({ id, code });
  });
}
