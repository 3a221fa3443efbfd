import { sql } from 'kysely';
import { readBodies } from '../bodies/directory.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { bodiesInReach } from '../identity/authority.ts';
import { findActor } from '../identity/find-actor.ts';
import { invitationCode, invitationHash } from '../identity/invitations.ts';
import type { Actor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal } from '../kernel/result.ts';
import type { TableFile } from '../tables/open.ts';
import { type ReadTable, readTable } from '../tables/read-table.ts';
import { judgePeople, type PeopleFault, type Person } from './judge-people.ts';
import type { PeopleDeps } from './people-import.ts';
import { MOST_PEOPLE, PEOPLE_TABLE } from './people-sheet.ts';

/** In one transaction. */
const AT_ONCE = 1_000;
const MOST_FAULTS = 500;

/**
 * Carries an import out, part by part; a part that was done before the process ended is not done again. Who sent the
 * sheet has the rights of now.
 */
export async function addPeople(deps: PeopleDeps, id: string, stop: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  const order = await db
    .selectFrom('people_import')
    .innerJoin('account', 'account.id', 'people_import.account_id')
    .select(['people_import.account_id', 'account.name', 'file_name', 'file', 'state', 'people_import.done'])
    .where('people_import.id', '=', id)
    .executeTakeFirst();
  if (!order || order.file === null || order.state === 'done' || order.state === 'refused') return;
  const asker = { kind: 'account', id: order.account_id, name: order.name } as const;
  const actor = await findActor(db, asker, clock.now());
  const sheet = { name: order.file_name, bytes: order.file };
  const judged = actor === null ? faulty([noAuthority()]) : await readSheet(deps, actor, sheet);
  if (actor === null || judged.faults.length > 0) {
    await refuseImport(db, id, judged.faults);
    return;
  }
  await db
    .updateTable('people_import')
    .set({ state: 'adding', row_count: judged.people.length })
    .where('id', '=', id)
    .execute();
  for (let from = order.done; from < judged.people.length; from += AT_ONCE) {
    stop.throwIfAborted();
    await addPart(deps, actor, id, judged.people.slice(from, from + AT_ONCE), from);
  }
  await db.updateTable('people_import').set({ state: 'done', file: null }).where('id', '=', id).execute();
}

const noAuthority = () => problem('not-permitted', { body: '本单位', action: '管理人员账号' });

const refuseImport = async (db: Db, id: string, faults: readonly PeopleFault[]): Promise<void> => {
  await db
    .updateTable('people_import')
    .set({
      state: 'refused',
      file: null,
      faults: JSON.stringify(faults.slice(0, MOST_FAULTS)),
      fault_count: faults.length,
    })
    .where('id', '=', id)
    .execute();
};

/** Nobody where something is wrong. */
interface Judged {
  readonly people: readonly Person[];
  readonly faults: readonly PeopleFault[];
}
const faulty = (refusals: readonly Refusal[]): Judged => ({
  people: [],
  faults: refusals.map((refusal) => ({ row: null, refusal })),
});

async function readSheet(deps: PeopleDeps, actor: Actor, file: TableFile): Promise<Judged> {
  const read = await readTable(file, PEOPLE_TABLE, MOST_PEOPLE);
  if (!read.ok) return faulty(read.refusals);
  const table = read.value;
  const whole =
    table === null ? [noHeading()] : [...table.heading.refusals, ...table.refusals, ...sizeOf(table)];
  if (table === null || whole.length > 0) return faulty(whole);
  return judgePeople(table, await contextOf(deps, actor));
}

const noHeading = () =>
  problem('input-invalid', { detail: '没有找到表头。请用模板填写，表头为：账号、姓名、单位、角色。' });

const sizeOf = ({ rows }: ReadTable) => {
  if (rows.length === 0) return [problem('input-invalid', { detail: '表中没有人员。' })];
  return rows.length > MOST_PEOPLE ? [problem('input-too-large', { limit: `${MOST_PEOPLE} 行` })] : [];
};

async function contextOf({ db, clock }: PeopleDeps, actor: Actor) {
  const known = await db.selectFrom('account').select(['username', 'name', 'body_code']).execute();
  const administrators = await db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account_id')
    .select('account.username')
    .where('role', 'in', ['sysadmin', 'secadmin', 'auditor'])
    .execute();
  const [keeps, gives] = [
    await bodiesInReach(db, actor, 'keep-people'),
    await bodiesInReach(db, actor, 'give-roles'),
  ];
  return {
    bodies: await readBodies(db),
    today: today(clock),
    keeps: keeps && new Set(keeps),
    gives: gives && new Set(gives),
    known: new Map(known.map((row) => [row.username, { name: row.name, body: row.body_code }])),
    administrators: new Set(administrators.map(({ username }) => username)),
  };
}

/** Whoever is there already is left as he is, but for the posts that the sheet has for him. */
async function addPart(
  { db, clock, factorKey }: PeopleDeps,
  actor: Actor,
  id: string,
  people: readonly Person[],
  from: number,
): Promise<void> {
  const result = await write<void>({ db, clock }, actor, 'add-people', async ({ tx, now, record }) => {
    const there = await accountsThere(tx, people);
    const added = people
      .filter(({ username }) => !there.has(username))
      .map((person) => {
        const accountId = newId(now);
        return { ...person, id: accountId, hash: invitationHash(invitationCode(factorKey, accountId, now)) };
      });
    const rows = added.map(({ id: account, username, name, body, hash }) => ({
      id: account,
      username,
      name,
      body,
      hash,
    }));
    await sql`
      INSERT INTO account (id, username, name, body_code, password_hash, must_change_password, created_at, created_by, invited_at, invited_by, import_id)
      SELECT r.id, r.username, r.name, r.body, r.hash, true, ${now}, ${actor.id}, ${now}, ${actor.id}, ${id}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, username text, name text, body text, hash text)`.execute(
      tx,
    );
    const ids = new Map([...there, ...added.map((person): [string, string] => [person.username, person.id])]);
    const posts = people.flatMap(({ username, posts: held }) =>
      held.map(({ role, bodyCode }) => ({ account: ids.get(username), role, body: bodyCode })),
    );
    await sql`
      INSERT INTO account_grant (account_id, role, body_code, granted_by)
      SELECT r.account, r.role, r.body, ${actor.id}
        FROM jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) AS r(account text, role text, body text)
      ON CONFLICT DO NOTHING`.execute(tx);
    await tx
      .updateTable('people_import')
      .set((eb) => ({ done: from + people.length, added: eb('added', '+', added.length) }))
      .where('id', '=', id)
      .execute();
    await record({
      kind: 'people-added',
      subject: `people-import:${id}`,
      detail: { accounts: added.map((person) => person.id), changed: [...there.values()] },
    });
    return accepted(undefined);
  });
  if (!result.ok)
    throw new Error(`people were refused: ${result.refusals.map(({ code }) => code).join(', ')}`);
}

async function accountsThere(tx: Tx, people: readonly Person[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; username: string }>`
    SELECT id, username FROM account WHERE username = ANY (${people.map(({ username }) => username)}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, username }) => [username, id]));
}
