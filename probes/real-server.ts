import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectPath } from '../src/main/project-root.ts';

export interface RealServer {
  readonly url: string;
  /** kill -9; resolves when it is dead. */
  kill(): Promise<void>;
}

/** The built server as its own process over the data folder, as an operator runs it. */
export async function startRealServer(dataDir: string): Promise<RealServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [projectPath('dist/server/gongkai.mjs'), 'serve', '--demo'], {
    env: {
      PATH: process.env.PATH ?? '',
      GONGKAI_DIVISIONS: 'named',
      PORT: String(port),
      GONGKAI_DATA_DIR: dataDir,
      GONGKAI_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (isOver(child)) throw new Error(`the server ended:\n${said}`);
    await sleep(50);
  }
  return {
    url,
    kill: async () => {
      const gone = new Promise<void>((resolve) => {
        if (isOver(child)) resolve();
        else child.once('exit', () => resolve());
      });
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
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
