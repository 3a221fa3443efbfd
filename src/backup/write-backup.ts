import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Db } from '../database/database.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import { storageProblem } from '../kernel/startup-problem.ts';
import { readIfPresent, writeDurably } from '../log/durable-file.ts';
import { EXPUNGES_FILE } from '../publication/expunge-file.ts';
import { carriedOut } from '../publication/replay-expunges.ts';
import { copyFiles } from './copy-files.ts';
import { digestOnTheWay } from './digest-on-the-way.ts';
import { FILES, FILES_LIST, KEYS, MANIFEST, type Manifest, stampsIn } from './manifest.ts';
import { type Keys, sealKeys } from './sealed-keys.ts';
import { copyOut, sequencesOf, type Table, tablesOf } from './tables.ts';

export interface BackupOptions {
  readonly ownerUrl: string;
  readonly dataDir: string;
  /** The folder of backups; made when it is not there. */
  readonly root: string;
  /** Null: the keys lie in it as they are. */
  readonly passphrase: string | null;
  readonly demonstration: boolean;
  readonly db: Db;
  readonly clock: Clock;
  readonly told: (line: string) => void;
}

/** Files of the data folder that nobody else has and that are needed to go on. */
const KEY_FILES = ['log-signing-key.pem', 'audience-key'];

/**
 * Writes one backup while the service runs: all rows of one moment, then the files that they name, which are only added
 * to the folder. Its name appears when it is whole; what a killed one left is removed by the next. Gives its folder.
 */
export async function writeBackup(options: BackupOptions): Promise<{ folder: string; manifest: Manifest }> {
  const { root, dataDir, told } = options;
  try {
    await mkdir(join(root, FILES), { recursive: true, mode: 0o700 });
    for (const name of await readdir(root))
      if (name.endsWith('.partial')) await rm(join(root, name), { recursive: true, force: true });
    const folder = join(root, await freeStamp(root, options.clock.now()));
    const partial = `${folder}.partial`;
    await mkdir(partial, { mode: 0o700 });
    const rows = await writeRows(options, partial);
    const files = await copyFiles(rows.digests, join(dataDir, FILES), join(root, FILES));
    told(`附件：${files.kept.length} 个，其中新复制 ${files.copied} 个。`);
    for (const digest of files.missing) told(`附件 ${digest} 在数据文件夹里没有（已删除或已丢失）。`);
    const keys = sealKeys(await keysOf(dataDir), options.passphrase);
    await writeDurably(join(partial, KEYS), keys, 0o600);
    const list = files.kept.map((digest) => `${digest}\n`).join('');
    await writeDurably(join(partial, FILES_LIST), list, 0o600);
    await addExpunges(options);
    const manifest: Manifest = {
      ...rows.manifest,
      keys: { sealed: options.passphrase !== null, sha256: sha256Hex(keys) },
      files: { count: files.kept.length, sha256: sha256Hex(list) },
      missing: files.missing,
    };
    await writeDurably(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, 0o600);
    await rename(partial, folder);
    return { folder, manifest };
  } catch (error) {
    throw storageProblem(error, root);
  }
}

/** `20261201T013000Z`; two in one second are told apart. */
async function freeStamp(root: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const taken = new Set(await stampsIn(root));
  for (let n = 2; ; n += 1) {
    const name = n === 2 && !taken.has(stamp) ? stamp : `${stamp}-${n}`;
    if (!taken.has(name)) return name;
  }
}

type RowsOfManifest = Omit<Manifest, 'keys' | 'files' | 'missing'>;

/** All rows as they stood at one moment, a compressed file for each table. */
async function writeRows(
  { ownerUrl, clock, demonstration, told }: BackupOptions,
  folder: string,
): Promise<{ manifest: RowsOfManifest; digests: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gongkai backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const takenAt = clock.now().toISOString();
    const tables: Manifest['tables'] = [];
    for (const table of await tablesOf(client)) tables.push(await writeTable(client, table, folder));
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'SELECT name, sha256 FROM migration ORDER BY name',
    );
    const { rows: checkpoints } = await client.query<{ note: string }>(
      'SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1',
    );
    const { rows: stored } = await client.query<{ sha256: string }>(
      'SELECT sha256 FROM stored_file ORDER BY sha256',
    );
    const leaves = tables.find(({ name }) => name === 'log_leaf')?.rows ?? 0;
    const total = tables.reduce((sum, { rows }) => sum + rows, 0);
    told(`数据库：${tables.length} 个表，${total} 行；公开日志 ${leaves} 条。`);
    return {
      manifest: {
        format: 'gongkai-backup/1',
        takenAt,
        migrations,
        demonstration,
        checkpoint: checkpoints[0]?.note ?? null,
        leaves,
        tables,
        sequences: [...(await sequencesOf(client))],
      },
      digests: stored.map(({ sha256 }) => sha256),
    };
  } finally {
    await client.end();
  }
}

async function writeTable(
  client: pg.Client,
  table: Table,
  folder: string,
): Promise<Manifest['tables'][number]> {
  const file = `${table.schema}.${table.name}.copy.gz`;
  const source = client.query(copyTo(copyOut(table)));
  const counted = digestOnTheWay();
  await pipeline(
    source,
    createGzip({ level: 4 }),
    counted.through,
    createWriteStream(join(folder, file), { mode: 0o600, flush: true }),
  );
  return {
    schema: table.schema,
    name: table.name,
    columns: [...table.columns],
    rows: source.rowCount ?? 0,
    file,
    sha256: counted.digest(),
  };
}

async function keysOf(dataDir: string): Promise<Keys> {
  const keys: Record<string, string> = {};
  for (const name of KEY_FILES) {
    const text = await readIfPresent(join(dataDir, name));
    if (text !== null) keys[name] = text;
  }
  return keys;
}

/**
 * What was ever taken out is kept beside all backups: an older one, restored later, has to lose it again. A line is
 * never dropped.
 */
async function addExpunges({ db, root }: BackupOptions): Promise<void> {
  const path = join(root, EXPUNGES_FILE);
  const lines = new Set(((await readIfPresent(path)) ?? '').split('\n').filter((line) => line !== ''));
  for (const line of await carriedOut(db)) lines.add(JSON.stringify(line));
  await writeDurably(path, [...lines].map((line) => `${line}\n`).join(''), 0o600);
}
