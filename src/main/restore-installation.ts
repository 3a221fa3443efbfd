import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { continueSameLog, startNewLog } from '../backup/continue-log.ts';
import { copyFiles } from '../backup/copy-files.ts';
import { type Backup, FILES, findBackup } from '../backup/manifest.ts';
import { faultsOf, filesOf, keysOf, loadRows } from '../backup/read-backup.ts';
import { type Continuation, judgeContinuation, type Newest } from '../backup/rules-fork.ts';
import { connect } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import { checkpointHead } from '../log/checkpoint.ts';
import { readIfPresent, writeDurably } from '../log/durable-file.ts';
import { SIGNING_KEY_FILE } from '../log/signing-key.ts';
import { lockDataFolder } from '../postgres/data-folder-lock.ts';
import { startEmbeddedDatabase } from '../postgres/embedded-database.ts';
import { prepareExternalDatabase } from '../postgres/external-database.ts';
import { EXPUNGES_FILE } from '../publication/expunge-file.ts';
import { projectPath } from './project-root.ts';

export interface RestoreOptions {
  /** A file with the newest checkpoint that is known. */
  readonly anchor?: string;
  readonly nothingSignedSince?: boolean;
  readonly newLog?: boolean;
  /** The list of what was taken out, newer than that of the backup. */
  readonly expunges?: string;
}

export interface Restoring {
  /** A folder of backups, or one backup. */
  readonly from: string;
  /** A data folder that is empty or not there. */
  readonly to: string;
  readonly options: RestoreOptions;
  readonly passphrase: string | null;
  /** An external PostgreSQL, empty; null = the embedded one. */
  readonly databaseUrl: string | null;
  readonly print: (line: string) => void;
}

/**
 * Makes an installation of a backup. All that can be refused is refused before anything is written: damage, a wrong
 * passphrase, a folder in use, a fork of the log. Throws one line for each.
 */
export async function restoreInstallation(restoring: Restoring): Promise<void> {
  const { to, options, print } = restoring;
  const backup = await findBackup(restoring.from);
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new StartupProblem(`${to} 里已有数据，没有恢复。请给出一个空的文件夹。`, EXIT.wrongConfiguration);
  const faults = await faultsOf(backup);
  if (faults.length > 0) throw new StartupProblem(['备份不完整，没有恢复：', ...faults].join('\n'));
  const keys = await keysOf(backup, restoring.passphrase);
  const continuation = await decide(backup, options);
  const expunges = await expungesOf(backup, options.expunges);
  print(logLine(backup, continuation));
  await mkdir(to, { recursive: true });
  const lock = lockDataFolder(to);
  try {
    for (const [name, text] of Object.entries(keys))
      if (continuation.kind === 'same-log' || name !== SIGNING_KEY_FILE)
        await writeDurably(join(to, name), text, 0o600);
    await mkdir(join(to, FILES), { recursive: true });
    const files = await copyFiles(await filesOf(backup), backup.files, join(to, FILES));
    print(`附件：${files.copied} 个。`);
    await writeDurably(join(to, EXPUNGES_FILE), expunges.map((line) => `${line}\n`).join(''), 0o600);
    if (expunges.length > 0) print(`删除记录：${expunges.length} 项，启动时在对外服务之前重新执行。`);
    await restoreDatabase(backup, restoring, continuation);
  } finally {
    lock.release();
  }
}

async function decide({ manifest }: Backup, options: RestoreOptions): Promise<Continuation> {
  const signed = manifest.checkpoint === null ? 0 : (checkpointHead(manifest.checkpoint)?.size ?? 0);
  const continuation = judgeContinuation({
    leaves: manifest.leaves,
    signed,
    newest: await newestOf(options),
    newLog: options.newLog ?? false,
  });
  if (continuation.kind === 'refused') throw new StartupProblem(refusalOf(manifest.leaves, continuation));
  return continuation;
}

