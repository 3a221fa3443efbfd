import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { whileTimesAreTold } from '../../database/evidence-clock.ts';
import { EXIT, StartupProblem } from '../../kernel/startup-problem.ts';
import { AnchorProblem } from '../../log/anchor.ts';
import { readIfPresent } from '../../log/durable-file.ts';
import { carryOutKept, EXPUNGES_FILE } from '../../publication/expunge-file.ts';
import { type Config, readConfig, variablesHelp } from '../config.ts';
import { openInstallation } from '../installation.ts';
import { evidenceClock, installationClock } from '../sandbox-clock.ts';
import { ANCHOR, findSnapshot, type Snapshot, snapshotName } from './backup-folder.ts';
import { assertEmpty, restoreSnapshot } from './restore-snapshot.ts';
import { takeBackup } from './take-backup.ts';

type Environment = Parameters<typeof readConfig>[0];

const passphraseOf = (environment: Environment): string | undefined =>
  environment.GONGKAI_BACKUP_PASSPHRASE || undefined;

function embeddedConfig(environment: Environment): Config {
  const config = readConfig(environment, 'demo');
  if (config.databaseUrl !== undefined)
    throw new StartupProblem(
      '使用外部数据库（DATABASE_URL）：数据库请用 pg_dump 或 pgBackRest 备份和恢复，见 docs/runbooks/external-postgresql.md；此命令只用于内置数据库。',
      EXIT.wrongConfiguration,
    );
  return config;
}

interface RestoreFlags {
  readonly anchor?: string;
  readonly latest?: boolean;
  readonly acceptFork?: boolean;
  readonly expunges?: string;
}

export interface BackupContext {
  readonly environment: Environment;
  readonly print: (line: string) => void;
}

/** `gongkai backup` and `gongkai restore`. */
export function addBackupCommands(program: Command, context: BackupContext): void {
  const { environment, print } = context;
  program
    .command('backup')
    .description('备份数据库、附件和密钥到文件夹（服务可以照常运行；附件只存新增的），并在临时位置恢复核对')
    .argument('<文件夹>', '存放各次备份的文件夹')
    .option('--no-check', '不在临时位置恢复核对')
    .addHelpText('after', variablesHelp())
    .action(async (folder: string, { check }: { readonly check: boolean }) => {
      const { dataDir } = embeddedConfig(environment);
      const passphrase = passphraseOf(environment);
      await takeBackup({ dataDir, folder: resolve(folder), passphrase, check, print });
    });
  program
    .command('restore')
    .description('把备份恢复到空的数据文件夹')
    .argument('<备份>', '备份文件夹（取最新一份），或者其中 snapshots 下的一份')
    .argument('<数据文件夹>', '须不存在或者是空的')
    .option(
      '--anchor <文件>',
      '最近一次签名的检查点：原数据文件夹的 log-anchor，或核验者保存的 /log/checkpoint',
    )
    .option('--latest', '确认备份之后再没有签发过任何公开信息（例如停止服务后才备份）')
    .option('--accept-fork', '备份之后已签发的公开信息无法找回，仍要恢复：公开日志会分叉，须向社会说明')
    .option('--expunges <文件>', '另存的删除记录（expunges.jsonl），恢复后先执行')
    .action(async (backup: string, dataDir: string, flags: RestoreFlags) => {
      await restore(findSnapshot(resolve(backup)), resolve(dataDir), flags, context);
    });
}

/**
 * The newest signed checkpoint that is known outside the backup; null when the operator says that there is none, or
 * that it does not matter.
 */
async function newestAnchor(
  { manifest }: Snapshot,
  { anchor, latest, acceptFork }: RestoreFlags,
  print: (line: string) => void,
): Promise<string | null> {
  if (acceptFork) {
    print(
      '日志：按 --accept-fork 恢复。若备份之后签发过公开信息，公开日志从此分叉，任何保存过检查点的人都能证明；请公告缺少的条目。',
    );
    return null;
  }
  if (anchor !== undefined) {
    const text = await readIfPresent(resolve(anchor));
    if (text === null) throw new StartupProblem(`没有这个检查点文件：${anchor}`, EXIT.wrongConfiguration);
    return text;
  }
  if (latest) {
    print('日志：按 --latest，以备份时的检查点为最新。');
    return null;
  }
  const original = await readIfPresent(join(manifest.dataDir, ANCHOR)).catch(() => null);
  if (original !== null) {
    print(`日志：以原数据文件夹 ${manifest.dataDir} 的检查点核对。`);
    return original;
  }
  if (manifest.demonstration) {
    print('日志：演示数据，以备份时的检查点为准。');
    return null;
  }
  throw new StartupProblem(
    '不能确认备份之后是否签发过公开信息，恢复可能使公开日志分叉，拒绝恢复。请用 --anchor 给出最近的检查点' +
      '（原数据文件夹的 log-anchor，或核验者保存的 /log/checkpoint），或者在确实没有签发过时用 --latest。',
  );
}

async function restore(
  snapshot: Snapshot,
  dataDir: string,
  flags: RestoreFlags,
  { environment, print }: BackupContext,
): Promise<void> {
  const config = { ...embeddedConfig(environment), dataDir };
  assertEmpty(dataDir);
  const anchor = await newestAnchor(snapshot, flags, print);
  const original = join(snapshot.manifest.dataDir, EXPUNGES_FILE);
  const lists = [original, ...(flags.expunges === undefined ? [] : [resolve(flags.expunges)])];
  const found = await restoreSnapshot({
    snapshot,
    dataDir,
    passphrase: passphraseOf(environment),
    anchor,
    expunges: lists.filter((path) => existsSync(path)),
  }).catch((error: unknown) => {
    if (!(error instanceof AnchorProblem)) throw error;
    throw new StartupProblem(
      `${error.message}确实没有更新的备份时，可用 --accept-fork 恢复，并公告备份之后签发而缺少的条目。`,
    );
  });
  print(
    `已恢复 ${snapshotName(snapshot)}：公开日志 ${found.log} 条，根 ${found.root}；文件 ${found.files} 个。`,
  );
  const again = found.expunges === 0 ? 0 : await carryOut(config);
  print(`删除记录：${found.expunges} 项，其中 ${again} 项在这份备份中还在，已重新执行。`);
  print(`请启动服务：GONGKAI_DATA_DIR=${dataDir} npx gongkai serve，再用 npx gongkai verify 核验。`);
}

/** Before anybody is served, with the times that the list tells; migrations of a newer release come first. */
async function carryOut(config: Config): Promise<number> {
  const { newCatalogue } = await import('../catalogue.ts');
  const installation = await openInstallation(config);
  try {
    const deps = { db: installation.db, clock: installationClock(config), catalogue: newCatalogue() };
    return await carryOutKept(deps, join(config.dataDir, EXPUNGES_FILE), (work) =>
      whileTimesAreTold(installation.ownerUrl, evidenceClock(config), work),
    );
  } finally {
    await installation.close();
  }
}
