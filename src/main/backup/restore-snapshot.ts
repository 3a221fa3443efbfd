import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sha256Hex } from '../../kernel/canonical-json.ts';
import { StartupProblem } from '../../kernel/startup-problem.ts';
import { readIfPresent, writeDurably } from '../../log/durable-file.ts';
import { lockDataFolder } from '../../postgres/data-folder-lock.ts';
import { clusterHome } from '../../postgres/database-cluster.ts';
import { startEmbeddedDatabase } from '../../postgres/embedded-database.ts';
import { unprivilegedIdentity } from '../../postgres/unprivileged-identity.ts';
import { EXPUNGES_FILE } from '../../publication/expunge-file.ts';
import {
  ANCHOR,
  DATABASE_DIGESTS,
  DATABASE_FOLDER,
  PLAIN_KEYS,
  POOL,
  SEALED_KEYS,
  type Snapshot,
} from './backup-folder.ts';
import { copyFile, makeFolder } from './copy-tree.ts';
import { restoreFiles } from './file-pool.ts';
import { type Inspection, inspectDatabase } from './inspect-restored.ts';
import { mergeExpunges } from './merge-expunges.ts';
import { keyFilesOf, openKeys } from './sealed-keys.ts';

export interface RestoreOptions {
  readonly snapshot: Snapshot;
  /** Must not exist, or be empty. */
  readonly dataDir: string;
  readonly passphrase: string | undefined;
  /** The newest checkpoint that was signed; null = that of the backup itself. */
  readonly anchor: string | null;
  /** Further lists of what was taken out. */
  readonly expunges?: readonly string[];
}

export interface Restored extends Inspection {
  readonly files: number;
  readonly expunges: number;
}

export function assertEmpty(dataDir: string): void {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new StartupProblem(
      `目标文件夹不是空的，拒绝恢复：${dataDir}。恢复只写入空文件夹，不覆盖任何数据。`,
    );
}

/**
 * Puts a backup into an empty folder and starts its database once: the log must extend the anchor, and the rows must be
 * those that were counted when it was taken. What fails leaves the folder empty.
 */
export async function restoreSnapshot(options: RestoreOptions): Promise<Restored> {
  const { dataDir, snapshot } = options;
  assertEmpty(dataDir);
  const was = existsSync(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const lock = lockDataFolder(dataDir);
  try {
    const files = await putBack(options);
    const database = await startEmbeddedDatabase({ dataDir });
    try {
      const found = await inspectDatabase(database.ownerUrl, { dataDir, anchorFile: join(dataDir, ANCHOR) });
      assertSame(snapshot, found);
      return { ...found, ...files };
    } finally {
      await database.stop();
    }
  } catch (error) {
    empty(dataDir, was);
    throw error;
  } finally {
    lock.release();
  }
}

function empty(dataDir: string, was: boolean): void {
  const home = clusterHome(dataDir, unprivilegedIdentity());
  if (home !== dataDir) rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  for (const name of readdirSync(dataDir))
    if (name !== 'lock') rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 });
  if (!was) rmSync(dataDir, { recursive: true, force: true });
}

async function putBack({
  snapshot: { folder, path, manifest },
  dataDir,
  passphrase,
  anchor,
  expunges = [],
}: RestoreOptions): Promise<{ readonly files: number; readonly expunges: number }> {
  for (const [name, content] of Object.entries(await keysOf(path, passphrase)))
    await writeDurably(join(dataDir, name), content, 0o600);
  const checkpoint = anchor ?? (await readIfPresent(join(path, ANCHOR)));
  if (checkpoint !== null) await writeDurably(join(dataDir, ANCHOR), checkpoint, 0o644);
  const list = join(dataDir, EXPUNGES_FILE);
  const known = await mergeExpunges([join(folder, EXPUNGES_FILE), ...expunges], list);
  await putBackDatabase(path, manifest.databaseDigest, dataDir);
  return { files: await restoreFiles(path, join(folder, POOL), join(dataDir, 'files')), expunges: known };
}

async function keysOf(
  path: string,
  passphrase: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const plain = await readIfPresent(join(path, PLAIN_KEYS));
  if (plain !== null) return keyFilesOf(plain);
  if (passphrase === undefined)
    throw new StartupProblem('备份的密钥是用口令封存的，请设置 GONGKAI_BACKUP_PASSPHRASE 后再恢复。', 2);
  return openKeys(await readFile(join(path, SEALED_KEYS)), passphrase);
}

async function putBackDatabase(path: string, digest: string, dataDir: string): Promise<void> {
  const lines = await readFile(join(path, DATABASE_DIGESTS), 'utf8');
  if (sha256Hex(lines) !== digest) throw new StartupProblem(`备份的 ${DATABASE_DIGESTS} 已被改动。`);
  const owner = unprivilegedIdentity();
  const home = clusterHome(dataDir, owner);
  const making = join(home, 'postgres.new-restored');
  await makeFolder(making, owner);
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const [sha256 = '', name = ''] = line.split('  ');
    if (name.endsWith('/')) {
      await makeFolder(join(making, name), owner);
      continue;
    }
    const copied = await copyFile(join(path, DATABASE_FOLDER, name), join(making, name), owner);
    if (copied?.sha256 !== sha256)
      throw new StartupProblem(`备份已损坏：${DATABASE_FOLDER}/${name} 缺失或被改动。`);
  }
  await copyFile(join(path, DATABASE_FOLDER, 'backup_label'), join(making, 'backup_label'), owner);
  chmodSync(making, 0o700);
  await rename(making, join(home, 'postgres'));
}

/** Of the same release: nothing was lost on the way. */
function assertSame({ manifest: { checked } }: Snapshot, found: Inspection): void {
  if (checked === undefined) return;
  const same =
    checked.log === found.log && checked.root === found.root && isDeepStrictEqual(checked.rows, found.rows);
  if (!same)
    throw new StartupProblem('恢复出的数据与备份时核对的不一致（行数或公开日志的根不同），拒绝使用。');
}
