import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { normalUsername } from './accounts.ts';
import { findBodyNames } from './body-names.ts';
import { can } from './permissions.ts';
import { wholeScopeName } from './roles.ts';
import { delegationRefusals } from './rules-delegation.ts';
import { ADMINISTRATOR_ROLES } from './separation.ts';

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

export interface NewDelegation {
  /** The username of who is away; null = the actor himself. */
  readonly from: string | null;
  readonly to: string;
  readonly role: Role;
  readonly bodyCode: string;
  readonly fromDay: CivilDate;
  readonly untilDay: CivilDate;
  readonly reason: string;
}

const accountNamed = (tx: Tx, username: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('username', '=', normalUsername(username))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();

async function isAdministrator(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account_grant')
    .select('role')
    .where('account_id', '=', id)
    .where('role', 'in', ADMINISTRATOR_ROLES)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function holdsItself(unit: Unit, id: string, { role, bodyCode }: NewDelegation): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT holds_role(${id}, ${role}, ${bodyCode}, ${unit.now}) AS held`.execute(unit.tx);
  return rows[0]?.held === true;
}

/** 代行: entered by who goes away, or for him by the body's manager or the security administrator. */
export function delegateRole(
  deps: Deps,
  actor: Actor,
  given: NewDelegation,
): Promise<Result<{ readonly id: string }>> {
  return write<{ readonly id: string }>(deps, actor, 'delegate-role', async (unit) => {
    const { tx, now, today } = unit;
    const from = given.from === null ? actor : await accountNamed(tx, given.from);
    if (from?.id !== actor.id) {
      const denied = can(actor, 'give-roles', given.bodyCode);
      if (denied) return refused(denied);
    }
    if (!from) return refused(problem('not-found', { what: `账号“${given.from ?? ''}”` }, { path: '/from' }));
    const to = await accountNamed(tx, given.to);
    if (!to) return refused(problem('not-found', { what: `账号“${given.to}”` }, { path: '/to' }));
    const names = await findBodyNames(tx, [given.bodyCode], today);
    const refusals = delegationRefusals({
      ...given,
      bodyName: names.get(given.bodyCode) ?? given.bodyCode,
      holdsIt: await holdsItself(unit, from.id, given),
      samePerson: from.id === to.id,
      toAdministrator: await isAdministrator(tx, to.id),
      today,
    });
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(now);
    const { role, bodyCode, fromDay, untilDay } = given;
    await tx
      .insertInto('delegation')
      .values({
        id,
        from_account: from.id,
        to_account: to.id,
        role,
        body_code: bodyCode,
        from_day: fromDay,
        until_day: untilDay,
        reason: given.reason.trim(),
        recorded_by: actor.id,
        recorded_at: now,
      })
      .execute();
    await unit.record({
      kind: 'role-delegated',
      subject: `delegation:${id}`,
      bodyCode,
      detail: { role, from: from.id, to: to.id, fromDay, untilDay },
    });
    return accepted({ id });
  });
}

/** 提前结束: by who is back, by who gives it back, or by the body's manager or the security administrator. */
export function endDelegation(deps: Deps, actor: Actor, id: string): Promise<Result<void>> {
  return write<void>(deps, actor, 'end-delegation', async (unit) => {
    const found = await unit.tx
      .selectFrom('delegation')
      .select(['from_account', 'to_account', 'body_code', 'until_day', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const own = found !== undefined && [found.from_account, found.to_account].includes(actor.id);
    if (!found || (!own && can(actor, 'give-roles', found.body_code) !== null))
      return refused(problem('not-found', { what: '这项代行' }));
    if (found.revoked_at !== null || found.until_day < unit.today) return refused(problem('delegation-over'));
    await unit.tx.updateTable('delegation').set({ revoked_at: unit.now }).where('id', '=', id).execute();
    await unit.record({
      kind: 'delegation-ended',
      subject: `delegation:${id}`,
      bodyCode: found.body_code,
    });
    return accepted(undefined);
  });
}

export interface DelegationRow {
  readonly id: string;
  readonly role: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly from: { readonly id: string; readonly username: string; readonly name: string };
  readonly to: { readonly id: string; readonly username: string; readonly name: string };
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedAt: Date | null;
}

/**
 * One's own, given and received, those at a body for its manager, everybody's for the security administrator; the
 * newest first.
 */
export async function listDelegations(
  db: Db,
  actor: Actor,
  today: CivilDate,
  page: { readonly limit: number; readonly before: string | null },
): Promise<readonly DelegationRow[]> {
  const all = can(actor, 'give-roles', '*') === null;
  const managed = actor.grants.filter(({ role }) => role === 'manager').map(({ bodyCode }) => bodyCode);
  const rows = await db
    .selectFrom('delegation as d')
    .innerJoin('account as f', 'f.id', 'd.from_account')
    .innerJoin('account as t', 't.id', 'd.to_account')
    .innerJoin('account as r', 'r.id', 'd.recorded_by')
    .selectAll('d')
    .select([
      'f.username as from_username',
      'f.name as from_name',
      't.username as to_username',
      't.name as to_name',
      'r.name as recorder',
    ])
    .$if(!all, (query) =>
      query.where((eb) =>
        eb.or([
          eb('from_account', '=', actor.id),
          eb('to_account', '=', actor.id),
          ...(managed.length > 0 ? [eb('d.body_code', 'in', managed)] : []),
        ]),
      ),
    )
    .$if(page.before !== null, (query) => query.where('d.id', '<', page.before ?? ''))
    .orderBy('d.id', 'desc')
    .limit(page.limit)
    .execute();
  const names = await findBodyNames(
    db,
    rows.map((row) => row.body_code),
    today,
  );
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    bodyCode: row.body_code,
    bodyName: row.body_code === '*' ? wholeScopeName(row.role) : (names.get(row.body_code) ?? row.body_code),
    from: { id: row.from_account, username: row.from_username, name: row.from_name },
    to: { id: row.to_account, username: row.to_username, name: row.to_name },
    fromDay: row.from_day,
    untilDay: row.until_day,
    reason: row.reason,
    recordedBy: row.recorder,
    recordedAt: row.recorded_at,
    endedAt: row.revoked_at,
  }));
}

/** Who could stand in at a body: its people, without the administrators and without who asks. */
export async function colleaguesAt(
  db: Db,
  actor: Actor,
  bodyCode: string,
): Promise<readonly { readonly username: string; readonly name: string }[]> {
  const administrators: RawBuilder<unknown> = sql.join(ADMINISTRATOR_ROLES);
  const { rows } = await sql<{ username: string; name: string }>`
    SELECT a.username, a.name FROM account a
     WHERE a.disabled_at IS NULL AND a.id <> ${actor.id}
       AND EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = a.id AND g.body_code = ${bodyCode} AND g.role NOT IN (${administrators}))
     ORDER BY a.name, a.username LIMIT 500`.execute(db);
  return rows;
}
