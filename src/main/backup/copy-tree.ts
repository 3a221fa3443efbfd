import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../../kernel/startup-problem.ts';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Asks the system to bring all of a folder's file system to the disk, once for a thousand small files; where there is no
 * `sync` it happens by itself within a minute.
 */
export function settle(folder: string): void {
  spawnSync('sync', ['-f', folder], { stdio: 'ignore' });
}

/** Copies and gives the SHA-256 of what was copied; what has gone meanwhile is null. */
export async function copyFile(
  from: string,
  to: string,
  owner?: Owner,
): Promise<{ readonly sha256: string; readonly bytes: number } | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      createReadStream(from),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(to, { mode: 0o600 }),
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  if (owner) await chown(to, owner.uid, owner.gid);
  return { sha256: hash.digest('hex'), bytes };
}

export async function makeFolder(path: string, owner?: Owner): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (owner) await chown(path, owner.uid, owner.gid);
}

/** Folders and files below, as paths from the root; a folder ends with `/` and stands before what it holds. */
export async function* walk(root: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) {
      yield `${path}/`;
      yield* walk(root, `${path}/`);
    } else if (entry.isFile()) yield path;
  }
}

export const ensureParent = (path: string): Promise<unknown> =>
  mkdir(dirname(path), { recursive: true, mode: 0o700 });
