import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { DOORS } from './gate-door-routes.ts';
import { type DoorTarget, openDoorTarget, SPOKEN } from './gate-door-target.ts';
import { throughDoor, tryDoor } from './gate-doors.ts';
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

/** For what says nothing of the matter the door opens; the matter itself does not move by any. */
const MOSTLY_SHUT: ReadonlySet<string> = new Set(['matter', 'item', 'import', 'race', 'whole']);
/** What is drawn by chance may be refused for reasons of its own, and how often it is drawn depends on jobs. */
const TRIES = 40;

test('by no door does the public read what was found unlawful, nor of it without a reviewer’s word', async () => {
  const faults: (string | null)[] = [];
  for (const door of DOORS) {
    for (const text of SPOKEN.slice(2, 4)) faults.push(await throughDoor(target, client, door, text));
    const wentOut = () => (target.reached.get(`door ${door.name}: went out`) ?? 0) > 0;
    if (MOSTLY_SHUT.has(door.name)) continue;
    for (let n = 0; n < TRIES && !wentOut(); n += 1)
      faults.push(await throughDoor(target, client, door, SPOKEN[n % 2] ?? ''));
    expect([door.name, wentOut()]).toEqual([door.name, true]);
  }
  expect([...faults.filter((fault) => fault !== null), ...(await attempts(20, false))]).toEqual([]);
});

test('with one guard taken away the probe tells of it', async () => {
  await withClient(instance.ownerUrl, (owner) => owner.query('DROP TRIGGER edition_announcement ON edition'));
  expect(await attempts(600, true)).toEqual([expect.stringMatching(/^sql: /)]);
});
