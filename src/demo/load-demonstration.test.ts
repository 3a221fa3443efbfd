import { afterAll, beforeAll, expect, test } from 'vitest';
import { AREAS } from '../../catalogue/index.ts';
import { dueByHand } from '../../test/harness/count-by-hand.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { createDemonstration } from '../../test/harness/demonstration.ts';
import { withClient } from '../postgres/database-roles.ts';

/** The demonstration province went through the real procedure; what it shows is what the law asks to be shown. */
let database: TestDatabase;
const clock = testClock();
beforeAll(async () => {
  database = await createDemonstration(clock);
}, 300_000);
afterAll(() => database.close());

const query = async (text: string): Promise<readonly unknown[]> =>
  (await withClient(database.ownerUrl, (client) => client.query(text))).rows;

test('every area has something published, and work waits at every stage of the procedure', async () => {
  const areas = await database.db.selectFrom('disclosure').select('area_code').distinct().execute();
  expect(areas.map((row) => row.area_code).sort()).toEqual(AREAS.map((area) => area.code).sort());
  const states = await database.db.selectFrom('draft').select('state').distinct().execute();
  expect(states.map((row) => row.state).sort()).toEqual(
    expect.arrayContaining(['approved', 'editing', 'in-review', 'published', 'returned']),
  );
});

test('each edition was submitted, approved and issued by different people of its body', async () => {
  expect(
    await query(`SELECT e.id FROM edition e JOIN draft d ON d.id = e.draft_id WHERE e.issued_by = d.submitted_by
      OR NOT EXISTS (SELECT 1 FROM workflow_action a WHERE a.draft_id = d.id AND a.action = 'approve' AND a.round = d.round
        AND a.actor_id NOT IN (d.submitted_by, e.issued_by))
      OR NOT EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = e.issued_by AND g.role = 'issuer' AND g.body_code = e.body_code)`),
  ).toEqual([]);
});

test('what a review of legality says was approved by the legal office, by nobody who writes for the body', async () => {
  const approvals = await query(`SELECT a.actor_id FROM workflow_action a JOIN draft d ON d.id = a.draft_id
    WHERE d.state = 'published' AND 'legal' = ANY (d.steps) AND a.action = 'approve' AND a.step = 'legal'`);
  const editions =
    await query(`SELECT e.id FROM edition e JOIN catalogue_item i ON i.code = e.item_code AND i.version = e.item_version
    WHERE i.declaration->'review' ? 'legal'`);
  expect(editions.length).toBeGreaterThan(3);
  expect(approvals.length).toBe(editions.length);
  expect(
    await query(`SELECT a.actor_id FROM workflow_action a WHERE a.step = 'legal' AND a.action = 'approve' AND NOT EXISTS (
      SELECT 1 FROM account_grant g WHERE g.account_id = a.actor_id AND g.role = 'legal')`),
  ).toEqual([]);
});

test('nothing happened in the future, log and editions agree, and everything is marked as a demonstration', async () => {
  const now = clock.now().toISOString();
  expect(await query(`SELECT id FROM edition WHERE published_at > '${now}'`)).toEqual([]);
  expect(await query(`SELECT id FROM edition WHERE id NOT IN (SELECT edition_id FROM log_leaf)`)).toEqual([]);
  expect(await query(`SELECT id, title FROM disclosure WHERE title NOT LIKE '%〔演示〕%'`)).toEqual([]);
});

test('obligations are met in time, met late, open and overdue, so that the board shows every colour', async () => {
  const day = clock.now().toISOString().slice(0, 10);
  const count = async (condition: string): Promise<number> =>
    (await query(`SELECT id FROM obligation WHERE ${condition}`)).length;
  const metOn = `(discharged_at AT TIME ZONE 'Asia/Shanghai')::date`;
  for (const condition of [
    `discharged_at IS NOT NULL AND ${metOn} <= due_on`,
    `discharged_at IS NOT NULL AND ${metOn} > due_on`,
    `discharged_at IS NULL AND due_on >= '${day}'`,
    `discharged_at IS NULL AND due_on < '${day}'`,
  ])
    expect([condition, (await count(condition)) > 0]).toEqual([condition, true]);
});

test('an obligation is met by a disclosure of its own item and body, and each disclosure meets at most one, deadlines of stages apart', async () => {
  expect(
    await query(
      `SELECT o.id FROM obligation o JOIN disclosure d ON d.id = o.disclosure_id WHERE d.item_code <> o.item_code OR d.body_code <> o.body_code`,
    ),
  ).toEqual([]);
  expect(
    await query(
      `SELECT disclosure_id FROM obligation WHERE disclosure_id IS NOT NULL AND period NOT LIKE 'event:stage:%'
        GROUP BY 1 HAVING count(*) > 1`,
    ),
  ).toEqual([]);
});

test('every due day that is shown can be found again by hand from the sentence beside it', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query<{ due: string; computation: string }>(
      `SELECT DISTINCT o.due_on::text AS due, r.computation FROM obligation o JOIN obligation_reason r ON r.id = o.reason_id`,
    ),
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(
    rows
      .filter(({ due, computation }) => dueByHand(computation) !== due)
      .map((row) => [row.due, row.computation]),
  ).toEqual([]);
});
