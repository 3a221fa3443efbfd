import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Platform {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the command to the first 200 of the home page. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** On a machine that others use as well, the demonstration loads for minutes. */
const TIMEOUT_MS = 900_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const temporaryFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'gk-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** What `npm start` runs, on a port and a data folder of its own. */
export async function startPlatform(root: string, dataDir: string): Promise<Platform> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/gongkai.mjs'), 'serve', '--demo'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      GONGKAI_DATA_DIR: dataDir,
      GONGKAI_DIVISIONS: 'named',
    },
    // The log goes nowhere: no disk is measured.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + String(chunk)).slice(-4000);
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  while (!(await answers(url))) {
    if (ended || performance.now() - begun > TIMEOUT_MS) {
      child.kill('SIGTERM');
      throw new Error(`the platform did not start:\n${said}`);
    }
    await sleep(5);
  }
  return { url, pid: child.pid ?? 0, startedIn: performance.now() - begun, stop: () => stopped(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Asks once; a server that is being measured is never killed half-way. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
