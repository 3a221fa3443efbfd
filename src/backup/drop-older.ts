import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, findBackup, stampsIn } from './manifest.ts';
import { filesOf } from './read-backup.ts';

/** Removes all backups of a folder but the newest, and then the files that none of these names. */
export async function dropOlder(root: string, keep: number): Promise<{ backups: number; files: number }> {
  const stamps = await stampsIn(root);
  const older = stamps.slice(keep);
  const named = new Set<string>();
  for (const stamp of stamps.slice(0, keep))
    for (const digest of await filesOf(await findBackup(join(root, stamp)))) named.add(digest);
  for (const stamp of older) await rm(join(root, stamp), { recursive: true });
  let files = 0;
  for (const folder of await readdir(join(root, FILES)))
    for (const name of await readdir(join(root, FILES, folder))) {
      if (named.has(folder + name)) continue;
      await rm(join(root, FILES, folder, name));
      files += 1;
    }
  return { backups: older.length, files };
}
