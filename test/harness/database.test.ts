import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { withClient } from '../../src/postgres/database-roles.ts';
import { createTestDatabase, testClock } from './database.ts';

const [one, other] = [await createTestDatabase(), await createTestDatabase()];
afterAll(async () => {
  await one.close();
  await other.close();
});

it('gives each caller a migrated database of its own', async () => {
  await withClient(one.ownerUrl, (client) => client.query(`INSERT INTO setting VALUES ('mine', '1')`));
  const count = async (database: typeof one): Promise<unknown> =>
    (await sql<{ n: number }>`SELECT count(*)::int AS n FROM setting WHERE key = 'mine'`.execute(database.db))
      .rows[0]?.n;
  expect(await count(one)).toBe(1);
  expect(await count(other)).toBe(0);
});

it('works with the rights of the application, which cannot take an event back', async () => {
  await expect(sql`DELETE FROM event`.execute(one.db)).rejects.toMatchObject({ code: '42501' });
});

it('has a clock that moves only when told', () => {
  const clock = testClock();
  clock.advance(60_000);
  expect(clock.now().toISOString()).toBe('2026-03-09T01:31:00.000Z');
});
