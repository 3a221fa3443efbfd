import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

export interface StoredBytes {
  readonly sha256: string;
  /** GB/T 32905, beside SHA-256 for domestic verification. */
  readonly sm3: string;
  readonly sizeBytes: number;
}

/** Bytes that came in and belong to nobody yet: exactly one of `keep` and `discard` ends them. */
export interface StagedBytes extends StoredBytes {
  content(): Promise<Buffer>;
  keep(): Promise<Result<StoredBytes>>;
  discard(): Promise<void>;
}

/** A store addressed by content. What is kept is whole, never changes and is never replaced. */
export interface FileStore {
  stage(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<StagedBytes>>;
  /** Null when the store has no such bytes. */
  sizeOf(sha256: string): Promise<number | null>;
  /** `end` is included, as in HTTP ranges. */
  read(sha256: string, range?: { readonly start: number; readonly end: number }): Readable;
  /** Digests of everything kept, some hundred at a time. */
  list(): AsyncIterable<readonly string[]>;
  /** Removes bytes that were last kept before `before`; false when they are younger or not there. */
  removeOlder(sha256: string, before: Date): Promise<boolean>;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Names in the incoming folder begin with the process that writes them; what a dead one left is half and goes. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    if (!isRunning(Number.parseInt(name, 10))) await rm(join(incoming, name), { force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Runs a step of writing; a full disk is a refusal, and whatever fails leaves no half file. */
async function cleanly<T>(temporary: string, step: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const result = await step();
    if (!result.ok) await rm(temporary, { force: true });
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    if (isFull(error)) return refused(problem('storage-full'));
    throw error;
  }
}

/** One folder of the 256 after the other. */
async function* keptIn(root: string): AsyncGenerator<readonly string[]> {
  for (const folder of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    const names = await readdir(join(root, folder));
    yield names.filter((name) => /^[0-9a-f]{62}$/.test(name)).map((name) => folder + name);
  }
}

async function removeOlder(path: string, before: Date): Promise<boolean> {
  try {
    if ((await stat(path)).mtime >= before) return false;
    await rm(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The store in a folder: `ab/cdef…` by SHA-256. */
export async function openFileStore(root: string): Promise<FileStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true });
  await removeLeftovers(incoming);
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256.slice(2));
  };

  const sizeOf = async (sha256: string): Promise<number | null> => {
    try {
      return (await stat(pathOf(sha256))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };

  const keep = (temporary: string, stored: StoredBytes): Promise<Result<StoredBytes>> =>
    cleanly(temporary, async () => {
      if ((await sizeOf(stored.sha256)) === stored.sizeBytes) {
        // Young again: the sweep takes only what nobody has kept for long.
        const now = new Date();
        await utimes(pathOf(stored.sha256), now, now);
        await rm(temporary, { force: true });
        return accepted(stored);
      }
      const folder = join(root, stored.sha256.slice(0, 2));
      await mkdir(folder, { recursive: true });
      await rename(temporary, pathOf(stored.sha256));
      await syncFolder(folder);
      await syncFolder(root);
      return accepted(stored);
    });

  const stage = (source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<StagedBytes>> => {
    const temporary = join(incoming, `${process.pid}-${randomUUID()}`);
    return cleanly(temporary, async () => {
      const [sha256, sm3] = [createHash('sha256'), createHash('sm3')];
      let sizeBytes = 0;
      const file = await open(temporary, 'wx', 0o640);
      try {
        for await (const chunk of source) {
          sizeBytes += chunk.byteLength;
          if (sizeBytes > maxBytes)
            return refused(problem('input-too-large', { limit: megabytes(maxBytes) }));
          sha256.update(chunk);
          sm3.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const stored = { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), sizeBytes };
      return accepted({
        ...stored,
        content: () => readFile(temporary),
        keep: () => keep(temporary, stored),
        discard: () => rm(temporary, { force: true }),
      });
    });
  };

  return {
    stage,
    sizeOf,
    read: (sha256, range) => createReadStream(pathOf(sha256), range),
    list: () => keptIn(root),
    removeOlder: (sha256, before) => removeOlder(pathOf(sha256), before),
  };
}
