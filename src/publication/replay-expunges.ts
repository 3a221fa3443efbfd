import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { accepted } from '../kernel/result.ts';
import { carryOut } from './expunge.ts';
import { expungeKind } from './expunge-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { isExpungeGround } from './rules-expunge.ts';

const Text = Type.String();
const NullableText = Type.Union([Text, Type.Null()]);
const NullableNumber = Type.Union([Type.Integer(), Type.Null()]);
/** One line of the list: what was taken out, who asked and who confirmed; a place, never the content. */
export const ExpungeLine = Type.Object({
  id: Text,
  disclosure_id: Text,
  kind: Text,
  edition_id: NullableText,
  sha256: NullableText,
  start_at: NullableNumber,
  length: NullableNumber,
  digest: NullableText,
  ground: Text,
  reason: Text,
  requested_by: Text,
  requested_by_name: Text,
  requested_at: Text,
  confirmed_by: Text,
  confirmed_by_name: Text,
  confirmed_at: Text,
});
export type ExpungeLine = Static<typeof ExpungeLine>;

/**
 * All that was carried out, oldest first: to be kept apart from backups, and carried out again in a restored one before
 * it serves.
 */
export async function carriedOut(db: Db): Promise<readonly ExpungeLine[]> {
  const rows = await db
    .selectFrom('expunge as x')
    .innerJoin('expunge_done as d', 'd.expunge_id', 'x.id')
    .innerJoin('expunge_confirmation as c', 'c.expunge_id', 'x.id')
    .selectAll('x')
    .select(['c.confirmed_by', 'c.confirmed_by_name', 'c.confirmed_at'])
    .orderBy('d.done_at')
    .orderBy('x.id')
    .execute();
  return rows.map((row) =>
    Value.Parse(ExpungeLine, {
      ...row,
      requested_at: row.requested_at.toISOString(),
      confirmed_at: row.confirmed_at.toISOString(),
    }),
  );
}

/**
 * Carries out what the list has and this database has not; gives how many. What was published after the backup is not
 * here and cannot be shown. The times are those of then, so the evidence clock must be `told`
 * (src/database/evidence-clock.ts), as while a restore runs and nobody is served.
 */
export async function replayExpunges(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  lines: readonly ExpungeLine[],
  beforeFirst: () => Promise<void> = async () => {},
): Promise<number> {
  let done = 0;
  for (const line of lines) {
    if (!(await isWanting(deps.db, line))) continue;
    if (done === 0) await beforeFirst();
    await replay(deps, line);
    done += 1;
  }
  return done;
}

async function replay(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  line: ExpungeLine,
): Promise<void> {
  const result = await write(deps, systemActor('restore'), 'replay-expunge', async (unit) => {
    const { tx } = unit;
    const disclosure = await tx
      .selectFrom('disclosure')
      .selectAll()
      .where('id', '=', line.disclosure_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { confirmed_by, confirmed_by_name, confirmed_at, ...expunge } = line;
    await tx
      .insertInto('expunge')
      .values(expunge)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await tx
      .insertInto('expunge_confirmation')
      .values({ expunge_id: line.id, confirmed_by, confirmed_by_name, confirmed_at })
      .onConflict((conflict) => conflict.column('expunge_id').doNothing())
      .execute();
    const ground = isExpungeGround(line.ground) ? line.ground : 'personal-data';
    await carryOut(deps, unit, disclosure, { id: line.id, kind: expungeKind(line.kind), ground });
    return accepted(undefined);
  });
  if (!result.ok)
    throw new Error(`expunge ${line.id}: ${result.refusals.map(({ message }) => message).join(' ')}`);
}

/** The record is here, and what was taken out of it is here again. */
async function isWanting(db: Db, line: ExpungeLine): Promise<boolean> {
  const known = await db
    .selectFrom('expunge_done')
    .select('expunge_id')
    .where('expunge_id', '=', line.id)
    .executeTakeFirst();
  if (known) return false;
  const edition = db
    .selectFrom('edition')
    .select('id')
    .where('disclosure_id', '=', line.disclosure_id)
    .limit(1);
  const found =
    line.edition_id === null
      ? await edition.executeTakeFirst()
      : await edition.where('id', '=', line.edition_id).executeTakeFirst();
  return found !== undefined;
}
