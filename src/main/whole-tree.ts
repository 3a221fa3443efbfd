import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DIVISIONS_FILE, wholeTree } from '../../catalogue/bodies/whole-tree.ts';
import { loadBodies } from '../bodies/load-bodies.ts';
import { connect, type Db } from '../database/database.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { projectPath } from './project-root.ts';

const LOADED = 'whole-tree';
/** Counted up when the bodies that follow from the same file are made in another way. */
const MADE = 1;

/**
 * Loads the bodies below the named ones: departments of prefectures and counties, then townships, then villages, each
 * in a commit of its own. It runs after the start, because nobody waits for a village to read about a budget. The
 * digest of the file says that they are loaded already.
 */
export async function loadWholeTree(
  { ownerUrl, db }: { readonly ownerUrl: string; readonly db: Db },
  { print, stopped }: { readonly print: (line: string) => void; readonly stopped: () => boolean },
): Promise<void> {
  const file = await readFile(projectPath(DIVISIONS_FILE));
  const digest = `${MADE} ${sha256Hex(file)}`;
  const before = await db.selectFrom('setting').select('value').where('key', '=', LOADED).executeTakeFirst();
  if (before?.value === digest) return;
  const text = await promisify(gunzip)(file);
  const { departments, townships, villages } = wholeTree(text.toString('utf8'));
  const owner = connect(ownerUrl, { max: 1 });
  try {
    for (const [title, bodies] of [
      ['市县部门', departments],
      ['乡镇（街道）', townships],
      ['村（社区）', villages],
    ] as const) {
      if (stopped()) return;
      await loadBodies(owner, bodies);
      print(`公开主体名录：已载入${title} ${bodies.length} 个。`);
    }
  } finally {
    await owner.destroy();
  }
  const value = JSON.stringify(digest);
  await db
    .insertInto('setting')
    .values({ key: LOADED, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
