import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../database/database.ts';
import { StartupProblem } from '../kernel/startup-problem.ts';
import type { Config } from './config.ts';
import { installationClock } from './sandbox-clock.ts';
import { closeServed, type Front, listen, type Served } from './serve.ts';

/** What the first process says to one that serves. The address of the database holds a password: not by environment. */
type Order = { readonly kind: 'begin'; readonly appUrl: string } | { readonly kind: 'drain' };
interface Ready {
  readonly kind: 'ready';
  readonly address: string;
}

const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'kind' in message;
const isReady = (message: unknown): message is Ready =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';

/** How long a connection without a request may stay, once its process is to go. */
const DRAIN_MS = 3_000;
const STOP_TIMEOUT_MS = 40_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Several processes serve on one port and one database. The first opens the installation, hands out connections,
 * replaces a process that died, and at SIGUSR2 all of them, one after the other: the new one serves before the old one
 * finishes what it has begun and goes.
 */
export const severalProcesses =
  (count: number, print: (line: string) => void): Front =>
  async (_config, _served, { appUrl }) => {
    const group = new Group(appUrl, print);
    try {
      const address = await group.start(count);
      const again = (): void => void group.replaceAll();
      process.on('SIGUSR2', again);
      print(`${count} 个网页进程；向主进程（${process.pid}）发送 SIGUSR2 逐个换新，不中断服务。`);
      return {
        address,
        close: async () => {
          process.off('SIGUSR2', again);
          await group.stop();
        },
      };
    } catch (error) {
      await group.stop();
      throw error;
    }
  };

class Group {
  readonly #appUrl: string;
  readonly #print: (line: string) => void;
  /** Those that serve. */
  readonly #serving = new Set<Worker>();
  readonly #all = new Set<Worker>();
  #stopping = false;
  #replacing: Promise<void> = Promise.resolve();
  #failures = 0;

  constructor(appUrl: string, print: (line: string) => void) {
    this.#appUrl = appUrl;
    this.#print = print;
  }

  /** Gives the address at which they serve. */
  async start(count: number): Promise<string> {
    const started = await Promise.all(Array.from({ length: count }, () => this.#fork()));
    const [first] = started;
    if (first === undefined || started.includes(null))
      throw new StartupProblem('网页进程没有启动，原因见上面的输出。');
    return first ?? '';
  }

  /** One after the other; who cannot be replaced goes on. */
  replaceAll(): Promise<void> {
    this.#replacing = this.#replacing.then(async () => {
      for (const old of [...this.#serving]) {
        if (this.#stopping) return;
        if ((await this.#fork()) === null) {
          this.#print('新的网页进程没有启动，原有进程继续服务。');
          return;
        }
        await this.#end(old);
      }
      this.#print('网页进程已全部换新。');
    });
    return this.#replacing;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#all].map((worker) => this.#end(worker)));
  }

  /** The address at which it serves; null when it ended before. */
  async #fork(): Promise<string | null> {
    const worker = cluster.fork();
    this.#all.add(worker);
    const ended = once(worker, 'exit').then(() => null);
    worker.once('exit', () => this.#ended(worker));
    worker.send({ kind: 'begin', appUrl: this.#appUrl } satisfies Order);
    const ready = new Promise<string>((resolve) => {
      worker.on('message', (message: unknown) => {
        if (isReady(message)) resolve(message.address);
      });
    });
    const address = await Promise.race([ready, ended]);
    if (address !== null) {
      this.#serving.add(worker);
      this.#failures = 0;
    }
    return address;
  }

  #ended(worker: Worker): void {
    this.#all.delete(worker);
    if (!this.#serving.delete(worker) || this.#stopping) return;
    this.#print(`网页进程 ${worker.process.pid ?? ''} 意外退出，正在重新启动。`);
    void this.#replace();
  }

  /** Tries again, ever later. */
  async #replace(): Promise<void> {
    while (!this.#stopping && (await this.#fork()) === null) {
      await sleep(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures));
      this.#failures += 1;
    }
  }

  async #end(worker: Worker): Promise<void> {
    this.#serving.delete(worker);
    if (!this.#all.has(worker)) return;
    const gone = once(worker, 'exit');
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), STOP_TIMEOUT_MS);
    if (worker.isConnected()) worker.send({ kind: 'drain' } satisfies Order);
    await gone;
    clearTimeout(timer);
  }
}

/** A process that serves, as long as the first one wants it and is there. */
export async function serveAsWorker(config: Config, served: Served): Promise<void> {
  // Ctrl-C in a terminal reaches every process; the first one says when this one is to go.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const) process.on(signal, () => {});
  const orders = listenToOrders();
  const { appUrl } = await orders.begin;
  const clock = installationClock(config);
  const db = connect(appUrl, { clock });
  try {
    const composed = await served.compose({ config, db, clock, dataDir: config.dataDir, appUrl });
    try {
      const address = await listen(composed, config);
      await composed.start();
      process.send?.({ kind: 'ready', address } satisfies Ready);
      await orders.drain;
      await drain(composed.app.server);
    } finally {
      await closeServed(composed);
    }
  } finally {
    await db.destroy();
    cluster.worker?.disconnect();
  }
}

function listenToOrders() {
  const begin = Promise.withResolvers<{ readonly appUrl: string }>();
  const end = Promise.withResolvers<void>();
  process.on('message', (message) => {
    if (!isOrder(message)) return;
    if (message.kind === 'begin') begin.resolve(message);
    else end.resolve();
  });
  process.on('disconnect', () => {
    end.resolve();
    begin.reject(new StartupProblem('主进程已经退出。'));
  });
  return { begin: begin.promise, drain: end.promise };
}

/**
 * Takes no more connections, answers what still comes on those that are there and ends each with its answer. A
 * connection without a request stays a while: who sends one just then is answered too.
 */
async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  // Not its own `close`, which cuts off connections that have no request at this moment.
  NetServer.prototype.close.call(server);
  const over = performance.now() + DRAIN_MS;
  const connections = (): Promise<number> =>
    new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));
  while (performance.now() < over && (await connections()) > 0) await sleep(50);
}
