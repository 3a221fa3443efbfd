import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { withClient } from '../postgres/database-roles.ts';

/** What the application's password can do in the queue's schema: change rows of jobs, nothing else. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ask = (text: string): Promise<readonly unknown[]> =>
  withClient(database.ownerUrl, async (client) => (await client.query({ text, rowMode: 'array' })).rows);
const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
const app = (text: string): Promise<unknown> =>
  withClient(database.appUrl, (client) => client.query(text)).then(() => 'done', codeOf);

test('no function of the queue lends its owner’s rights, and everything is the owner’s', async () => {
  expect(
    await ask(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'graphile_worker'::regnamespace AND prosecdef`,
    ),
  ).toEqual([]);
  expect(
    await ask(`SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace
      UNION SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'graphile_worker'
      UNION SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace = 'graphile_worker'::regnamespace`),
  ).toEqual([['gongkai_owner']]);
});

test('the application has these rights in the queue’s schema, and nobody else any', async () => {
  expect(
    await ask(`SELECT c.relname || ': ' || string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.relnamespace = 'graphile_worker'::regnamespace AND a.grantee <> c.relowner AND a.grantee = 'gongkai_app'::regrole
       GROUP BY c.relname ORDER BY 1`),
  ).toEqual([
    ['_private_job_queues: INSERT SELECT UPDATE'],
    ['_private_jobs: DELETE INSERT SELECT UPDATE'],
    ['_private_known_crontabs: INSERT SELECT UPDATE'],
    ['_private_tasks: INSERT SELECT'],
    ['migrations: SELECT'],
  ]);
  expect(
    await ask(`SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'graphile_worker'::regnamespace
      AND has_function_privilege('gongkai_app', p.oid, 'EXECUTE') ORDER BY 1`),
  ).toEqual([['add_job'], ['add_jobs'], ['force_unlock_workers'], ['reschedule_jobs']]);
  expect(
    await ask(`SELECT c.relname FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'graphile_worker'::regnamespace
      AND a.grantee NOT IN (c.relowner, 'gongkai_app'::regrole)
      UNION SELECT p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'graphile_worker'::regnamespace AND a.grantee NOT IN (p.proowner, 'gongkai_app'::regrole)`),
  ).toEqual([]);
});

test('it can create, replace, drop and disable nothing there', async () => {
  for (const statement of [
    'CREATE TABLE graphile_worker.own (a int)',
    `CREATE FUNCTION graphile_worker.own() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    'DROP TABLE graphile_worker._private_jobs',
    'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
    'CREATE TRIGGER own BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'ALTER FUNCTION graphile_worker.add_jobs(graphile_worker.job_spec[], boolean) SECURITY DEFINER',
    'TRUNCATE graphile_worker._private_jobs',
    `INSERT INTO graphile_worker.migrations (id) VALUES (1000)`,
  ])
    expect([statement, await app(statement)]).toEqual([statement, '42501']);
});
