import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { listJobs } from '../jobs/queue.ts';
import { projectPath } from '../main/project-root.ts';
import { withClient } from '../postgres/database-roles.ts';
import { migrate } from './migrate.ts';

/** An installation of before with work waiting in its outbox loses none of it. */
const FOLDER = projectPath('src/database/migrations');
let database: TestDatabase;
let before = '';
beforeEach(async () => {
  database = await createTestDatabase();
  before = mkdtempSync(join(tmpdir(), 'gk-migrations-'));
  cpSync(FOLDER, before, { recursive: true, filter: (path) => (/(\d{4})_/.exec(path)?.[1] ?? '') < '0120' });
  await owner('DROP SCHEMA public, graphile_worker CASCADE; CREATE SCHEMA public');
  await migrate(database.ownerUrl, before);
});
afterEach(async () => {
  rmSync(before, { recursive: true, force: true });
  await database.close();
});
const owner = (text: string) => withClient(database.ownerUrl, (client) => client.query(text));

test('opinions that waited to be grouped are jobs now, one for each consultation', async () => {
  await owner(`INSERT INTO outbox (topic, payload, done_at) VALUES
    ('opinions-received', '{"consultation": "a"}', NULL), ('opinions-received', '{"consultation": "a"}', NULL),
    ('opinions-received', '{"consultation": "b"}', NULL), ('opinions-received', '{"consultation": "c"}', now()), ('published', '{}', NULL)`);
  await migrate(database.ownerUrl, FOLDER);
  const jobs = await listJobs(database.db);
  expect(jobs.map(({ name, payload }) => [name, payload])).toEqual([
    ['group-opinions', { consultation: 'a' }],
    ['group-opinions', { consultation: 'b' }],
  ]);
  expect((await owner(`SELECT to_regclass('public.outbox') AS there`)).rows).toEqual([{ there: null }]);
});

test('work that nobody knows stops the migration instead of vanishing', async () => {
  await owner(`INSERT INTO outbox (topic, payload) VALUES ('opinions-recieved', '{}')`);
  await expect(migrate(database.ownerUrl, FOLDER)).rejects.toThrow(
    /work that nobody knows: opinions-recieved/,
  );
  expect((await owner('SELECT topic FROM outbox')).rows).toEqual([{ topic: 'opinions-recieved' }]);
});
