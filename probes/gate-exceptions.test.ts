import pg from 'pg';
import { expect, test } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { openGateContexts } from './gate-context.ts';
import { tryWithheld } from './gate-exceptions.ts';
import { openOwnInstance } from './own-instance.ts';
import { seededRandom } from './random.ts';

/** Whole courses of records with a withheld sentence: what went wrong, and what was reached. */
async function courses(withoutGuard: boolean, count: number) {
  const instance = await openOwnInstance();
  const client = new pg.Client({ connectionString: instance.appUrl });
  await client.connect();
  try {
    if (withoutGuard)
      await withClient(instance.ownerUrl, (owner) =>
        owner.query('DROP TRIGGER edition_leaves_out ON edition'),
      );
    const [context] = await openGateContexts(instance, [seededRandom(20_260_309)]);
    if (!context) throw new Error('no context');
    const faults: string[] = [];
    for (let n = 0; n < count && (faults.length === 0 || !withoutGuard); n += 1) {
      const fault = await tryWithheld(context, client);
      if (fault !== null) faults.push(fault);
    }
    return { faults, reached: context.reached };
  } finally {
    await client.end();
    await instance.close();
  }
}

test('no people and no SQL with the application’s rights publish a sentence that is marked', async () => {
  const { faults, reached } = await courses(false, 10);
  expect(faults).toEqual([]);
  expect(reached.get('records with a sentence withheld')).toBeGreaterThan(0);
  expect(reached.get('statements against marks')).toBeGreaterThan(0);
});

test('with one guard taken away the probe tells of it', async () => {
  const { faults } = await courses(true, 120);
  expect(faults).toEqual([expect.stringMatching(/tells what is withheld$/)]);
});
