import type { Command } from 'commander';
import { carriedOut } from '../publication/replay-expunges.ts';
import type { CommandContext } from './command-context.ts';

/**
 * `gongkai expunges`: one JSON line for each, to be kept with the keys and apart from backups, so that a restore can
 * carry them out again.
 */
export function addExpungesCommand(program: Command, { print, withDeps }: CommandContext): void {
  program
    .command('expunges')
    .description(
      '列出已办理的删除（每行一项 JSON，只有位置、依据和经办人，没有被删除的内容）；请与备份分开保存，恢复备份时须重新执行',
    )
    .action(() =>
      withDeps(async ({ db }) => {
        for (const line of await carriedOut(db)) print(JSON.stringify(line));
      }),
    );
}
