import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../kernel/canonical-json.ts';
import { EXIT, StartupProblem } from '../../kernel/startup-problem.ts';
import { readIfPresent, writeDurably } from '../../log/durable-file.ts';
import { lockDataFolder } from '../../postgres/data-folder-lock.ts';
import { withClient } from '../../postgres/database-roles.ts';
import {
  type EmbeddedDatabaseUrls,
  runningDatabaseUrls,
  startEmbeddedDatabase,
} from '../../postgres/embedded-database.ts';
import { EXPUNGES_FILE } from '../../publication/expunge-file.ts';
import {
  ANCHOR,
  DATABASE_DIGESTS,
  DATABASE_FOLDER,
  FILE_LIST,
  MANIFEST,
  type Manifest,
  PLAIN_KEYS,
  POOL,
  SEALED_KEYS,
  SNAPSHOTS,
} from './backup-folder.ts';
import { copyDatabase } from './copy-database.ts';
import { settle } from './copy-tree.ts';
import { copyNewFiles, forgetUnlisted } from './file-pool.ts';
import { mergeExpunges } from './merge-expunges.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { type KeyFiles, sealKeys } from './sealed-keys.ts';

export interface BackupOptions {
  readonly dataDir: string;
  readonly folder: string;
  readonly passphrase: string | undefined;
  /** Restored into a scratch place afterwards, and counted there. */
  readonly check: boolean;
  readonly print: (line: string) => void;
}

/** Keys, secrets and passwords of the installation; whoever has them signs its log. */
const KEYS = ['log-signing-key.pem', 'audience-key', 'database-passwords.json'] as const;

/** The database of the service that runs in the folder, or one started for as long as it takes. */
async function withDatabase<T>(
  dataDir: string,
  work: (urls: EmbeddedDatabaseUrls) => Promise<T>,
): Promise<T> {
  const home = join(dataDir, 'postgres-home');
  let lock: { release(): void };
  try {
    lock = lockDataFolder(dataDir);
  } catch (error) {
    if (!(error instanceof StartupProblem && error.exitCode === EXIT.inUse)) throw error;
    return work(runningDatabaseUrls(dataDir, existsSync(home) ? realpathSync(home) : dataDir));
  }
  try {
    const database = await startEmbeddedDatabase({ dataDir });
    try {
      return await work(database);
    } finally {
      await database.stop();
    }
  } finally {
    lock.release();
  }
}

const clusterOf = (dataDir: string): string => {
  const home = join(dataDir, 'postgres-home');
  return join(existsSync(home) ? realpathSync(home) : dataDir, 'postgres');
};

async function isDemonstration(ownerUrl: string): Promise<boolean> {
  const rows = await withClient(ownerUrl, (client) =>
    client.query(`SELECT 1 FROM setting WHERE key = 'demonstration'`),
  );
  return rows.rowCount !== 0;
}

function newSnapshot(folder: string, now: Date): { readonly partial: string; readonly path: string } {
  const all = join(folder, SNAPSHOTS);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  // What an interrupted backup left.
  for (const name of readdirSync(all).filter((each) => each.endsWith('.partial')))
    rmSync(join(all, name), { recursive: true, force: true });
  const path = join(
    all,
    now
      .toISOString()
      .replaceAll(':', '')
      .replace(/\.\d+Z$/, 'Z'),
  );
  if (existsSync(path)) throw new StartupProblem(`同一秒内已有一份备份：${path}`);
  mkdirSync(`${path}.partial`, { mode: 0o700 });
  return { partial: `${path}.partial`, path };
}

