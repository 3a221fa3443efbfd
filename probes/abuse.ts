import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openFileStore } from '../src/files/store.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { type Attack, filesAttacks, strangersAttacks } from './abuse-attacks.ts';
import { CONSULTING_BODY, openConsultations, ticketOf } from './abuse-consultations.ts';
import { accountAttacks, searchAttacks, searchFlood, textAttacks } from './abuse-inputs.ts';
import { formFlood, opinionAttacks, opinionFlood } from './abuse-opinions.ts';
import { pagesPastTheCache } from './abuse-pages.ts';
import { slowClients } from './abuse-slow.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import { askInstance, draftMaker, reviewedSubject } from './prepared-drafts.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { bodiesWithSubjects, isReviewedByAll } from './subjects.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

/** A page that is drawn anew; the first ones are slower, so the middle of some is taken. */
const ORDINARY_PAGE = '/consultations';
const REPEATED = 5;
/** What the probe itself takes to hand a body of some megabytes to the server. */
const HANDING_OVER_MS = 15;
/** A search asks the database and draws what it finds. */
const PAGES_OF_A_SEARCH = 10;
/** What an account may cost once: it is known who it was. */
const ACCOUNT_MS = 500;
/** Opinions from one address that are taken without a question. */
const WELCOME = 5;

/** How an instance answers. */
type Send = (attack: Attack) => Promise<number>;

/**
 * Expensive requests by strangers and hostile files. A wrong status, anything kept of what was refused, a refusal that
 * costs more than a page, and a missing answer are failures; how long the event loop stood still is printed, not
 * judged.
 */
export const abuse: Probe = {
  name: 'abuse',
  description: '滥用：外人的昂贵请求、洪水般的请求和恶意文件，拒绝须廉价，被拒绝的内容一律不留',
  asksRunning: false,
  run: async (options) => {
    const instance = await openOwnInstance();
    try {
      return await runAbuse(instance, options);
    } finally {
      await instance.close();
    }
  },
};

/**
 * On an instance that the caller opened, whatever its guards are; `strangers` leaves out what is typed and sent as
 * files.
 */
export async function runAbuse(
  instance: OwnInstance,
  options: ProbeOptions,
  which: 'all' | 'strangers' = 'all',
): Promise<ProbeOutcome> {
  const today = civilDateAt(instance.clock.now());
  const [body = ''] = await bodiesWithSubjects(instance.db, today, 1, isReviewedByAll);
  const users = await signInTestUsers(instance, [body, CONSULTING_BODY]);
  const editor = users.find(({ grants }) =>
    grants.some((grant) => grant.role === 'editor' && grant.bodyCode === body),
  );
  if (!editor) throw new Error('nobody is editor');
  const subject = await reviewedSubject(instance.db, instance.clock, body);
  const saveDraft = async (text: string): Promise<string> => {
    const hostile = { ...subject, content: (serial: number) => withTexts(subject.content(serial), text) };
    return (await draftMaker(askInstance(instance), users, hostile)('editing')).id;
  };
  const { open, closed } = await openConsultations(instance, users);
  const send = sender(instance, editor);
  const page = await costOf(send, pageOf(ORDINARY_PAGE), 'middle');
  const typedAndSent = async (): Promise<readonly Attack[]> => [
    ...opinionAttacks({ open, closed, ticket: await ticketOf(instance, open) }),
    ...searchAttacks(),
    ...textAttacks(open),
    ...filesAttacks(body),
    ...(await accountAttacks(saveDraft)),
  ];
  const attacks = [...strangersAttacks(), ...(which === 'all' ? await typedAndSent() : [])];
  const before = await keptBy(instance);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const failures = await judge(send, attacks, page, options.seconds);
  const drowned = await drown(send, [formFlood(open), searchFlood()]);
  const after = await keptBy(instance);
  if (after.rows > before.rows || after.files > before.files)
    failures.push(
      `kept of what was refused: ${after.files - before.files} files, ${after.rows - before.rows} rows`,
    );
  const pages = await pagesPastTheCache(instance);
  // Some of these are taken.
  const spoken = await drown(send, [opinionFlood(open)]);
  const slow = await slowClients(instance);
  delay.disable();
  return {
    tried: attacks.length + pages.tried + drowned.tried + spoken.tried + slow.tried,
    failures: [...failures, ...pages.failures, ...drowned.failures, ...spoken.failures, ...slow.failures],
    reached: {
      'CPU of a page, ms': Math.round(page),
      'loop p99, ms': Math.round(delay.percentile(99) / 1e6),
      'loop max, ms': Math.round(delay.max / 1e6),
    },
  };
}

