import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFailure } from './database-failure.ts';
import { dropStalePid, stopLeftovers } from './leftover-processes.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { ended, spawnTied } from './tied-child.ts';
import { canReach, type Identity } from './unprivileged-identity.ts';

/**
 * The folder that holds the cluster and its socket: the data folder itself, or, when root keeps that where nobody
 * else may enter (/root, mode 0700), a folder under /var/lib/gongkai to which the data folder links. The link is made
 * first, so that a start killed half-way finds what it had begun.
 */
export function clusterHome(dataDir: string, identity: Identity | undefined): string {
  const link = join(dataDir, 'postgres-home');
  if (!identity || existsSync(join(dataDir, 'postgres')) || canReach(join(dataDir, 'x'), identity))
    return dataDir;
  if (!existsSync(link)) {
    const elsewhere = join('/var/lib/gongkai', randomBytes(8).toString('hex'));
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    rmSync(link, { force: true });
    symlinkSync(elsewhere, link);
  }
  return realpathSync(link);
}

/** Who owns an existing cluster runs it: it may have been made before the operator became root. */
export function clusterOwner(home: string, identity: Identity | undefined): Identity | undefined {
  if (!identity || !existsSync(join(home, 'postgres'))) return identity;
  const { uid, gid } = statSync(join(home, 'postgres'));
  return uid === 0 ? identity : { uid, gid };
}

/**
 * A cluster that is ready to start. It is made under another name and renamed when complete: a folder called
 * `postgres` is always a whole one, and no process of an earlier start works in it any more.
 */
export async function preparedCluster(
  home: string,
  identity: Identity | undefined,
  binaries: PostgresBinaries,
  adminPassword: string,
  fsync: boolean,
): Promise<string> {
  await stopLeftovers(home);
  const cluster = join(home, 'postgres');
  if (existsSync(cluster)) {
    dropStalePid(cluster);
    return cluster;
  }
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('postgres.new-'))) {
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 10 });
  }
  const making = mkdtempSync(join(home, 'postgres.new-'));
  await initialise(making, identity, binaries, adminPassword, fsync);
  renameSync(making, cluster);
  return cluster;
}

async function initialise(
  folder: string,
  identity: Identity | undefined,
  binaries: PostgresBinaries,
  adminPassword: string,
  fsync: boolean,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  try {
    if (identity) {
      chownSync(folder, identity.uid, identity.gid);
      chownSync(passwordFile, identity.uid, identity.gid);
    }
    const user = ['--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
    // PostgreSQL's own C.UTF-8: the same order and the same upper and lower case on every machine.
    const locale = [
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
    ];
    const sync = fsync ? [] : ['--no-sync'];
    const child = spawnTied(binaries.initdb, ['--pgdata', folder, ...user, ...locale, ...sync], {
      identity,
      lastSignal: 'KILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    if ((await ended(child)) !== 0) throw databaseFailure('initdb', output, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The kernel cuts socket paths at 107 bytes (103 on macOS). */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

/**
 * A private folder for the socket: in the cluster's home when the path is short enough, else a linked temporary one.
 */
export function socketFolder(home: string, identity: Identity | undefined): string {
  const own = join(home, 'socket');
  if (existsSync(own)) {
    const target = linkTarget(own);
    if (target) rmSync(target, { recursive: true, force: true });
    rmSync(own, { recursive: true, force: true });
  }
  rmSync(own, { force: true });
  let folder = own;
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER) {
    mkdirSync(own, { mode: 0o700 });
  } else {
    folder = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'gongkai-'));
    symlinkSync(folder, own);
  }
  if (identity) chownSync(folder, identity.uid, identity.gid);
  return folder;
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
