import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { StartupProblem } from '../../kernel/startup-problem.ts';

/**
 * A folder of backups: `files/ab/cdef…` for the files of all of them, each kept once; `snapshots/<time>/` for one backup
 * with `manifest.json`, `database/`, `database.sha256`, `files.txt`, `log-anchor` and the keys; `expunges.jsonl` with all
 * that was ever taken out, whatever backup it is in.
 */
export const SNAPSHOTS = 'snapshots';
export const POOL = 'files';
export const MANIFEST = 'manifest.json';
export const PLAIN_KEYS = 'keys.json';
export const SEALED_KEYS = 'keys.sealed';
export const DATABASE_FOLDER = 'database';
export const DATABASE_DIGESTS = 'database.sha256';
export const FILE_LIST = 'files.txt';
export const ANCHOR = 'log-anchor';

const Counts = Type.Record(Type.String(), Type.Integer());

export const Manifest = Type.Object({
  format: Type.Literal('gongkai-backup'),
  version: Type.Literal(1),
  takenAt: Type.String(),
  /** Where it was taken; the anchor there is asked first when it is restored. */
  dataDir: Type.String(),
  postgres: Type.String(),
  platform: Type.String(),
  demonstration: Type.Boolean(),
  keys: Type.Union([Type.Literal('sealed'), Type.Literal('plain')]),
  /** SHA-256 of `database.sha256`. */
  databaseDigest: Type.String(),
  databaseBytes: Type.Integer(),
  files: Type.Integer(),
  filesBytes: Type.Integer(),
  /** What a restore into a scratch place found; absent when that was not asked for. */
  checked: Type.Optional(Type.Object({ log: Type.Integer(), root: Type.String(), rows: Counts })),
});
export type Manifest = Static<typeof Manifest>;

export interface Snapshot {
  /** Of all backups. */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

function read(path: string, folder: string): Snapshot {
  try {
    return {
      folder,
      path,
      manifest: Value.Parse(Manifest, JSON.parse(readFileSync(join(path, MANIFEST), 'utf8'))),
    };
  } catch (cause) {
    throw new StartupProblem(`备份的 ${MANIFEST} 无法读取：${path}`, 1, { cause });
  }
}

/** The backup that the path names: one of `snapshots/`, or the newest whole one of a folder. */
export function findSnapshot(path: string): Snapshot {
  if (existsSync(join(path, MANIFEST))) return read(path, dirname(dirname(path)));
  const all = join(path, SNAPSHOTS);
  const newest = existsSync(all)
    ? readdirSync(all)
        .filter((name) => existsSync(join(all, name, MANIFEST)))
        .sort()
        .at(-1)
    : undefined;
  if (newest === undefined) throw new StartupProblem(`这里没有完整的备份：${path}`);
  return read(join(all, newest), path);
}

export const snapshotName = ({ path }: Snapshot): string => basename(path);
