import type { Db } from '../../src/database/database.ts';
import { createDemonstrationAccounts } from '../../src/identity/demonstration-accounts.ts';
import { type Actor, type Grant, type Role, systemActor } from '../../src/kernel/actor.ts';
import { type Clock, today } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { catalogue } from '../../src/main/catalogue.ts';
import { loadReferenceData } from '../../src/main/reference-data.ts';
import { foldTallies } from '../../src/obligations/fold-tallies.ts';
import { keepCoverage } from '../../src/obligations/keep-coverage.ts';
import { DATABASE } from '../../src/postgres/database-roles.ts';
import { createTestDatabase, type TestDatabase, templateDatabase, testClock } from './database.ts';

export const provinceTemplate = (): Promise<string> =>
  templateDatabase('province', DATABASE, ({ ownerUrl, db }) => loadReferenceData(ownerUrl, db));

/** A database with bodies, catalogue, calendar and law as `serve` loads them, and nobody and nothing in it yet. */
export const createProvince = async (clock: Clock = testClock()): Promise<TestDatabase> =>
  createTestDatabase(clock, await provinceTemplate());

/**
 * What `createProvince` gives, with coverage counted on the day of `testClock`, which a server does at its start and
 * need not do once for each file. A server of an earlier day counts for itself.
 */
export const createCountedProvince = async (clock: Clock): Promise<TestDatabase> => {
  if (today(clock) < today(testClock())) return createProvince(clock);
  const counted = await templateDatabase('counted_province', await provinceTemplate(), async ({ db }) => {
    const deps = { db, clock: testClock(), catalogue };
    const opened = await keepCoverage(deps);
    if (!opened.ok) throw new Error(opened.refusals.map((refusal) => refusal.message).join('\n'));
    await foldTallies(deps);
  });
  return createTestDatabase(clock, counted);
};

/** The accounts of a few bodies: an installation in which nothing was published yet. */
export async function prepareProvince(
  installation: { readonly db: Db; readonly clock: Clock; readonly ownerUrl: string },
  bodies: readonly string[] = ['zfbgt', 'hbt'],
): Promise<void> {
  // Where it is there already, as in a province, one question.
  await loadReferenceData(installation.ownerUrl, installation.db);
  const made = await createDemonstrationAccounts(installation, systemActor('test'), bodies);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.message).join('\n'));
}

/** Gives a demonstration account a further role, as a township does that has three people. */
export async function grant(db: Db, username: string, role: Role, bodyCode: string): Promise<void> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('account_grant')
    .values({ account_id: account.id, role, body_code: bodyCode })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody who acts in tests of commands; the commands judge grants, not accounts. */
export const person = (name: string, ...grants: readonly Grant[]): Actor => ({
  kind: 'account',
  id: `${newId(new Date(0)).slice(0, 4)}-${name}`,
  name,
  grants,
});