/** Every long text of a record is that one. */
const withTexts = (content: JsonObject, text: string): JsonObject =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('<') ? `<p>${text}</p>` : value,
    ]),
  );

const pageOf = (path: string): Attack => ({ name: path, who: 'public', method: 'GET', path, allowed: [200] });

function sender({ app }: OwnInstance, editor: TestUser): Send {
  let sent = 0;
  return async ({ who, method, path, type, payload, from, headers }) => {
    sent += 1;
    const { statusCode } = await app.inject({
      method,
      url: path,
      // Where no limit of an address is tried, each comes from another one.
      remoteAddress: from ?? `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
      headers: {
        ...(who === 'editor' && editor.headers),
        ...(type !== undefined && { 'content-type': type }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    return statusCode;
  };
}

/** CPU of this process, which is probe and server in one, in milliseconds. */
async function weigh(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least of some, because others use the machine. */
async function costOf(send: Send, attack: Attack, which: 'least' | 'middle' = 'least'): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < REPEATED; i += 1) costs.push(await weigh(() => send(attack)));
  return costs.toSorted((a, b) => a - b)[which === 'least' ? 0 : 2] ?? 0;
}

const isRight = ({ allowed }: Attack, status: number): boolean =>
  allowed === 'no failure' ? status < 500 : allowed.includes(status);

/** What an attack may cost; null where it is the work of a thread with a budget of its own. */
function mostMs({ who, isSearch, isExamined }: Attack, page: number): number | null {
  if (isExamined) return null;
  if (who === 'editor') return ACCOUNT_MS;
  return (isSearch ? page * PAGES_OF_A_SEARCH : page) + HANDING_OVER_MS;
}

/** Each attack at least once; one that is dear is weighed again, because others use the machine. */
async function judge(
  send: Send,
  attacks: readonly Attack[],
  page: number,
  seconds: number,
): Promise<string[]> {
  const failures: string[] = [];
  const until = Date.now() + seconds * 1000;
  do {
    for (const attack of attacks) {
      let status = 0;
      const first = await weigh(async () => {
        status = await send(attack);
      });
      if (!isRight(attack, status))
        failures.push(
          `${attack.name}: answered ${status}, should be ${attack.allowed === 'no failure' ? attack.allowed : attack.allowed.join(' or ')}`,
        );
      const most = mostMs(attack, page);
      if (most === null || first <= most) continue;
      const least = await costOf(send, attack);
      if (least > most)
        failures.push(`${attack.name}: took ${Math.round(least)} ms of CPU, a page ${Math.round(page)}`);
    }
  } while (Date.now() < until);
  return failures;
}

/** What is welcome once and too much by the hundred: every one is answered, and from some number on refused. */
async function drown(
  send: Send,
  floods: readonly (readonly Attack[])[],
): Promise<{ readonly tried: number; readonly failures: readonly string[] }> {
  const failures: string[] = [];
  let tried = 0;
  for (const flood of floods) {
    const statuses = await Promise.all(flood.map((attack) => send(attack)));
    tried += flood.length;
    const name = flood[0]?.name ?? '';
    const wrong = statuses.filter((status, n) => !isRight(flood[n] ?? flood[0] ?? pageOf(''), status));
    if (wrong.length > 0) failures.push(`${name}: answered ${[...new Set(wrong)].join(', ')}`);
    if (!statuses.includes(429)) failures.push(`${name}: ${flood.length} of one address, none refused`);
    const taken = statuses.filter((status) => status === 201).length;
    if (taken > WELCOME) failures.push(`${name}: ${taken} were taken without a question`);
  }
  return { tried, failures };
}

const KEEPING = ['stored_file', 'upload', 'opinion', 'opinion_file'] as const;

async function keptBy({
  db,
  dataDir,
}: OwnInstance): Promise<{ readonly files: number; readonly rows: number }> {
  const store = await openFileStore(join(dataDir, 'files'));
  let files = 0;
  for await (const digests of store.list()) files += digests.length;
  let rows = 0;
  for (const table of KEEPING) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    rows += Number(count);
  }
  return { files, rows };
}
