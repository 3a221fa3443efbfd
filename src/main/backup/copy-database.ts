import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from '../../postgres/database-roles.ts';
import { copyFile, makeFolder, walk } from './copy-tree.ts';

/** What a start makes anew, or what names this very process. Folders stay, empty. */
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|current_logfiles|pg_replslot\/.+|(?:pg_wal|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*[^/]|(?:.*\/)?pgsql_tmp.*|.*\/pg_internal\.init)$/;
const SEGMENT = /^[0-9A-F]{24}$/;

export interface DatabaseCopy {
  /** Lines `<sha256>  <path>`; folders as `-  <path>/`. */
  readonly lines: readonly string[];
  readonly bytes: number;
}

/**
 * A copy of a cluster that goes on serving: pages are copied as they are found between pg_backup_start and _stop, and the
 * write-ahead log of that time goes with them, so that a start brings them to the state of the end.
 */
export async function copyDatabase(adminUrl: string, cluster: string, to: string): Promise<DatabaseCopy> {
  const lines: string[] = [];
  let bytes = 0;
  const take = async (path: string): Promise<void> => {
    if (path.endsWith('/')) {
      await makeFolder(join(to, path));
      lines.push(`-  ${path}`);
      return;
    }
    const copied = await copyFile(join(cluster, path), join(to, path));
    if (copied === null) return;
    lines.push(`${copied.sha256}  ${path}`);
    bytes += copied.bytes;
  };
  await makeFolder(to);
  await withClient(adminUrl, async (client) => {
    // Keeps the log of the copying from being recycled; it ends with this connection, whatever happens.
    await client.query(
      `SELECT pg_create_physical_replication_slot('gongkai_backup_' || pg_backend_pid(), true, true)`,
    );
    await client.query(`SELECT pg_backup_start('gongkai', true)`);
    for await (const path of walk(cluster)) if (!LEFT_OUT.test(path)) await take(path);
    const { label, first, last } = await stop(client);
    for await (const name of walk(join(cluster, 'pg_wal')))
      if (SEGMENT.test(name) && name >= first && name <= last) await take(`pg_wal/${name}`);
    await writeFile(join(to, 'backup_label'), label, { mode: 0o600, flush: true });
  });
  return { lines, bytes };
}

async function stop(client: pg.Client): Promise<{ label: string; first: string; last: string }> {
  const { rows } = await client.query<{ label: string; last: string }>(
    'SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(false)',
  );
  const { label = '', last = '' } = rows[0] ?? {};
  const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1];
  if (first === undefined) throw new Error(`no segment in ${label}`);
  return { label, first, last };
}
