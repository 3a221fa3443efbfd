import cluster from 'node:cluster';
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import { addAccountCommands } from './account-commands.ts';
import { addAuditCommand } from './audit-command.ts';
import { addBackupCommand } from './backup-command.ts';
import type { CommandContext } from './command-context.ts';
import { type Config, readConfig, variablesHelp } from './config.ts';
import { demonstrationState, isEmpty } from './demonstration-state.ts';
import { failureText } from './exit-with.ts';
import { addExpungesCommand } from './expunges-command.ts';
import { addImportCommand } from './import-command.ts';
import { openInstallation } from './installation.ts';
import { addJobsCommand } from './jobs-command.ts';
import { projectPath } from './project-root.ts';
import { addReindexCommand } from './reindex-command.ts';
import { addRestoreCommand } from './restore-command.ts';
import { openOrJoinInstallation } from './running-installation.ts';
import { installationClock } from './sandbox-clock.ts';
import { prepareData, serve } from './serve.ts';
import { serveAsWorker, severalProcesses } from './workers.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

const print = (line: string): void => console.log(line);

/** Commands other than `serve` need no public URL, so they read the environment as a demonstration does. */
const context: CommandContext = {
  print,
  withDeps: async (work) => {
    const config = readConfig(process.env, 'demo');
    const { db, ownerUrl, close } = await openOrJoinInstallation(config);
    try {
      await work({ db, ownerUrl, config, clock: installationClock(config) });
    } finally {
      await close();
    }
  },
};

function gongkai(): Command {
  const program = new Command('gongkai').description('政务公开平台：公开、登记、督办与可核验的公开日志');
  addServe(program);
  addDemonstration(program);
  addMigrate(program);
  addAccountCommands(program, context);
  addAuditCommand(program, context);
  addReindexCommand(program, context);
  addJobsCommand(program, context);
  addExpungesCommand(program, context);
  addImportCommand(program, context);
  addBackupCommand(program, context);
  addRestoreCommand(program, context);
  addProbe(program);
  addVerify(program);
  translateHelp(program);
  return program;
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('启动服务')
    .option('--demo', '演示方式：数据文件夹为空时载入演示省份')
    .option('--workers <数量>', '几个网页进程共用一个端口和一个数据库（1 至 64）', '1')
    .addHelpText('after', variablesHelp())
    .action(async (options: { readonly demo?: boolean; readonly workers: string }) => {
      const config: Config = readConfig(process.env, options.demo ? 'demo' : 'production');
      const workers = workersOf(options.workers);
      // Most of a warm start is compiling modules: what was compiled is kept beside the bundle where that may be
      // written.
      enableCompileCache(projectPath('dist', '.compiled'));
      const { compose } = await import('./compose.ts');
      const { DEMONSTRATION_NOTICE, demonstrate } = await import('./demonstrate.ts');
      const { loadWholeTree } = await import('./whole-tree.ts');
      const served = {
        compose,
        loadDemonstration: demonstrate,
        demonstrationNotice: DEMONSTRATION_NOTICE,
        afterStart: loadWholeTree,
      };
      if (cluster.isWorker) await serveAsWorker(config, served);
      else await serve(config, served, print, workers === 1 ? undefined : severalProcesses(workers, print));
    });
}

function workersOf(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 64) return count;
  throw new StartupProblem(`--workers 的值“${text}”不正确：应为 1 到 64 的整数。`, EXIT.wrongConfiguration);
}

function addDemonstration(program: Command): void {
  program
    .command('demo')
    .description('向空的数据文件夹载入演示省份（带演示账号，不能再用于正式运行）')
    .addHelpText('after', variablesHelp())
    .action(async () => {
      const config = readConfig(process.env, 'demo');
      if (config.mode !== 'demo') {
        throw new StartupProblem('GONGKAI_MODE=production 时不能载入演示数据。', EXIT.wrongConfiguration);
      }
      const { DEMONSTRATION_NOTICE, demonstrate } = await import('./demonstrate.ts');
      const installation = await openInstallation(config);
      try {
        if ((await demonstrationState(installation.db)) === 'loaded') {
          throw new StartupProblem('演示数据已经载入过，无需重复。');
        }
        if ((await demonstrationState(installation.db)) === 'none' && !(await isEmpty(installation.db))) {
          throw new StartupProblem('数据文件夹中已有账号或公开信息，演示数据只能载入空的数据文件夹。');
        }
        const stop = new AbortController().signal;
        await prepareData(config, { loadDemonstration: demonstrate }, installation, { print, stop });
      } finally {
        await installation.close();
      }
      print('演示数据已载入，请运行 gongkai serve --demo 启动服务。');
      for (const line of DEMONSTRATION_NOTICE) print(line);
    });
}

function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('把数据库结构更新到当前版本')
    .addHelpText('after', variablesHelp())
    .action(async () => {
      const { appliedMigrations, close } = await openInstallation(readConfig(process.env, 'demo'));
      await close();
      print(
        appliedMigrations.length === 0 ? '数据库结构已是最新。' : `已更新：${appliedMigrations.join('、')}`,
      );
    });
}

function addProbe(program: Command): void {
  program
    .command('probe')
    .description('探测：在自备的实例上寻找绕过程序、越权、改动和丢失的办法，不触及现有数据')
    .argument('[名称]', '省略时列出全部探测')
    .option('--seconds <秒>', '时长', '60')
    .option('--seed <整数>', '随机种子，相同的种子可重现')
    .option('--url <网址>', '改为探测运行中的演示实例（仅部分探测支持）')
    .action(async (name: string | undefined, options: { seconds: string; seed?: string; url?: string }) => {
      const { probeByName } = await import('../../probes/run-probe.ts');
      process.exitCode = await probeByName(name, options, print);
    });
}

function addVerify(program: Command): void {
  program
    .command('verify')
    .description('独立核验公开日志、版本和已下载的文件')
    .argument('[参数...]')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_: unknown, __: unknown, command: Command) => {
      const { runVerify } = await import('../../verifier/cli.ts');
      process.exitCode = await runVerify(command.args, process.stdout);
    });
}

/** Commander passes nothing of this on to commands made before. */
function translateHelp(command: Command): void {
  command
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpCommand(false)
    .showHelpAfterError('（用 --help 查看用法）');
  if (command.name() !== 'verify') command.helpOption('-h, --help', '显示帮助');
  for (const child of command.commands) translateHelp(child);
}

try {
  await gongkai().parseAsync();
} catch (error) {
  const { text, exitCode } = failureText(error);
  console.error(text);
  process.exitCode = exitCode;
}
