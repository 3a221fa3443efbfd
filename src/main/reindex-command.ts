import type { Command } from 'commander';
import { jsonObject } from '../kernel/json-object.ts';
import { searchedText } from '../publication/searched-text.ts';
import { rebuildIndex } from '../search/rebuild.ts';
import type { CommandContext } from './command-context.ts';

const SHOWN_EVERY = 1_000;

/**
 * `gongkai reindex`: makes the search index anew from the current editions and counts its words again; it may be
 * stopped and goes on where it stood.
 */
export function addReindexCommand(program: Command, { print, withDeps }: CommandContext): void {
  program
    .command('reindex')
    .description('重建全文检索索引（服务可以照常运行；中断后再次运行，从中断处继续）')
    .action(() =>
      withDeps(async ({ db }) => {
        const { catalogue } = await import('./catalogue.ts');
        let shown = 0;
        const { indexed } = await rebuildIndex(db, {
          bodyTextOf: (tx, { typeKey, typeVersion, content }) =>
            searchedText(tx, catalogue.typeOf(typeKey, typeVersion), jsonObject(content)),
          onProgress: (count) => {
            if (count - shown < SHOWN_EVERY) return;
            shown = count;
            print(`已索引 ${count} 条…`);
          },
        });
        print(`检索索引已重建：${indexed} 条。`);
      }),
    );
}
