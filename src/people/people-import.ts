import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { PeopleImport } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { job } from '../database/job.ts';
import { write } from '../database/write.ts';
import { bodiesInReach } from '../identity/authority.ts';
import type { Actor } from '../kernel/actor.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { PEOPLE_IMPORT_STATE_NAMES, PEOPLE_IMPORT_STATES } from '../schema/vocabulary.ts';
import type { TableFile } from '../tables/open.ts';

const Faults = PeopleImport.properties.faults;

/** Reads a sheet of people and adds them. */
export const ADD_PEOPLE = job('add-people', Type.Object({ id: Type.String() }), ({ id }) => id);

export interface PeopleDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** What one-time passwords follow from. */
  readonly factorKey: Buffer;
}

/** Takes a sheet in for a job to carry out. The same sheet is the same import; one that was refused is tried anew. */
export function receivePeople(
  { db, clock }: PeopleDeps,
  actor: Actor,
  sheet: TableFile,
): Promise<Result<{ readonly id: string }>> {
  return write({ db, clock }, actor, 'receive-people', async (unit) => {
    const reach = actor.kind === 'account' ? await bodiesInReach(db, actor, 'keep-people') : [];
    if (reach?.length === 0)
      return refused(problem('not-permitted', { body: '本单位', action: '管理人员账号' }));
    const file = Buffer.from(sheet.bytes);
    const row = await unit.tx
      .insertInto('people_import')
      .values({
        id: newId(unit.now),
        account_id: actor.id,
        file_name: sheet.name.slice(0, 200),
        digest: sha256Hex(file),
        file,
        started_at: unit.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'digest'])
          .doUpdateSet({ file, state: 'waiting', faults: '[]', fault_count: 0 })
          .where('people_import.state', '=', 'refused'),
      )
      .returning('id')
      .executeTakeFirst();
    const id = row?.id ?? (await sameImport(unit.tx, actor.id, sha256Hex(file)));
    if (row) await unit.enqueue(ADD_PEOPLE, { id });
    await unit.record({ kind: 'people-sheet-received', subject: `people-import:${id}` });
    return accepted({ id });
  });
}

const sameImport = async (tx: Pick<Db, 'selectFrom'>, account: string, digest: string): Promise<string> =>
  (
    await tx
      .selectFrom('people_import')
      .select('id')
      .where('account_id', '=', account)
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow()
  ).id;

/** One's own import; null when there is none of that number. */
export async function findPeopleImport(db: Db, actor: Actor, id: string): Promise<PeopleImport | null> {
  const row = await db
    .selectFrom('people_import')
    .select(['id', 'file_name', 'state', 'row_count', 'done', 'added', 'faults', 'fault_count', 'started_at'])
    .where('id', '=', id)
    .where('account_id', '=', actor.id)
    .executeTakeFirst();
  if (!row) return null;
  const state = PEOPLE_IMPORT_STATES.find((each) => each === row.state) ?? 'waiting';
  return {
    id: row.id,
    fileName: row.file_name,
    state,
    stateName: PEOPLE_IMPORT_STATE_NAMES[state],
    rows: row.row_count,
    done: row.done,
    added: row.added,
    faults: Value.Check(Faults, row.faults) ? row.faults : [],
    faultCount: row.fault_count,
    startedAt: momentRfc3339(row.started_at),
  };
}
