import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect } from '../src/database/database.ts';
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
    'search path',
    'ALTER TABLE workflow_action DISABLE TRIGGER workflow_action_approval',
    'ALTER TABLE workflow_action ENABLE TRIGGER workflow_action_approval',
  ],
  [
    'the urgent lane and later issue',
    'ALTER TABLE urgent_issue DISABLE TRIGGER urgent_issue_lawful',
    'ALTER TABLE urgent_issue ENABLE TRIGGER urgent_issue_lawful',
  ],
  [
    'the urgent lane and later issue',
    'ALTER TABLE urgent_review DISABLE TRIGGER urgent_review_lawful',
    'ALTER TABLE urgent_review ENABLE TRIGGER urgent_review_lawful',
  ],
  [
    'the urgent lane and later issue',
    'ALTER TABLE scheduled_issue DISABLE TRIGGER scheduled_issue_lawful',
    'ALTER TABLE scheduled_issue ENABLE TRIGGER scheduled_issue_lawful',
  ],
  [
    'operators and casts',
    'GRANT CREATE ON SCHEMA public TO gongkai_app',
    'REVOKE CREATE ON SCHEMA public FROM gongkai_app',
  ],
  [
    'publications',
    ON_DATABASE('GRANT CREATE ON DATABASE %I TO gongkai_app'),
    ON_DATABASE('REVOKE CREATE ON DATABASE %I FROM gongkai_app'),
  ],
  [
    'prepared statements',
    'GRANT DELETE ON edition TO gongkai_app',
    'REVOKE DELETE ON edition FROM gongkai_app',
  ],
  [
    'what is on record',
    'GRANT DELETE ON find_kept TO gongkai_app',
    'REVOKE DELETE ON find_kept FROM gongkai_app',
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
    'ALTER TABLE delegation DISABLE TRIGGER delegation_change, DISABLE TRIGGER delegation_bounds',
    'ALTER TABLE delegation ENABLE TRIGGER delegation_change, ENABLE TRIGGER delegation_bounds',
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
  expect(failures).toContainEqual(expect.stringMatching(new RegExp(`^${family}: `)));
});

test('large objects, files and programs: a right to read files is reported', async () => {
  const { adminUrl } = inject('databaseServer');
  const [who = ''] = /\/\/[^@]*@/.exec(adminUrl) ?? [];
  const url = database.appUrl.replace(/\/\/[^@]*@/, who);
  const admin = (text: string) => withClient(url, (client) => client.query(text));
  await admin('GRANT EXECUTE ON FUNCTION pg_ls_dir(text) TO gongkai_app');
  try {
    const { failures } = await attackGuards(database.appUrl);
    expect(failures).toEqual([`large objects, files and programs: accepted for SELECT pg_ls_dir('.')`]);
  } finally {
    await admin('REVOKE EXECUTE ON FUNCTION pg_ls_dir(text) FROM gongkai_app');
  }
});

test('advisory locks: who holds the log’s lock lets others wait no longer than a statement may take, and readers not at all', async () => {
  const holder = new pg.Client({ connectionString: database.appUrl });
  await holder.connect();
  const db = connect(database.appUrl, { max: 1, statementTimeoutMs: 300 });
  try {
    await holder.query('SELECT pg_advisory_lock(4301)');
    await expect(sql`SELECT append_log_leaf('\\x00', 0, '{}')`.execute(db)).rejects.toMatchObject({
      code: '57014',
    });
    await sql`SELECT count(*) FROM edition`.execute(db);
  } finally {
    await holder.end();
    await db.destroy();
  }
  // The product's own limit, whatever a caller forgets to say.
  const { rows } = await sql<{ statement_timeout: string }>`SHOW statement_timeout`.execute(database.db);
  expect(rows[0]?.statement_timeout).toBe('30s');
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
