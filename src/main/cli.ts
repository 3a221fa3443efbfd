import { Command } from 'commander';
import { type Config, readConfig, variablesHelp } from './config.ts';
import { failureText } from './exit-with.ts';
import { openInstallation } from './installation.ts';
import { serve } from './serve.ts';

const print = (line: string): void => console.log(line);

const config = (options: { readonly demo?: boolean }): Config =>
  readConfig(process.env, options.demo ? 'demo' : 'production');

const program = new Command('gongkai')
  .description('政务公开平台：公开、登记、督办与可核验的公开日志')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title });

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

program
  .command('serve')
  .description('启动服务')
  .option('--demo', '演示方式：数据文件夹为空时载入演示省份')
  .helpOption('-h, --help', '显示帮助')
  .addHelpText('after', variablesHelp())
  .action(async (options: { readonly demo?: boolean }) => {
    const { compose } = await import('./compose.ts');
    await serve(config(options), { compose }, print);
  });

program
  .command('migrate')
  .description('把数据库结构更新到当前版本')
  .helpOption('-h, --help', '显示帮助')
  .addHelpText('after', variablesHelp())
  .action(async () => {
    const installation = await openInstallation(config({ demo: true }));
    try {
      const { appliedMigrations } = installation;
      print(
        appliedMigrations.length === 0 ? '数据库结构已是最新。' : `已更新：${appliedMigrations.join('、')}`,
      );
    } finally {
      await installation.close();
    }
  });

try {
  await program.parseAsync();
} catch (error) {
  const { text, exitCode } = failureText(error);
  console.error(text);
  process.exitCode = exitCode;
}
