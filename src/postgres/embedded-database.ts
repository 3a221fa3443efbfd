import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, StartupProblem, storageProblem } from '../kernel/startup-problem.ts';
import { clusterHome, clusterOwner, preparedCluster, socketFolder } from './database-cluster.ts';
import { databaseFailure } from './database-failure.ts';
import { APP_ROLE, DATABASE, ensureDatabase, ensureRole, OWNER_ROLE, withClient } from './database-roles.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { ended, spawnTied } from './tied-child.ts';
import { unprivilegedIdentity } from './unprivileged-identity.ts';

export interface EmbeddedDatabaseOptions {
  /** Everything is kept in here; the caller holds its lock. */
  readonly dataDir: string;
  /** Only tests turn it off: without it a power cut loses committed rows. */
  readonly fsync?: boolean;
  readonly maxConnections?: number;
}

export interface EmbeddedDatabaseUrls {
  /** Superuser on the maintenance database `postgres`. */
  readonly adminUrl: string;
  /** `gongkai_owner` on `gongkai`: migrates. */
  readonly ownerUrl: string;
  /** `gongkai_app` on `gongkai`: serves requests. */
  readonly appUrl: string;
}

export interface EmbeddedDatabase extends EmbeddedDatabaseUrls {
  /** Resolves with what it said last when the server ends without `stop()`. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that npm installed, as a child that ends with us, reachable only by its private socket. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  try {
    mkdirSync(options.dataDir, { recursive: true });
    const dataDir = realpathSync(options.dataDir);
    const passwords = keptPasswords(dataDir);
    const home = clusterHome(dataDir, unprivilegedIdentity());
    const identity = clusterOwner(home, unprivilegedIdentity());
    const binaries = postgresBinaries(identity);
    const cluster = await preparedCluster(home, identity, binaries, passwords.admin, options.fsync ?? true);
    const address = await privateAddress(home, identity);
    const log = join(dataDir, 'postgres.log');
    const output = openLog(log);
    const child = spawnTied(binaries.postgres, ['-D', cluster, ...settings(options, address)], {
      identity,
      lastSignal: 'INT',
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    yieldToUs(child.pid);
    return await whenReady(child, address, passwords, log);
  } catch (error) {
    throw storageProblem(error, options.dataDir);
  }
}

/**
 * On the same machine the event loop comes first: kept pages, warnings and refusals do not wait for somebody's search.
 * Its own processes inherit it.
 */
function yieldToUs(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system does not let us, they share as before.
  }
}

/** The database of a server that another process runs in this data folder. */
export function runningDatabaseUrls(dataDir: string, home: string): EmbeddedDatabaseUrls {
  if (process.platform === 'win32') throw new StartupProblem('服务正在运行，请先停止服务再执行此命令。');
  return urlsOf({ host: realpathSync(join(home, 'socket')), port: 5432 }, keptPasswords(dataDir));
}

function urlsOf(address: Address, passwords: Passwords): EmbeddedDatabaseUrls {
  const url = (role: string, password: string, database: string): string =>
    `postgresql://${role}:${password}@/${database}?host=${encodeURIComponent(address.host)}&port=${address.port}`;
  return {
    adminUrl: url('postgres', passwords.admin, 'postgres'),
    ownerUrl: url(OWNER_ROLE, passwords.owner, DATABASE),
    appUrl: url(APP_ROLE, passwords.app, DATABASE),
  };
}

interface Passwords {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
}

const isPasswords = (value: unknown): value is Passwords =>
  typeof value === 'object' &&
  value !== null &&
  ['admin', 'owner', 'app'].every((key) => typeof Reflect.get(value, key) === 'string');

/** Written before the cluster is made, so that a start killed half-way finds the passwords of what it had begun. */
function keptPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'database-passwords.json');
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isPasswords(kept)) return kept;
    throw new Error(`not a password file: ${path}`);
  }
  const random = (): string => randomBytes(24).toString('base64url');
  const made: Passwords = { admin: random(), owner: random(), app: random() };
  writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return made;
}

interface Address {
  /** The socket's folder, or a loopback address where Node knows no Unix sockets. */
  readonly host: string;
  readonly port: number;
}

async function privateAddress(
  home: string,
  identity: ReturnType<typeof unprivilegedIdentity>,
): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  return { host: socketFolder(home, identity), port: 5432 };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

function settings(options: EmbeddedDatabaseOptions, address: Address): string[] {
  const fsync = options.fsync ?? true;
  const values: Record<string, string> = {
    ...(process.platform === 'win32'
      ? { listen_addresses: address.host, unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: address.host, unix_socket_permissions: '0700' }),
    port: String(address.port),
    max_connections: String(options.maxConnections ?? 100),
    timezone: 'Asia/Shanghai',
    jit: 'off',
    log_min_messages: 'warning',
    log_line_prefix: '%m [%p] ',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const LOG_LIMIT = 10 * 1024 * 1024;

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) truncateSync(path);
  return openSync(path, 'a', 0o600);
}

async function whenReady(
  child: ChildProcess,
  address: Address,
  passwords: Passwords,
  log: string,
): Promise<EmbeddedDatabase> {
  const logStart = statSync(log).size;
  let stopping = false;
  const gone = ended(child);
  const died = gone.then(async () => {
    const said = readFileSync(log).subarray(logStart).toString();
    return stopping ? new Promise<string>(() => {}) : said;
  });
  const { adminUrl, ownerUrl, appUrl } = urlsOf(address, passwords);
  const ready = acceptsConnections(adminUrl, child).then(() => undefined);
  const failure = await Promise.race([ready, died]);
  if (failure !== undefined || child.exitCode !== null) throw databaseFailure('postgres', await died, log);
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, OWNER_ROLE, passwords.owner);
    await ensureRole(client, APP_ROLE, passwords.app);
    await ensureDatabase(client, DATABASE, OWNER_ROLE);
  });
  return {
    adminUrl,
    ownerUrl,
    appUrl,
    died,
    stop: async () => {
      stopping = true;
      await stopServer(child, gone);
    },
  };
}

/** Crash recovery may take a while, so there is no limit of time: it ends when the server accepts or has ended. */
async function acceptsConnections(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      // Class 28: it runs, but the passwords file is not the one that this cluster was made with.
      if (errorCode(error)?.startsWith('28')) throw error;
      await sleep(20);
    }
  }
}

async function stopServer(child: ChildProcess, gone: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Fast shutdown ends the sessions; the harder ones are for a server that hangs, and lose nothing committed.
  for (const [signal, timeoutMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    child.kill(signal);
    const stopped = await Promise.race([gone.then(() => true), sleep(timeoutMs, false, { ref: false })]);
    if (stopped) return;
  }
}
