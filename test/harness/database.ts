import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Db } from '../../src/database/database.ts';
import { limitApplication } from '../../src/database/limit-application.ts';
import { type Clock, fixedClock } from '../../src/kernel/clock.ts';
import { DATABASE, OWNER_ROLE, withClient } from '../../src/postgres/database-roles.ts';

export interface TestDatabase {
  /** With the application's rights, as in production: it cannot change what is published. */
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  close(): Promise<void>;
}

/**
 * A database of its own, real commits and all, on the day of the clock: freshly migrated, or a copy of another. Close
 * it in `afterAll`.
 */
export async function createTestDatabase(
  clock: Clock = testClock(),
  template = DATABASE,
): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server.adminUrl, (client) =>
    // Copied as files: a third of the work of copying it through the log.
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER_ROLE} STRATEGY FILE_COPY`),
  );
  const appUrl = inDatabase(server.appUrl, name);
  // What is granted on a database is not copied with it.
  await withClient(inDatabase(server.ownerUrl, name), limitApplication);
  const db = connect(appUrl, { clock });
  return {
    db,
    appUrl,
    ownerUrl: inDatabase(server.ownerUrl, name),
    close: async () => {
      await db.destroy();
      await withClient(server.adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/**
 * Fills a database for others to be copied from, once for a whole run: who asks first fills it, and the others wait.
 * Its name, for `createTestDatabase`.
 */
export async function templateDatabase(
  name: string,
  from: string,
  fill: (database: Omit<TestDatabase, 'close'>) => Promise<void>,
): Promise<string> {
  const server = inject('databaseServer');
  await withClient(server.adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return;
    const database = await createTestDatabase(testClock(), from);
    await fill(database);
    await database.db.destroy();
    await client.query(`ALTER DATABASE ${nameOf(database.ownerUrl)} RENAME TO ${name}`);
  });
  return name;
}

const inDatabase = (url: string, name: string): string => url.replace(`@/${DATABASE}?`, `@/${name}?`);
const nameOf = (url: string): string => url.replace(/^.*@\/(\w+)\?.*$/, '$1');

/** A working day (Monday, 9 March 2026, 09:30 in Asia/Shanghai) that stands still until a test moves it. */
export const testClock = (start = '2026-03-09T09:30:00+08:00'): ReturnType<typeof fixedClock> =>
  fixedClock(start);
