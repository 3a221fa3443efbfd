import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Of a run of tests, whose end removes it: the processes of tests end without a word. */
const scratch = process.env.TEST_SCRATCH;

/** An empty folder. Whoever asks removes it. */
export function newFolder(prefix: string): string {
  const path = mkdtempSync(join(scratch ?? tmpdir(), prefix));
  // Under root the database runs as nobody, who must be able to enter.
  chmodSync(path, 0o755);
  return path;
}

const made = new Map<string, Promise<string>>();

/**
 * A copy of a data folder that takes long to make: `fill` fills it once in this process, or once for all processes of a
 * run of tests. Nothing may run in the folder when `fill` is done.
 */
export async function copyOfFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
  prefix: string,
): Promise<string> {
  let original = made.get(name);
  if (original === undefined) {
    original = scratch === undefined ? makeAlone(fill) : makeForAll(join(scratch, name), fill);
    made.set(name, original);
  }
  const copy = newFolder(prefix);
  // With owners and modes, which the database insists on.
  const { status, stderr } = spawnSync('cp', ['-a', `${await original}/.`, copy], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a data folder could not be copied: ${stderr}`);
  return copy;
}

async function makeAlone(fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = newFolder('gk-original-');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await fill(folder);
  return folder;
}

/** Who can make the folder `<path>.lock` fills; the others wait for `path`, and try in its place when it failed. */
async function makeForAll(path: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const lock = `${path}.lock`;
  while (!existsSync(path)) {
    try {
      mkdirSync(lock);
    } catch {
      await setTimeout(100);
      continue;
    }
    try {
      // Between the look and the lock another may have finished.
      if (existsSync(path)) break;
      const filling = newFolder('gk-original-');
      await fill(filling);
      renameSync(filling, path);
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  return path;
}
