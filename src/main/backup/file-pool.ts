import { existsSync, readdirSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../../kernel/startup-problem.ts';
import { FILE_LIST, POOL, SNAPSHOTS } from './backup-folder.ts';
import { copyFile, ensureParent, walk } from './copy-tree.ts';

const KEPT = /^([0-9a-f]{2})\/([0-9a-f]{62})$/;
const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2)}`;

/** Copies what the pool has not; a file is named by its digest, which is counted again on the way. */
export async function copyNewFiles(
  from: string,
  pool: string,
): Promise<{ readonly names: readonly string[]; readonly bytes: number; readonly copied: number }> {
  const names: string[] = [];
  let [bytes, copied] = [0, 0];
  for await (const path of walk(from)) {
    if (!KEPT.test(path)) continue;
    const name = path.replace('/', '');
    if (!existsSync(join(pool, path))) {
      if (!(await copyWhole(join(from, path), join(pool, path), name))) continue;
      copied += 1;
    }
    names.push(name);
    bytes += (await stat(join(pool, path))).size;
  }
  return { names: names.sort(), bytes, copied };
}

/** False when the file has gone meanwhile; a name that does not fit its bytes ends it. */
async function copyWhole(from: string, to: string, sha256: string): Promise<boolean> {
  await ensureParent(to);
  const copy = await copyFile(from, `${to}.partial`);
  if (copy === null) return false;
  if (copy.sha256 !== sha256) throw new StartupProblem(`文件已损坏，内容与摘要不符：${from}`);
  await rename(`${to}.partial`, to);
  return true;
}

/** Every file that the list names, out of the pool; a missing or damaged one ends it. */
export async function restoreFiles(snapshot: string, pool: string, to: string): Promise<number> {
  const names = await listed(snapshot);
  for (const name of names) {
    const path = placeOf(name);
    if (!(await copyWhole(join(pool, path), join(to, path), name)))
      throw new StartupProblem(`备份缺少文件 ${name}，不能恢复。`);
  }
  return names.length;
}

const listed = async (snapshot: string): Promise<readonly string[]> =>
  (await readFile(join(snapshot, FILE_LIST), 'utf8')).split('\n').filter((line) => line !== '');

/** Removes from the pool what no backup lists any more; gives how many. */
export async function forgetUnlisted(folder: string): Promise<number> {
  const kept = new Set<string>();
  for (const name of readdirSync(join(folder, SNAPSHOTS)))
    if (existsSync(join(folder, SNAPSHOTS, name, FILE_LIST)))
      for (const sha256 of await listed(join(folder, SNAPSHOTS, name))) kept.add(placeOf(sha256));
  let gone = 0;
  for await (const path of walk(join(folder, POOL))) {
    if (path.endsWith('/') || kept.has(path)) continue;
    await rm(join(folder, POOL, path), { force: true });
    gone += 1;
  }
  return gone;
}
