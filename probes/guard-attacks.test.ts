import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { setEvidenceClock } from '../src/database/evidence-clock.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { createTestDatabase, type TestDatabase } from '../test/harness/database.ts';
import { attackGuards } from './guard-attacks.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await setEvidenceClock(database.ownerUrl, { kind: 'database' });
});
afterAll(() => database.close());

test('every family of SQL is refused by its guard', async () => {
  const { failures, tried } = await attackGuards(database.appUrl);
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(50);
});

const ON_DATABASE = (right: string): string =>
  `DO $$ BEGIN EXECUTE format('${right}', current_database()); END $$`;

/** One guard taken away, and given back. */
test.each([
  [
    'temporary names',
    ON_DATABASE('GRANT TEMPORARY ON DATABASE %I TO PUBLIC'),
    ON_DATABASE('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC'),
  ],
  [
    'own objects',
    'GRANT CREATE ON SCHEMA public TO gongkai_app',
    'REVOKE CREATE ON SCHEMA public FROM gongkai_app',
  ],
  [
    'changed guards',
    'GRANT TRIGGER ON edition TO gongkai_app; GRANT EXECUTE ON FUNCTION refuse_change() TO gongkai_app',
    'REVOKE TRIGGER ON edition FROM gongkai_app; REVOKE EXECUTE ON FUNCTION refuse_change() FROM gongkai_app',
  ],
  [
    'what is published',
    'GRANT UPDATE ON edition TO gongkai_app',
    'REVOKE UPDATE ON edition FROM gongkai_app',
  ],
  [
    'the clock',
    'GRANT UPDATE ON evidence_clock TO gongkai_app',
    'REVOKE UPDATE ON evidence_clock FROM gongkai_app',
  ],
  ['another time', `UPDATE evidence_clock SET kind = 'told'`, `UPDATE evidence_clock SET kind = 'database'`],
  [
    'nobody',
    'ALTER TABLE workflow_action DISABLE TRIGGER workflow_action_approval',
    'ALTER TABLE workflow_action ENABLE TRIGGER workflow_action_approval',
  ],
  [
    'nobody',
    'ALTER TABLE delegation DISABLE TRIGGER delegation_change',
    'ALTER TABLE delegation ENABLE TRIGGER delegation_change',
  ],
  [
    'the guards’ own functions',
    'GRANT EXECUTE ON FUNCTION opinion_marks(opinion) TO gongkai_app',
    'REVOKE EXECUTE ON FUNCTION opinion_marks(opinion) FROM gongkai_app',
  ],
  [
    'fixed names',
    'ALTER FUNCTION check_approval() RESET search_path',
    'ALTER FUNCTION check_approval() SET search_path = pg_catalog, public, pg_temp',
  ],
])('%s: taken away by %s, it is reported', async (family, away, back) => {
  const owner = (text: string) => withClient(database.ownerUrl, (client) => client.query(text));
  await owner(away);
  const { failures } = await attackGuards(database.appUrl);
  await owner(back);
  expect(failures).not.toEqual([]);
  for (const failure of failures) expect(failure).toMatch(new RegExp(`^${family}: `));
});

test('another role: a membership is reported', async () => {
  const { adminUrl } = inject('databaseServer');
  const admin = (text: string) => withClient(adminUrl, (client) => client.query(text));
  // A role of its own: roles are the whole server's, and other tests run on it.
  await admin(`CREATE ROLE probe_app LOGIN PASSWORD 'probe' IN ROLE gongkai_owner`);
  try {
    const url = database.appUrl.replace(/\/\/[^@]*@/, '//probe_app:probe@');
    const { failures } = await attackGuards(url);
    expect(failures).toContainEqual(
      expect.stringMatching(/^another role: accepted for SET ROLE gongkai_owner/),
    );
  } finally {
    await admin('DROP ROLE probe_app');
  }
});
