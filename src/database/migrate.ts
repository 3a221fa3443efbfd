import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { limitApplication } from './limit-application.ts';

const LOCK = 4300;

const silent = new Logger(() => () => {});

/**
 * Brings the job queue's own schema up to date (its library does that, and here only: nobody else may), then applies
 * the numbered SQL files that the database has not seen, each in its transaction, as the owner. A file that was applied
 * and has changed since is an error: migrations are immutable. `only`: these files and no others, for the rows of an
 * older backup.
 */
export async function migrate(
  ownerUrl: string,
  folder: string,
  only: ReadonlySet<string> | null = null,
): Promise<{ readonly applied: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gongkai migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ connectionString: ownerUrl, maxPoolSize: 2, logger: silent });
    await client.query(`CREATE TABLE IF NOT EXISTS migration (
      name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const known = new Map<string, string>();
    for (const row of (
      await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migration')
    ).rows) {
      known.set(row.name, row.sha256);
    }
    const applied: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      if (only !== null && !only.has(name)) continue;
      const sql = await readFile(join(folder, name), 'utf8');
      const sha256 = sha256Hex(sql);
      const seen = known.get(name);
      if (seen === sha256) continue;
      if (seen !== undefined) throw new Error(`migration ${name} was changed after it had been applied`);
      await applyOne(client, name, sql, sha256);
      applied.push(name);
    }
    await limitApplication(client);
    return { applied };
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
