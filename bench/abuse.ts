import { readdirSync, statSync } from 'node:fs';
import { constants, loadavg, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSlowClients } from '../probes/abuse-slow.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { type Family, familiesAgainst } from './abuse-families.ts';
import { ApiClient, property, readJson, textOf } from './api-client.ts';
import { attack, type Tally } from './attackers.ts';
import { type Seen, watchHealth } from './health-watch.ts';
import { type Platform, startPlatform, temporaryFolder } from './platform-process.ts';
import { serverMemory } from './process-memory.ts';
import type { Benchmark, Measurement } from './report.ts';
import { openWarningDesk, type WarningDesk } from './warning-desk.ts';

const ABOUT =
  'Families of expensive requests against what npm start runs, each attacker at an address of its own, without waiting between requests. Beside each: how long /healthz took, asked fifty times a second from a thread of its own (goal: p99 at most ten times idle or 50 ms), the memory of the server, bytes left in the store of files, and how long a warning took that an office wrote, approved and issued meanwhile, until its page showed it.';
const GOAL_MS = 50;
const GOAL_TIMES_IDLE = 10;
const BODY = 'changsha';

/** One family at work. */
interface Weather {
  readonly name: string;
  rage(url: string, seconds: number): Promise<Tally>;
}

const ofFamily = ({ name, attack: each }: Family, attackers: number): Weather => ({
  name,
  rage: (url, seconds) => attack(url, each, { seconds, attackers }),
});

const SLOW: Weather = {
  name: 'slow clients',
  rage: async (url, seconds) => {
    const clients = openSlowClients(Number(new URL(url).port));
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      await sleep(200);
      clients.drip();
    }
    const { open } = clients;
    clients.close();
    return { sent: clients.opened, statuses: { open, closed: clients.opened - open } };
  },
};

/** Nothing at all: what the others are compared with. */
const IDLE: Weather = {
  name: 'idle',
  rage: async (_url, seconds) => {
    await sleep(seconds * 1000);
    return { sent: 0, statuses: {} };
  },
};

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );

interface Site {
  readonly platform: Platform;
  readonly files: string;
  readonly desk: WarningDesk;
  readonly health: ReturnType<typeof watchHealth>;
  readonly seconds: number;
}

async function observe(site: Site, weather: Weather): Promise<{ seen: Seen; line: Measurement }> {
  const { platform, files, desk, health } = site;
  process.stderr.write(`${weather.name}\n`);
  const bytes = bytesIn(files);
  const memory = serverMemory(platform.pid);
  let most = memory;
  const watching = setInterval(() => {
    most = Math.max(most, serverMemory(platform.pid));
  }, 250);
  await health.span();
  const [tally, warning] = await Promise.all([
    weather.rage(platform.url, site.seconds),
    sleep(site.seconds * 250).then(() => desk.warn()),
  ]);
  clearInterval(watching);
  const seen = await health.span();
  await sleep(3000);
  const line: Measurement = {
    what: weather.name,
    requests: tally.sent,
    answers: Object.entries(tally.statuses)
      .map(([status, count]) => `${status}×${count}`)
      .join(' '),
    'health p50 ms': seen.p50,
    'health p99 ms': seen.p99,
    'health max ms': seen.most,
    unanswered: seen.unanswered,
    'RSS MB before': memory,
    'RSS MB most': most,
    'RSS MB after': serverMemory(platform.pid),
    'bytes left': bytesIn(files) - bytes,
    'warning shown after s': warning,
  };
  return { seen, line };
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).status === 200;
}

async function targetsOn(url: string) {
  const idOf = async (phase: string): Promise<string> => {
    const items = property(await readJson(`${url}/api/v1/consultations?phase=${phase}&limit=1`), 'items');
    return Array.isArray(items) ? textOf(items[0], 'id') : '';
  };
  const open = await idOf('open');
  const form = await (await fetch(`${url}/consultations/${open}/say`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const account = (await ApiClient.signIn(url, `editor@${BODY}`)).headers;
  return { open, closed: await idOf('closed'), ticket, body: BODY, account };
}

export const abuseBenchmark: Benchmark = {
  name: 'abuse',
  about: ABOUT,
  run: async (options) => {
    const seconds = Number(options.get('seconds') ?? 10);
    const attackers = Number(options.get('attackers') ?? 16);
    const only = options.get('family');
    // Memory that was only not yet given back grows no more in the second round.
    const rounds = Number(options.get('rounds') ?? 1);
    const data = temporaryFolder();
    const load = loadavg()[0] ?? Number.NaN;
    const platform = await startPlatform(options.get('root') ?? '.', data.path);
    try {
      while (!(await isReady(platform.url))) await sleep(500);
      const targets = await targetsOn(platform.url);
      const desk = await openWarningDesk(platform.url, civilDateAt(new Date()));
      const health = watchHealth(platform.url);
      // Attackers are other machines: this thread takes what the server and the one that watches it leave.
      setPriority(constants.priority.PRIORITY_LOW);
      const site: Site = { platform, desk, health, seconds, files: join(data.path, 'files') };
      const families = familiesAgainst(targets).map((family) => ofFamily(family, attackers));
      const chosen = [...families, SLOW].filter(({ name }) => only === undefined || name.includes(only));
      // What was never run is slower; the first look is thrown away.
      await observe(site, IDLE);
      const idle = await observe(site, IDLE);
      const goal = Math.max(GOAL_MS, idle.seen.p99 * GOAL_TIMES_IDLE);
      const lines = [idle.line];
      for (const weather of Array.from({ length: rounds }, () => chosen).flat()) {
        const { seen, line } = await observe(site, weather);
        lines.push({ ...line, goal: seen.p99 <= goal ? 'met' : 'missed' });
      }
      await health.stop();
      return {
        name: 'abuse',
        about: ABOUT,
        settings: { seconds, attackers, rounds, 'goal p99 ms': goal, 'load before': load },
        measurements: lines,
      };
    } finally {
      await platform.stop();
      data.remove();
    }
  },
};