async function newestOf(options: RestoreOptions): Promise<Newest> {
  if (options.anchor !== undefined) {
    const head = checkpointHead(await readFile(options.anchor, 'utf8').catch(() => ''));
    if (head === null)
      throw new StartupProblem(`${options.anchor} 不是公开日志的检查点。`, EXIT.wrongConfiguration);
    return { kind: 'kept', size: head.size };
  }
  return { kind: options.nothingSignedSince ? 'nothing-since' : 'unknown' };
}

const OPTIONS = `请加上其中一个选项：
  --nothing-signed-since  备份之后没有再签署（例如先停了服务再备份）
  --anchor <文件>         原数据文件夹中的 log-anchor，或任何人保存的最新 /log/checkpoint：由它核对
  --new-log               以新的名称和密钥继续，第一条写明原日志；原来的检查点仍是证据`;

const refusalOf = (leaves: number, refused: Extract<Continuation, { kind: 'refused' }>): string =>
  refused.why === 'missing'
    ? `备份中的公开日志有 ${leaves} 条，已签名公开的比它多 ${refused.missing} 条。按原密钥继续会形成分叉，没有恢复。\n` +
      '请找更新的备份；如果没有，这些公开信息已经丢失，应当公告，并用 --new-log 以新的日志继续。'
    : `备份中的公开日志有 ${leaves} 条。备份之后是否又签署过，备份自己不知道；若签署过，继续使用原密钥就是分叉，没有恢复。\n${OPTIONS}`;

const logLine = ({ manifest }: Backup, continuation: Continuation): string =>
  continuation.kind === 'new-log'
    ? `公开日志：${manifest.leaves} 条。为避免分叉，以新的名称和密钥继续，第 ${manifest.leaves + 1} 条写明原日志。`
    : `公开日志：${manifest.leaves} 条，没有缺少已签署的条目，不会分叉，沿用原密钥继续。`;

/** Complete before new: lines of beside all backups and of the old data folder. */
async function expungesOf(backup: Backup, given: string | undefined): Promise<readonly string[]> {
  const beside = await readIfPresent(join(backup.folder, '..', EXPUNGES_FILE));
  const newer = given === undefined ? '' : await readIfPresent(given);
  if (newer === null) throw new StartupProblem(`没有文件 ${given}。`, EXIT.wrongConfiguration);
  return [...new Set(`${beside ?? ''}\n${newer}`.split('\n').filter((line) => line !== ''))];
}

async function restoreDatabase(
  backup: Backup,
  { to, options, databaseUrl, print }: Restoring,
  continuation: Continuation,
): Promise<void> {
  const server =
    databaseUrl === null
      ? await startEmbeddedDatabase({ dataDir: to })
      : { ...(await prepareExternalDatabase(databaseUrl, to)), stop: async () => {} };
  const { manifest } = backup;
  try {
    const migrations = projectPath('src/database/migrations');
    await migrate(server.ownerUrl, migrations, new Set(manifest.migrations.map(({ name }) => name)));
    await assertUnused(server.ownerUrl);
    const sameLog = continuation.kind === 'same-log';
    await loadRows(server.ownerUrl, backup, { withCheckpoints: sameLog });
    await migrate(server.ownerUrl, migrations);
    print(`数据库：${manifest.tables.length} 个表已恢复。`);
    if (manifest.checkpoint === null) return;
    const place = { dataDir: to, appUrl: server.appUrl };
    if (sameLog) await continueSameLog(place, await newestCheckpoint(manifest.checkpoint, options.anchor));
    else await startNewLog(place, { checkpoint: manifest.checkpoint, takenAt: manifest.takenAt });
  } finally {
    await server.stop();
  }
}

async function newestCheckpoint(ours: string, anchor: string | undefined): Promise<string> {
  const kept = anchor === undefined ? ours : await readFile(anchor, 'utf8');
  return (checkpointHead(kept)?.size ?? 0) > (checkpointHead(ours)?.size ?? 0) ? kept : ours;
}

async function assertUnused(ownerUrl: string): Promise<void> {
  const db = connect(ownerUrl, { max: 1 });
  try {
    const used = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
    if (used !== undefined)
      throw new StartupProblem('DATABASE_URL 指向的数据库里已有数据，没有恢复。', EXIT.wrongConfiguration);
  } finally {
    await db.destroy();
  }
}
