import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { statementNames } from './prepared-statements.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('keeps what is asked again, and nothing of what is asked once', async () => {
  await database.db.connection().execute(async (db) => {
    const ask = (n: number) => sql<{ n: number }>`SELECT ${n}::int + 1 AS n`.execute(db);
    const kept = async (): Promise<number> =>
      (
        await sql<object>`SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '%::int + 1 AS n'`.execute(
          db,
        )
      ).rows.length;
    expect((await ask(1)).rows).toEqual([{ n: 2 }]);
    expect(await kept()).toBe(0);
    for (const n of [2, 3, 4, 5, 6, 7, 8]) expect((await ask(n)).rows).toEqual([{ n: n + 1 }]);
    expect(await kept()).toBe(1);
  });
});

it('a statement that failed does not spoil its connection', async () => {
  await database.db.connection().execute(async (db) => {
    const divide = (by: number) => sql<{ n: number }>`SELECT 6 / ${by}::int AS n`.execute(db);
    await divide(1);
    await divide(2);
    await expect(divide(0)).rejects.toThrow(/division by zero/);
    expect((await divide(3)).rows).toEqual([{ n: 2 }]);
  });
});

it('a table that another release has changed fails once, and is asked anew', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await database.db.connection().execute(async (db) => {
    const ask = () => db.selectFrom('setting').selectAll().where('key', '=', 'none').execute();
    for (let n = 0; n < 7; n += 1) expect(await ask()).toEqual([]);
    await owner.query('ALTER TABLE setting ADD COLUMN more text');
    await expect(ask()).rejects.toThrow(/cached plan/);
    for (let n = 0; n < 3; n += 1) expect(await ask()).toEqual([]);
  });
  await owner.end();
});

it('what depends on its value is planned each time, and a connection keeps a bounded number', () => {
  const names = statementNames();
  const second = (text: string): string | null => {
    names.of(text);
    return names.of(text);
  };
  expect(second('SELECT 1 FROM search_doc WHERE body_text LIKE $1')).toBeNull();
  expect(second('SELECT 1 FROM public_body WHERE code = ANY($1::text[])')).toBeNull();
  const given = Array.from({ length: 1000 }, (_, n) => second(`SELECT ${n} WHERE $1`));
  expect(given.filter((name) => name !== null)).toHaveLength(400);
  expect(names.of('SELECT 3 WHERE $1')).toBe(given[3]);
});
