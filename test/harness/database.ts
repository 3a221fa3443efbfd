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

/** A freshly migrated database of its own, real commits and all, on the day of the clock. Close it in `afterAll`. */
export async function createTestDatabase(clock: Clock = testClock()): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server.adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`),
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

const inDatabase = (url: string, name: string): string => url.replace(`@/${DATABASE}?`, `@/${name}?`);

/** A working day (Monday, 9 March 2026, 09:30 in Asia/Shanghai) that stands still until a test moves it. */
export const testClock = (start = '2026-03-09T09:30:00+08:00'): ReturnType<typeof fixedClock> =>
  fixedClock(start);
