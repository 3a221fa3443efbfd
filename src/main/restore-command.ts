import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { readConfig } from './config.ts';
import { type RestoreOptions, restoreInstallation } from './restore-installation.ts';

/** `gongkai restore`: a backup becomes an installation in an empty folder; the public log is never forked. */
export function addRestoreCommand(program: Command, { print }: Pick<CommandContext, 'print'>): void {
  program
    .command('restore')
    .description('把备份恢复到空的数据文件夹；公开日志若会分叉则拒绝')
    .argument('<备份>', '备份文件夹（用最近一次），或其中某一次的文件夹')
    .argument('<数据文件夹>', '空的，或尚不存在')
    .option('--anchor <文件>', '原数据文件夹中的 log-anchor，或任何人保存的最新 /log/checkpoint')
    .option('--nothing-signed-since', '备份之后没有再签署公开日志（例如先停了服务再备份），由操作者负责')
    .option('--new-log', '不再使用原日志：以新的名称和密钥继续，第一条写明原日志')
    .option('--expunges <文件>', '原数据文件夹中的 expunges.jsonl：备份之后又删除的内容也不恢复')
    .action(async (from: string, to: string, options: RestoreOptions) => {
      const { databaseUrl } = readConfig(process.env, 'demo');
      const passphrase = process.env.GONGKAI_BACKUP_PASSPHRASE || null;
      await restoreInstallation({
        from: resolve(from),
        to: resolve(to),
        options,
        print,
        passphrase,
        databaseUrl: databaseUrl ?? null,
      });
      print(`恢复完成。启动：GONGKAI_DATA_DIR=${to} npx gongkai serve`);
    });
}

/** Restores into a folder of its own and removes it again; throws when anything is not as it was written. */
export async function rehearse(
  from: string,
  passphrase: string | null,
  print: (line: string) => void,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'gk-rehearsal-'));
  // Under root the database runs as nobody, who must be able to enter.
  chmodSync(scratch, 0o755);
  try {
    const options = { nothingSignedSince: true };
    await restoreInstallation({ from, to: scratch, options, print: () => {}, passphrase, databaseUrl: null });
    print('核对完成：备份可以恢复，行数、附件和公开日志与备份时一致。');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
