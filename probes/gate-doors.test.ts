import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { type DoorTarget, openDoorTarget } from './gate-door-target.ts';
import { tryDoor } from './gate-doors.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import { seededRandom } from './random.ts';

/** Every way by which text becomes public, tried with a matter that was found unlawful. */
let instance: OwnInstance;
let client: pg.Client;
let target: DoorTarget;
beforeAll(async () => {
  instance = await openOwnInstance();
  client = new pg.Client({ connectionString: instance.appUrl });
  await client.connect();
  target = await openDoorTarget(instance, seededRandom(20_261_201), client);
});
afterAll(async () => {
  await client.end();
  await instance.close();
});

async function attempts(count: number, untilFault: boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let n = 0; n < count && !(untilFault && faults.length > 0); n += 1) {
    const fault = await tryDoor(target, client);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

test('by no door does the public read what was found unlawful, nor of it without a reviewer’s word', async () => {
  expect(await attempts(50, false)).toEqual([]);
  // The doors themselves open, for what says nothing of the matter.
  for (const door of ['record', 'correction', 'attachment', 'list', 'intake', 'sheet', 'sql'])
    expect([door, (target.reached.get(`door ${door}: went out`) ?? 0) > 0]).toEqual([door, true]);
});

test('with one guard taken away the probe tells of it', async () => {
  await withClient(instance.ownerUrl, (owner) => owner.query('DROP TRIGGER edition_announcement ON edition'));
  expect(await attempts(120, true)).toEqual([expect.stringMatching(/^sql: /)]);
});
