import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '../../src/database/database.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { compose } from '../../src/main/compose.ts';
import { type Config, readConfig } from '../../src/main/config.ts';
import type { TestDatabase } from './database.ts';
import { createCountedProvince } from './province.ts';

export interface TestServer {
  /** `http://127.0.0.1:<port>`, also the public URL. */
  readonly url: string;
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly dataDir: string;
  readonly config: Config;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** A clock that a test moves; the real one when absent. */
  readonly clock?: Clock;
  /** Takes the lines that the server logs at the level of production. */
  readonly logTo?: { write(line: string): void };
  /** Beside the port and the data folder. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it starts with; a province in which nobody is yet when absent. */
  readonly database?: (clock: Clock) => Promise<TestDatabase>;
  /** Fills the installation before it is composed: accounts, records. */
  readonly prepare?: (installation: {
    readonly db: Db;
    readonly clock: Clock;
    readonly config: Config;
    readonly dataDir: string;
    readonly ownerUrl: string;
  }) => Promise<void>;
}

/** The whole application as `serve` composes it, listening on a free port, over a database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const clock = options.clock ?? systemClock;
  const {
    db,
    ownerUrl,
    appUrl,
    close: closeDatabase,
  } = await (options.database ?? createCountedProvince)(clock);
  const dataDir = mkdtempSync(join(tmpdir(), 'gk-server-'));
  chmodSync(dataDir, 0o755);
  const config = readConfig(
    {
      PORT: String(await freePort()),
      GONGKAI_DATA_DIR: dataDir,
      ...(options.logTo && { GONGKAI_LOG_LEVEL: 'info' }),
      ...options.environment,
    },
    'demo',
  );
  const release = async (): Promise<void> => {
    await closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await options.prepare?.({ db, clock, config, dataDir, ownerUrl });
    const composed = await compose({
      config,
      db,
      clock,
      dataDir,
      appUrl,
      ...(options.logTo && { logTo: { stream: options.logTo } }),
    });
    const url = await composed.app.listen({ port: config.port, host: config.host });
    await composed.start();
    const close = async (): Promise<void> => {
      composed.app.server.closeAllConnections();
      await composed.close();
      await release();
    };
    return { url, db, ownerUrl, appUrl, dataDir, config, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * A second process, as far as one process can be two, on the same database: memory, connections and a copy of the data
 * folder of its own.
 */
export async function startServerBeside(
  first: TestServer,
  clock: Clock,
): Promise<Pick<TestServer, 'url' | 'close'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gk-server-'));
  cpSync(first.dataDir, dataDir, { recursive: true });
  const config = readConfig(
    { PORT: String(await freePort()), GONGKAI_DATA_DIR: dataDir, GONGKAI_PUBLIC_URL: first.url },
    'demo',
  );
  const db = connect(first.appUrl, { clock });
  const composed = await compose({ config, db, clock, dataDir, appUrl: first.appUrl });
  const url = await composed.app.listen({ port: config.port, host: config.host });
  await composed.start();
  const close = async (): Promise<void> => {
    composed.app.server.closeAllConnections();
    await composed.close();
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, close };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