async function keepKeys(
  { dataDir, passphrase, print }: BackupOptions,
  to: string,
  demonstration: boolean,
): Promise<'sealed' | 'plain'> {
  if (passphrase === undefined && !demonstration)
    throw new StartupProblem(
      '没有设置 GONGKAI_BACKUP_PASSPHRASE：备份含公开日志的签名密钥，须以口令封存。',
      EXIT.wrongConfiguration,
    );
  const files: Record<string, string> = {};
  for (const name of KEYS) {
    const content = await readIfPresent(join(dataDir, name));
    if (content !== null) files[name] = content;
  }
  const keys: KeyFiles = files;
  if (passphrase === undefined) {
    await writeDurably(join(to, PLAIN_KEYS), JSON.stringify(keys), 0o600);
    print('密钥：演示数据且没有设置 GONGKAI_BACKUP_PASSPHRASE，密钥未加密，原样存放。');
    return 'plain';
  }
  await writeFile(join(to, SEALED_KEYS), sealKeys(keys, passphrase), { mode: 0o600, flush: true });
  print('密钥：已用口令封存（scrypt、AES-256-GCM）。口令请与备份分开保管，丢失则备份无法恢复。');
  return 'sealed';
}

/** Takes one backup into the folder; files that an earlier one has are not copied again. Gives its path. */
export async function takeBackup(options: BackupOptions): Promise<string> {
  const { dataDir, folder, print } = options;
  if (!existsSync(clusterOf(dataDir))) throw new StartupProblem(`数据文件夹中没有数据库：${dataDir}`);
  const { partial, path } = newSnapshot(folder, new Date());
  const manifest = await withDatabase(dataDir, async ({ adminUrl, ownerUrl }) => {
    const demonstration = await isDemonstration(ownerUrl);
    const keys = await keepKeys(options, partial, demonstration);
    // Before the database: what was signed is in it, so the copy extends this checkpoint.
    const anchor = await readIfPresent(join(dataDir, ANCHOR));
    if (anchor !== null) await writeDurably(join(partial, ANCHOR), anchor, 0o600);
    const copy = await copyDatabase(adminUrl, clusterOf(dataDir), join(partial, DATABASE_FOLDER));
    const digests = copy.lines.map((line) => `${line}\n`).join('');
    await writeDurably(join(partial, DATABASE_DIGESTS), digests, 0o600);
    print(`数据库：${megabytes(copy.bytes)}，服务无须停止。`);
    const files = await copyNewFiles(join(dataDir, 'files'), join(folder, POOL));
    await writeDurably(join(partial, FILE_LIST), files.names.map((name) => `${name}\n`).join(''), 0o600);
    print(`文件：${files.names.length} 个（${megabytes(files.bytes)}），其中新增 ${files.copied} 个。`);
    await mergeExpunges([join(dataDir, EXPUNGES_FILE)], join(folder, EXPUNGES_FILE));
    const manifest: Manifest = {
      format: 'gongkai-backup',
      version: 1,
      takenAt: new Date().toISOString(),
      dataDir: realpathSync(dataDir),
      postgres: (await readFile(join(clusterOf(dataDir), 'PG_VERSION'), 'utf8')).trim(),
      platform: `${process.platform}-${process.arch}`,
      demonstration,
      keys,
      databaseDigest: sha256Hex(digests),
      databaseBytes: copy.bytes,
      files: files.names.length,
      filesBytes: files.bytes,
    };
    await writeDurably(join(partial, MANIFEST), JSON.stringify(manifest, null, 2), 0o600);
    return manifest;
  });
  if (options.check) await checkSnapshot(options, partial, manifest);
  settle(folder);
  await rename(partial, path);
  const gone = await forgetUnlisted(folder);
  if (gone > 0) print(`已清除不再属于任何一份备份的文件 ${gone} 个。`);
  print(`备份完成：${path}`);
  return path;
}

/** Restores it where nobody is served, counts what is there, and writes the counts into the manifest. */
async function checkSnapshot(
  { folder, passphrase, print }: BackupOptions,
  path: string,
  manifest: Manifest,
): Promise<void> {
  const scratch = mkdtempSync(join(dirname(path), 'check-'));
  try {
    const found = await restoreSnapshot({
      snapshot: { folder, path, manifest },
      dataDir: join(scratch, 'data'),
      passphrase,
      anchor: null,
    });
    const checked = { log: found.log, root: found.root, rows: found.rows };
    await writeDurably(join(path, MANIFEST), JSON.stringify({ ...manifest, checked }, null, 2), 0o600);
    print(`已在临时位置恢复核对：公开日志 ${found.log} 条，${Object.keys(found.rows).length} 张表。`);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
