import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { readIfPresent } from '../log/durable-file.ts';
import { pathOfFile } from './copy-files.ts';
import { type Backup, digestOfFile, FILES_LIST, KEYS, type Manifest } from './manifest.ts';
import { type Keys, openKeys } from './sealed-keys.ts';
import { copyIn, qualified, type Table, tablesOf } from './tables.ts';

/** Everything that is not as the manifest says, one line each; empty when the backup is whole. */
export async function faultsOf({ folder, files, manifest }: Backup): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { file, sha256 } of manifest.tables)
    if ((await digestOfFile(join(folder, file))) !== sha256) faults.push(`${file} 缺少或已损坏`);
  if ((await digestOfFile(join(folder, KEYS))) !== manifest.keys.sha256) faults.push(`${KEYS} 缺少或已损坏`);
  const list = (await readIfPresent(join(folder, FILES_LIST))) ?? '';
  if (sha256Hex(list) !== manifest.files.sha256) faults.push(`${FILES_LIST} 缺少或已损坏`);
  for (const digest of listed(list))
    if ((await digestOfFile(pathOfFile(files, digest))) !== digest)
      faults.push(`附件 ${digest} 缺少或已损坏`);
  return faults;
}

const listed = (list: string): readonly string[] => list.split('\n').filter((line) => line !== '');

export const filesOf = async ({ folder }: Backup): Promise<readonly string[]> =>
  listed((await readIfPresent(join(folder, FILES_LIST))) ?? '');

/** The keys of the installation; throws in one line when they cannot be opened. */
export async function keysOf({ folder }: Backup, passphrase: string | null): Promise<Keys> {
  const opened = openKeys((await readIfPresent(join(folder, KEYS))) ?? '', passphrase);
  if (opened.ok) return opened.keys;
  throw new StartupProblem(
    {
      'no-passphrase': '备份中的密钥是加密的：请在环境变量 GONGKAI_BACKUP_PASSPHRASE 中给出备份时的口令。',
      'wrong-passphrase': '环境变量 GONGKAI_BACKUP_PASSPHRASE 中的口令不是备份时的口令。',
      damaged: '备份中的密钥文件已损坏。',
    }[opened.why],
  );
}

/** People sign in again; what has to be signed anew does not come back either. */
const SESSIONS = 'session';
const CHECKPOINTS = 'log_checkpoint';

/**
 * Puts the rows of a backup into a database that was migrated as far as the backup’s, instead of what is in it. All or
 * nothing; triggers do not judge again what was accepted once, references and checks do.
 */
export async function loadRows(
  ownerUrl: string,
  backup: Backup,
  options: { readonly withCheckpoints: boolean },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gongkai restore' });
  await client.connect();
  try {
    const tables = await tablesOf(client);
    assertSameTables(tables, backup.manifest);
    const all = tables.map(qualified);
    await client.query('BEGIN');
    for (const name of all) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${all.join(', ')}`);
    for (const table of tables) {
      const left = table.name === SESSIONS || (table.name === CHECKPOINTS && !options.withCheckpoints);
      if (!left) await loadTable(client, table, backup);
    }
    for (const { schema, name, value, isCalled } of backup.manifest.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        qualified({ schema, name }),
        value,
        isCalled,
      ]);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const name of all) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, table: Table, { folder, manifest }: Backup): Promise<void> {
  const entry = entryOf(manifest, table);
  if (entry === undefined) throw new Error(`no rows of ${table.name}`);
  const target = client.query(copyFrom(copyIn({ ...table, columns: entry.columns })));
  await pipeline(createReadStream(join(folder, entry.file)), createGunzip(), target);
  if (target.rowCount !== entry.rows)
    throw new Error(`${table.name}: ${target.rowCount} rows were read, ${entry.rows} were written`);
}

const entryOf = (manifest: Manifest, table: Table): Manifest['tables'][number] | undefined =>
  manifest.tables.find(({ schema, name }) => schema === table.schema && name === table.name);

function assertSameTables(tables: readonly Table[], manifest: Manifest): void {
  const text = ({ schema, name, columns }: Table): string => `${schema}.${name}(${[...columns].sort()})`;
  const [here, there] = [tables.map(text).sort(), manifest.tables.map(text).sort()];
  const differs = here
    .filter((table) => !there.includes(table))
    .concat(there.filter((table) => !here.includes(table)));
  if (differs.length > 0)
    throw new StartupProblem(
      `备份的表与本版本的不同（${differs.slice(0, 3).join('；')}），请用备份时的版本恢复，再升级。`,
    );
}
