import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { readIfPresent } from '../log/durable-file.ts';

/**
 * A folder of backups: `files/ab/cdef…` by SHA-256, shared by all of them, and for each backup a folder named by its
 * moment with the rows of every table, the keys, and this list, which is written last: a folder without it is none.
 */
export const MANIFEST = 'manifest.json';
export const KEYS = 'keys.json';
export const FILES_LIST = 'files.txt';
export const FILES = 'files';

const Count = Type.Integer({ minimum: 0 });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const Manifest = Type.Object({
  format: Type.Literal('gongkai-backup/1'),
  takenAt: Type.String(),
  /** What stands in the database's own table of migrations: where the rows fit. */
  migrations: Type.Array(Type.Object({ name: Type.String(), sha256: Digest })),
  demonstration: Type.Boolean(),
  /** The newest signed checkpoint that these rows hold; null while nothing was signed. */
  checkpoint: Type.Union([Type.String(), Type.Null()]),
  leaves: Count,
  tables: Type.Array(
    Type.Object({
      schema: Type.String(),
      name: Type.String(),
      columns: Type.Array(Type.String()),
      rows: Count,
      file: Type.String({ pattern: '^[a-z0-9_.-]+$' }),
      sha256: Digest,
    }),
  ),
  sequences: Type.Array(
    Type.Object({
      schema: Type.String(),
      name: Type.String(),
      value: Type.String(),
      isCalled: Type.Boolean(),
    }),
  ),
  keys: Type.Object({ sealed: Type.Boolean(), sha256: Digest }),
  /** Files that the rows name and the folder holds; their digests stand in a list of their own, one a line. */
  files: Type.Object({ count: Count, sha256: Digest }),
  /** Named by rows, and not there when they were to be copied: taken out by an expunge, or lost. */
  missing: Type.Array(Digest),
});
export type Manifest = Static<typeof Manifest>;

export interface Backup {
  /** With the rows and keys. */
  readonly folder: string;
  /** What several backups share. */
  readonly files: string;
  readonly manifest: Manifest;
}

const STAMP = /^\d{8}T\d{6}Z(-\d+)?$/;

/** The backups in a folder, the newest first. */
export async function stampsIn(root: string): Promise<readonly string[]> {
  const names = await readdir(root).catch(() => []);
  const whole: string[] = [];
  for (const name of names.filter((each) => STAMP.test(each)))
    if ((await readIfPresent(join(root, name, MANIFEST))) !== null) whole.push(name);
  return whole.sort().reverse();
}

/** A folder of backups means its newest; a backup's own folder means that one. */
export async function findBackup(path: string): Promise<Backup> {
  const own = await readIfPresent(join(path, MANIFEST)).catch(() => null);
  const [newest] = own === null ? await stampsIn(path) : [];
  const folder = newest === undefined ? path : join(path, newest);
  const text = own ?? (newest === undefined ? null : await readIfPresent(join(folder, MANIFEST)));
  if (text === null) throw new StartupProblem(`${path} 里没有完整的备份。`);
  try {
    const manifest = Value.Parse(Manifest, JSON.parse(text));
    return { folder, files: join(folder, '..', FILES), manifest };
  } catch (error) {
    throw new StartupProblem(`备份清单 ${join(folder, MANIFEST)} 无法读取或不是本版本认识的格式。`, 1, {
      cause: error,
    });
  }
}

/** SHA-256 of a file in hexadecimal; null when there is no such file. */
export async function digestOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}
