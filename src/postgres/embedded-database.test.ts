import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withClient } from './database-roles.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';

const folders: string[] = [];
const folder = (mode: number): string => {
  const path = mkdtempSync(join(tmpdir(), 'gk-embedded-'));
  chmodSync(path, mode);
  folders.push(path);
  return path;
};
afterAll(() => {
  for (const path of folders) {
    const home = join(path, 'postgres-home');
    if (existsSync(home)) rmSync(realpathSync(home), { recursive: true });
    rmSync(path, { recursive: true, force: true });
  }
});

it.each([
  ['a folder that anybody may enter', 0o755],
  ['a folder that only we may enter, as root’s home is', 0o700],
])(
  'keeps committed rows over a stop and a start in %s, and gives the application its own role',
  async (_, mode) => {
    const dataDir = folder(mode);
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
      return client.query('SELECT n, current_user AS role FROM kept');
    });
    expect(rows.rows[0]).toEqual({ n: 42, role: 'gongkai_app' });
    await second.stop();
  },
);

it('works in a folder whose path is longer than a socket’s may be', async () => {
  const dataDir = join(folder(0o755), 'long-'.repeat(30), '政务公开');
  const database = await startEmbeddedDatabase({ dataDir, fsync: false });
  const rows = await withClient(database.ownerUrl, (client) =>
    client.query(`SELECT current_setting('TimeZone') AS zone`),
  );
  expect(rows.rows).toEqual([{ zone: 'Asia/Shanghai' }]);
  await database.stop();
});

it('keeps the passwords to ourselves and out of reach of the database’s own user', async () => {
  const dataDir = folder(0o755);
  const database = await startEmbeddedDatabase({ dataDir, fsync: false });
  await database.stop();
  expect(statSync(join(dataDir, 'database-passwords.json')).mode & 0o777).toBe(0o600);
});
