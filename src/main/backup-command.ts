import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { CommandContext } from './command-context.ts';
import { demonstrationState } from './demonstration-state.ts';

/** `gongkai backup`: one moment of the whole installation, beside a running service or a stopped one. */
export function addBackupCommand(program: Command, { print, withDeps }: CommandContext): void {
  program
    .command('backup')
    .description(
      '备份数据库、附件和密钥（服务可以在运行）；同一个文件夹里可以有多次备份，附件只复制新增的。密钥用环境变量 GONGKAI_BACKUP_PASSPHRASE 中的口令加密',
    )
    .argument('<文件夹>')
    .option('--keep <次数>', '只保留最近的几次备份，删去更早的和不再用到的附件')
    .option('--check', '备份后恢复到临时文件夹，核对行数、附件和公开日志')
    .action((folder: string, options: { readonly keep?: string; readonly check?: boolean }) =>
      withDeps(async ({ db, ownerUrl, clock, config }) => {
        const keep = options.keep === undefined ? null : keptNumber(options.keep);
        const passphrase = process.env.GONGKAI_BACKUP_PASSPHRASE || null;
        const demonstration = (await demonstrationState(db)) !== 'none';
        if (passphrase === null && !demonstration)
          throw new StartupProblem(
            '请在环境变量 GONGKAI_BACKUP_PASSPHRASE 中给出口令：备份里有公开日志的签名密钥，不能明文存放。',
            EXIT.wrongConfiguration,
          );
        if (passphrase === null)
          print('演示数据：没有给出 GONGKAI_BACKUP_PASSPHRASE，密钥未加密，明文存放。');
        const { writeBackup } = await import('../backup/write-backup.ts');
        const root = resolve(folder);
        const made = await writeBackup({
          db,
          ownerUrl,
          dataDir: config.dataDir,
          root,
          passphrase,
          demonstration,
          clock,
          told: print,
        });
        print(`备份完成：${made.folder}`);
        if (options.check) {
          const { rehearse } = await import('./restore-command.ts');
          await rehearse(made.folder, passphrase, print);
        }
        if (keep !== null) {
          const { dropOlder } = await import('../backup/drop-older.ts');
          const gone = await dropOlder(root, keep);
          print(`保留最近 ${keep} 次，删去 ${gone.backups} 次备份、${gone.files} 个附件。`);
        }
      }),
    );
}

function keptNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new StartupProblem('--keep 后面应是不小于 1 的整数。', EXIT.wrongConfiguration);
}
