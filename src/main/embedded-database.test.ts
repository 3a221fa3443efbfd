import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withClient } from './database-roles.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'gk-embedded-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it('keeps committed rows over a stop and a start, and gives the application its own role', async () => {
  const first = await startEmbeddedDatabase({ dataDir });
  await withClient(first.ownerUrl, async (client) => {
    await client.query('CREATE TABLE kept (n integer)');
    await client.query('INSERT INTO kept VALUES (42)');
    await client.query('GRANT SELECT ON kept TO gongkai_app');
  });
  await first.stop();
  const second = await startEmbeddedDatabase({ dataDir });
  const rows = await withClient(second.appUrl, async (client) => {
    await expect(client.query('DELETE FROM kept')).rejects.toThrow(/permission denied/);
    return client.query('SELECT n, current_user AS role, now() FROM kept');
  });
  expect(rows.rows[0]).toMatchObject({ n: 42, role: 'gongkai_app' });
  await second.stop();
});
