import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { Db } from '../database/database.ts';
import { whileTimesAreTold } from '../database/evidence-clock.ts';
import type { Clock } from '../kernel/clock.ts';
import { EXIT, errorCode, StartupProblem } from '../kernel/startup-problem.ts';
import type { Config } from './config.ts';
import {
  clearUnfinishedDemonstration,
  demonstrationState,
  isEmpty,
  markedLoad,
} from './demonstration-state.ts';
import { failureText } from './exit-with.ts';
import { type Installation, openInstallation } from './installation.ts';
import { serveLoadingPage } from './loading-page.ts';
import { evidenceClock, installationClock } from './sandbox-clock.ts';
import { stopRequests } from './stop-requests.ts';

export interface Composed {
  readonly app: {
    listen(options: { port: number; host: string }): Promise<string>;
    readonly server: Server;
  };
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What is served; `main/cli.ts` puts the real parts in, tests of the life cycle a small one. */
export interface Served {
  compose(options: {
    config: Config;
    db: Db;
    clock: Clock;
    dataDir: string;
    appUrl: string;
  }): Promise<Composed>;
  loadDemonstration?(options: {
    config: Config;
    db: Db;
    clock: Clock;
    dataDir: string;
    ownerUrl: string;
    /** Throws early when it says so; the next start begins anew. */
    stop: AbortSignal;
    /** Says how far it is. */
    told: (words: string) => void;
  }): Promise<void>;
  /** Goes on while people are served already; it ends early when `stopped` says so. */
  afterStart?(
    installation: { readonly ownerUrl: string; readonly db: Db },
    told: { readonly print: (line: string) => void; readonly stopped: () => boolean },
  ): Promise<void>;
  /** Printed in demo mode below the address. */
  readonly demonstrationNotice?: readonly string[];
}

/** What stands between an open installation and who asks: this process, or several. */
export type Front = (
  config: Config,
  served: Served,
  installation: Installation,
) => Promise<{ readonly address: string; close(): Promise<void> }>;

const oneProcess: Front = async (config, served, { db, appUrl }) => {
  const clock = installationClock(config);
  const composed = await served.compose({ config, db, clock, dataDir: config.dataDir, appUrl });
  const close = () => closeServed(composed);
  try {
    const address = await listen(composed, config);
    await composed.start();
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
};

export const listen = ({ app }: Composed, config: Config): Promise<string> =>
  app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw portProblem(error, config);
  });

/** Serves until it is asked to stop. Everything that was opened is closed again, whatever happens. */
export async function serve(
  config: Config,
  served: Served,
  print: (line: string) => void,
  front: Front = oneProcess,
): Promise<void> {
  const stop = stopRequests(() => print('正在强制退出…'));
  await assertPortFree(config);
  const installation = await openInstallation(config);
  try {
    if (!stop.requested())
      await prepareData(config, served, installation, { print, stop: stop.signal }).catch(
        (error: unknown) => {
          if (!stop.requested()) throw error;
        },
      );
    if (stop.requested()) {
      print('已停止。');
      return;
    }
    const { address, close } = await front(config, served, installation);
    try {
      announce(address, config, served, print);
      const later = config.wholeTree
        ? served.afterStart?.(installation, { print, stopped: stop.requested })
        : undefined;
      // What fails is told, and tried again at the next start.
      const background = later?.catch((error: unknown) => print(failureText(error).text));
      const ending = await Promise.race([stop.wait, installation.databaseDied]);
      await background;
      if (ending !== undefined)
        throw new StartupProblem(`内置数据库意外停止（database stopped）：${lastLine(ending)}`);
      print('正在停止：等待进行中的请求完成，再按一次 Ctrl-C 强制退出。');
    } finally {
      await close();
    }
  } finally {
    await installation.close();
    stop.dispose();
  }
  print('已停止。');
}

const STOP_TIMEOUT_MS = 30_000;

/** A browser keeps its connection open after the answer: closing waits for requests, never for idle connections. */
export async function closeServed(composed: Composed): Promise<void> {
  const { server } = composed.app;
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const timer = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS);
  try {
    await composed.close();
  } finally {
    clearInterval(idle);
    clearTimeout(timer);
  }
}

/** In demo mode fills an empty installation; in production refuses one that is a demonstration or has no accounts. */
export async function prepareData(
  config: Config,
  served: Pick<Served, 'loadDemonstration'>,
  installation: Pick<Installation, 'db' | 'ownerUrl'>,
  { print, stop }: { readonly print: (line: string) => void; readonly stop: AbortSignal },
): Promise<void> {
  const { db, ownerUrl } = installation;
  if (config.mode === 'production') return assertFitForProduction(db);
  if (!served.loadDemonstration) return;
  const state = await demonstrationState(db);
  if (state === 'loaded') return;
  if (state === 'loading') {
    print('上次载入演示数据时中断，正在重新载入…');
    await clearUnfinishedDemonstration(ownerUrl, config.dataDir);
    const { loadReferenceData } = await import('./reference-data.ts');
    await loadReferenceData(ownerUrl, db);
  } else if (!(await isEmpty(db))) {
    return;
  } else {
    print('数据文件夹为空，正在载入演示数据…');
  }
  const load = served.loadDemonstration;
  const clock = installationClock(config);
  let words = '正在载入演示数据。';
  const told = (said: string): void => {
    words = said;
  };
  const page = config.port === 0 ? null : await serveLoadingPage(config, () => words);
  try {
    // Its records are of past days, and nobody is served yet.
    await whileTimesAreTold(ownerUrl, evidenceClock(config), () =>
      markedLoad(db, () => load({ config, db, clock, dataDir: config.dataDir, ownerUrl, stop, told })),
    );
  } finally {
    await page?.close();
  }
}

async function assertFitForProduction(db: Db): Promise<void> {
  const accounts = db.selectFrom('account').select('username').where('disabled_at', 'is', null);
  const demonstration = await accounts.where('demonstration', '=', true).limit(1).executeTakeFirst();
  if (demonstration) {
    throw new StartupProblem(
      `GONGKAI_MODE=production 不能启动：数据中有演示账号（${demonstration.username} 等），请换一个数据文件夹。`,
      EXIT.wrongConfiguration,
    );
  }
  if (!(await accounts.limit(1).executeTakeFirst())) {
    throw new StartupProblem(
      'GONGKAI_MODE=production 不能启动：还没有账号，请先运行 gongkai init。',
      EXIT.wrongConfiguration,
    );
  }
}

function announce(address: string, config: Config, served: Served, print: (line: string) => void): void {
  print(`政务公开平台已启动：${address}`);
  if (config.mode === 'demo') for (const line of served.demonstrationNotice ?? []) print(line);
  print('按 Ctrl-C 停止。');
}

/** Asked before the database is started, so that the answer comes at once. */
const assertPortFree = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portProblem(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });

function portProblem(error: unknown, config: Config): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartupProblem(
        `端口 ${config.port} 已被占用（port in use）：请停止占用它的程序，或用 PORT 指定另一个端口。`,
        EXIT.inUse,
      );
    case 'EACCES':
      return new StartupProblem(
        `没有权限监听端口 ${config.port}（permission denied）：请用 PORT 指定 1024 以上的端口。`,
        EXIT.inUse,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupProblem(
        `HOST 的值“${config.host}”不正确：本机没有这个地址。`,
        EXIT.wrongConfiguration,
      );
    default:
      return error;
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
