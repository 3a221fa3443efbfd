import type { Clock } from '../../src/kernel/clock.ts';
import { demonstrate } from '../../src/main/demonstrate.ts';
import { createTestDatabase, type TestDatabase, templateDatabase, testClock } from './database.ts';
import { provinceTemplate } from './province.ts';

/** The demonstration province, published through the real procedure on the day of `testClock`; loaded once in a run. */
export async function createDemonstration(clock: Clock = testClock()): Promise<TestDatabase> {
  const template = await templateDatabase('demonstration', await provinceTemplate(), ({ db }) =>
    demonstrate({ db, clock: testClock() }),
  );
  return createTestDatabase(clock, template);
}
