import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestOnTheWay } from './digest-on-the-way.ts';

export const pathOfFile = (root: string, digest: string): string =>
  join(root, digest.slice(0, 2), digest.slice(2));

/** Copies what the other folder has not; each is held to its digest on the way, and appears whole. */
export async function copyFiles(
  digests: readonly string[],
  from: string,
  to: string,
): Promise<{ kept: readonly string[]; copied: number; missing: string[] }> {
  const [kept, missing]: [string[], string[]] = [[], []];
  let copied = 0;
  for (const digest of digests) {
    const [source, target] = [pathOfFile(from, digest), pathOfFile(to, digest)];
    const there = await sizeOf(target);
    const size = await sizeOf(source);
    if (there === null && size === null) {
      missing.push(digest);
      continue;
    }
    if (size !== null && there !== size) {
      await copyHeld(source, target, digest);
      copied += 1;
    }
    kept.push(digest);
  }
  return { kept, copied, missing };
}

async function copyHeld(source: string, target: string, digest: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.new`;
  const held = digestOnTheWay();
  await pipeline(
    createReadStream(source),
    held.through,
    createWriteStream(temporary, { mode: 0o640, flush: true }),
  );
  if (held.digest() !== digest) {
    await rm(temporary, { force: true });
    throw new Error(`${source} 的内容与它的摘要不符：文件已损坏。`);
  }
  await rename(temporary, target);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
