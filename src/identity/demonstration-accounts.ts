import type { DemonstrationAccount } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { type Actor, ROLES, type Role } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { findBodyNames } from './body-names.ts';
import { hashPassword } from './passwords.ts';
import { isRole, roleName, wholeScopeName } from './roles.ts';

export const DEMONSTRATION_PASSWORD = 'gongkai-demo';

/** Recognisably nobody: the ten heavenly stems stand for people as A, B, C do elsewhere. */
const NAMES: Readonly<Record<Role, string>> = {
  editor: '演示员甲',
  reviewer: '演示员乙',
  secrecy: '演示员丙',
  issuer: '演示员丁',
  legal: '演示员戊',
  office: '演示员己',
  manager: '演示员子',
  sysadmin: '演示员庚',
  secadmin: '演示员辛',
  auditor: '演示员壬',
};

const AT_A_BODY = ['editor', 'reviewer', 'secrecy', 'issuer', 'manager'] as const satisfies readonly Role[];
const FOR_ALL = [
  { username: 'legal@province', role: 'legal' },
  { username: 'office@province', role: 'office' },
  // 复查 is by somebody else than who issued.
  { username: 'office2@province', role: 'office', name: '演示员癸' },
  { username: 'sysadmin', role: 'sysadmin' },
  { username: 'secadmin', role: 'secadmin' },
  { username: 'auditor', role: 'auditor' },
] as const satisfies readonly { username: string; role: Role; name?: string }[];

/**
 * Makes the accounts of demo mode; those that exist stay as they are. One hash of one pass serves all: their password
 * is printed.
 */
export async function createDemonstrationAccounts(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  bodyCodes: readonly string[],
): Promise<Result<{ readonly created: number }>> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD, 1);
  return write<{ readonly created: number }>(deps, actor, 'create-demonstration-accounts', async (unit) => {
    const governments = await unit.tx
      .selectFrom('public_body')
      .select('code')
      .where('code', 'in', bodyCodes.length === 0 ? [''] : [...bodyCodes])
      .where('level', 'in', ['prefecture', 'county'])
      .orderBy('code')
      .execute();
    const wanted: readonly { username: string; role: Role; bodyCode: string; name?: string }[] = [
      ...bodyCodes.flatMap((bodyCode) =>
        AT_A_BODY.map((role) => ({ username: `${role}@${bodyCode}`, role, bodyCode })),
      ),
      // A city or county has a legal office and a transparency office of its own, the province those for all.
      ...governments.flatMap(({ code }) =>
        (['legal', 'office'] as const).map((role) => ({ username: `${role}@${code}`, role, bodyCode: code })),
      ),
      ...FOR_ALL.map((account) => ({ ...account, bodyCode: '*' })),
    ];
    const created = await unit.tx
      .insertInto('account')
      .values(
        wanted.map(({ username, role, name, bodyCode }) => ({
          id: newId(unit.now),
          username,
          body_code: bodyCode === '*' ? null : bodyCode,
          name: name ?? NAMES[role],
          password_hash: passwordHash,
          demonstration: true,
          created_at: unit.now,
        })),
      )
      .onConflict((conflict) => conflict.column('username').doNothing())
      .returning(['id', 'username'])
      .execute();
    const ids = new Map(created.map((account) => [account.username, account.id]));
    const grants = wanted.flatMap(({ username, role, bodyCode }) => {
      const id = ids.get(username);
      return id === undefined ? [] : [{ account_id: id, role, body_code: bodyCode }];
    });
    if (grants.length > 0) await unit.tx.insertInto('account_grant').values(grants).execute();
    await unit.record({
      kind: 'demonstration-accounts-created',
      subject: 'demonstration',
      detail: { created: created.length },
    });
    return accepted({ created: created.length });
  });
}

/** For the sign-in page of demo mode: bodies in the order of their codes, roles in the order of the procedure. */
export async function listDemonstrationAccounts(db: Db, on: CivilDate): Promise<DemonstrationAccount[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.id')
    .select(['account.username', 'account.name', 'account_grant.role', 'account_grant.body_code'])
    .where('account.demonstration', '=', true)
    .where('account.disabled_at', 'is', null)
    .execute();
  const names = await findBodyNames(
    db,
    rows.map((row) => row.body_code),
    on,
  );
  const place = (role: string): number => (isRole(role) ? ROLES.indexOf(role) : ROLES.length);
  const last = (code: string): string => (code === '*' ? '~' : code);
  return rows
    .toSorted((a, b) =>
      last(a.body_code) === last(b.body_code)
        ? place(a.role) - place(b.role)
        : last(a.body_code) < last(b.body_code)
          ? -1
          : 1,
    )
    .map((row) => ({
      username: row.username,
      name: row.name,
      role: roleName(row.role),
      bodyName:
        row.body_code === '*' ? wholeScopeName(row.role) : (names.get(row.body_code) ?? row.body_code),
    }));
}
