import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFileStore } from '../src/files/store.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { type Attack, filesAttacks, strangersAttacks } from './abuse-attacks.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { bodiesWithSubjects, isReviewedByAll } from './subjects.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

/** A page that is drawn anew; the first ones are slower, so the middle of some is taken. */
const ORDINARY_PAGE = '/consultations';
const REPEATED = 5;
/** What the probe itself takes to hand a body of some megabytes to the server. */
const HANDING_OVER_MS = 15;
const SLOW_CLIENTS = 50;

/** How an instance answers; the tests of this probe put a careless one in its place. */
export type Send = (attack: Attack) => Promise<number>;

/**
 * Expensive requests by strangers and hostile files. A wrong status, anything kept of what was refused, a refusal that costs more than a page, and a
 * missing answer are failures; how long the event loop stood still is printed, not judged.
 */
export const abuse: Probe = {
  name: 'abuse',
  description: '滥用：外人的昂贵请求和恶意文件，拒绝须廉价，被拒绝的内容一律不留',
  asksRunning: false,
  run: async (options) => {
    const instance = await openOwnInstance();
    try {
      return await abuseInstance(instance, options);
    } finally {
      await instance.close();
    }
  },
};

async function abuseInstance(instance: OwnInstance, options: ProbeOptions): Promise<ProbeOutcome> {
  const today = civilDateAt(instance.clock.now());
  const [body = ''] = await bodiesWithSubjects(instance.db, today, 1, isReviewedByAll);
  const users = await signInTestUsers(instance, [body]);
  const editor = users.find(({ grants }) => grants.some((grant) => grant.role === 'editor'));
  if (!editor) throw new Error('nobody is editor');
  const send = sender(instance, editor);
  const page = await costOf(send, {
    name: 'page',
    who: 'public',
    method: 'GET',
    path: ORDINARY_PAGE,
    allowed: [200],
  });
  const before = await keptBy(instance);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const attacks = [...strangersAttacks(), ...filesAttacks(body)];
  const failures = await judge(send, attacks, page + HANDING_OVER_MS, options.seconds);
  failures.push(...(await slowClients(instance)));
  delay.disable();
  const after = await keptBy(instance);
  if (after.rows > before.rows || after.files > before.files)
    failures.push(
      `kept of what was refused: ${after.files - before.files} files, ${after.rows - before.rows} rows`,
    );
  return {
    tried: attacks.length + SLOW_CLIENTS,
    failures,
    reached: {
      'CPU of a page, ms': Math.round(page),
      'loop p99, ms': Math.round(delay.percentile(99) / 1e6),
      'loop max, ms': Math.round(delay.max / 1e6),
    },
  };
}

const sender =
  ({ app }: OwnInstance, editor: TestUser): Send =>
  async ({ who, method, path, type, payload }) => {
    const { statusCode } = await app.inject({
      method,
      url: path,
      headers: {
        ...(who === 'editor' && editor.headers),
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(payload !== undefined && { payload }),
    });
    return statusCode;
  };

/** CPU of this process, which is probe and server in one, in milliseconds: the least of some, because others use the machine. */
async function costOf(send: Send, attack: Attack): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < REPEATED; i += 1) {
    const start = process.cpuUsage();
    await send(attack);
    const { user, system } = process.cpuUsage(start);
    costs.push((user + system) / 1000);
  }
  return attack.name === 'page' ? (costs.toSorted((a, b) => a - b)[2] ?? 0) : Math.min(...costs);
}

/** Each attack at least once; the strangers' are weighed. */
export async function judge(
  send: Send,
  attacks: readonly Attack[],
  mostMs: number,
  seconds: number,
): Promise<string[]> {
  const failures: string[] = [];
  const until = Date.now() + seconds * 1000;
  do {
    for (const attack of attacks) {
      const status = await send(attack);
      if (!attack.allowed.includes(status))
        failures.push(`${attack.name}: answered ${status}, should be ${attack.allowed.join(' or ')}`);
    }
  } while (Date.now() < until);
  for (const attack of attacks.filter(({ who }) => who === 'public')) {
    const cost = await costOf(send, attack);
    if (cost > mostMs)
      failures.push(
        `${attack.name}: refusing it took ${Math.round(cost)} ms of CPU, a page ${Math.round(mostMs)}`,
      );
  }
  return failures;
}

async function keptBy({
  db,
  dataDir,
}: OwnInstance): Promise<{ readonly files: number; readonly rows: number }> {
  const store = await openFileStore(join(dataDir, 'files'));
  let files = 0;
  for await (const digests of store.list()) files += digests.length;
  const { rows } = await db
    .selectFrom('stored_file')
    .select((eb) => eb.fn.countAll<string>().as('rows'))
    .executeTakeFirstOrThrow();
  return { files, rows: Number(rows) };
}

/** Connections whose heads never end, while a page is asked for. */
async function slowClients({ app }: OwnInstance): Promise<readonly string[]> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = new URL(address);
  const sockets = Array.from({ length: SLOW_CLIENTS }, () => openSocket(Number(port), '127.0.0.1'));
  for (const socket of sockets)
    socket.on('error', () => {}).write('POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n');
  await sleep(200);
  const answer = await fetch(`${address}/healthz`).catch(() => null);
  for (const socket of sockets) socket.destroy();
  return answer?.status === 200 ? [] : ['no answer of /healthz beside slow clients'];
}
