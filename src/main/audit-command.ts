import type { Command } from 'commander';
import { checkChain } from '../audit/chain.ts';
import { StartupProblem } from '../kernel/startup-problem.ts';
import type { CommandContext } from './command-context.ts';

/** `gongkai audit check`: computes the chain over every act anew; a head that was noted before must be in it. */
export function addAuditCommand(program: Command, { print, withDeps }: CommandContext): void {
  program
    .command('audit')
    .description('审计记录')
    .command('check')
    .description('逐环重新计算审计链，核对操作记录、查阅记录、越权尝试有没有被改动或者删除')
    .option('--kept <摘要>', '以前保存的最后一环的摘要，核对它还在链中')
    .action((options: { readonly kept?: string }) =>
      withDeps(async ({ db }) => {
        const { head, faults, kept } = await checkChain(db, options.kept ?? null);
        print(`共 ${head.length} 环，最后一环的摘要：${head.hash}`);
        if (kept === true) print('以前保存的摘要在链中。');
        const found = [...faults, ...(kept === false ? ['以前保存的摘要不在链中：此前的记录被改动过'] : [])];
        if (found.length > 0) throw new StartupProblem(found.join('\n'));
        print('没有发现改动。');
      }),
    );
}
