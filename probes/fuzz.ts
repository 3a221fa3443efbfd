import { civilDateAt } from '../src/kernel/civil-date.ts';
import { PATHS } from '../src/portal/frame/paths.ts';
import { type ApiOperation, openOperations } from './operations.ts';
import { openOwnInstance } from './own-instance.ts';
import {
  type Answer,
  askInstance,
  askUrl,
  type Call,
  draftMaker,
  memberOf,
  reviewedSubject,
} from './prepared-drafts.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { type Random, seededRandom } from './random.ts';
import { bodiesWithSubjects, isReviewedByAll } from './subjects.ts';
import { signInTestUsers } from './test-users.ts';

/** What people, scanners and broken clients send. */
const ODD: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '1e309',
  '9999999999999999999',
  '..',
  '{"k":'.repeat(3),
  'x'.repeat(6_000),
  '公'.repeat(2_000),
  9_007_199_254_740_992,
  '',
  ' ',
  '0',
  '-1',
  'null',
  '\u0000',
  '\ud800',
  '\u202e公开',
  '２０２６',
  '𠮷'.repeat(300),
  'x'.repeat(20_000),
  "' OR 1=1 --",
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '{{7*7}}',
  [],
  [[]],
  [null],
  {},
  { __proto__: null, constructor: 1 },
  { a: { a: { a: { a: {} } } } },
];
const TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
  'x',
] as const;
const HEADERS = [
  'if-match',
  'if-none-match',
  'idempotency-key',
  'range',
  'accept',
  'origin',
  'cookie',
] as const;
const FIELDS = [
  'item',
  'body',
  'content',
  'opinion',
  'changeNote',
  'drafts',
  'action',
  'text',
  'phrase',
  'username',
  'password',
  'disclosure',
  'obligation',
  'subject',
  'happenedOn',
  'title',
  'number',
] as const;
const QUERIES = [
  'q',
  'cursor',
  'limit',
  'view',
  'state',
  'from',
  'to',
  'area',
  'item',
  'body',
  'kind',
  'type',
  'after',
  'at',
  'on',
  'level',
  'parent',
  'place',
  'indicator',
  'format',
  'facet',
  'a',
  'b',
] as const;
/** Pages, files and the log: what they answer may be anything but a failure. */
const PAGES: readonly [string, ...string[]] = [
  '/',
  ...Object.values(PATHS).map((path) => path.replaceAll(/:\w+(?:\([^)]*\))?/g, '{id}')),
  '/decisions',
  '/decisions/{id}',
  '/d/{id}/v/{id}.tlog-proof',
  '/files/{id}/{id}',
  '/log/checkpoint',
  '/log/tile/{id}',
  '/console/{id}',
  '/console/%2e%2e/{id}',
  '/console/assets/..%2f{id}',
  '/healthz',
  '/{id}',
];

type Send = (request: Call) => Promise<Answer>;
interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/**
 * Bad input on every address: never a failure of the server, and what the API refuses it refuses as a problem document.
 */
export const fuzz: Probe = {
  name: 'fuzz',
  description: '坏输入：每个地址都不得出现 5xx，接口的拒绝一律是 problem+json',
  asksRunning: true,
  run: (options) => (options.url === null ? onOwnInstance(options) : onRunning(options, options.url)),
};

async function onOwnInstance(options: ProbeOptions): Promise<ProbeOutcome> {
  const instance = await openOwnInstance();
  try {
    const today = civilDateAt(instance.clock.now());
    const [body = ''] = await bodiesWithSubjects(instance.db, today, 1, isReviewedByAll);
    const testUsers = await signInTestUsers(instance, [body]);
    const ask = askInstance(instance);
    const make = draftMaker(ask, testUsers, await reviewedSubject(instance.db, instance.clock, body));
    const ids = [(await make('editing')).id, (await make('approved')).id, (await make('published')).id, body];
    const random = seededRandom(options.seed);
    const send: Send = (request) => ask(random.chance(0.2) ? null : random.pickFrom(testUsers), request);
    return await hammer(await openOperations(ask), send, random, ids, options.seconds);
  } finally {
    await instance.close();
  }
}

/** As the public: a running installation is asked, but nobody is signed in. */
async function onRunning(options: ProbeOptions, url: string): Promise<ProbeOutcome> {
  const ask = askUrl(url.replace(/\/$/, ''));
  const send: Send = (request) => ask(null, request);
  return hammer(await openOperations(ask), send, seededRandom(options.seed), [], options.seconds);
}

async function hammer(
  operations: readonly ApiOperation[],
  send: Send,
  random: Random,
  ids: readonly string[],
  seconds: number,
): Promise<ProbeOutcome> {
  const failures: string[] = [];
  const statuses: Record<string, number> = {};
  const asked = new Set<string>();
  const until = Date.now() + seconds * 1000;
  let tried = 0;
  for (; Date.now() < until; tried += 1) {
    const operation = random.chance(0.85) ? random.pickFrom(operations) : null;
    const method = operation?.method ?? 'GET';
    const template = operation?.template ?? random.pick(PAGES);
    const path = addressOf(template, random, ids);
    const request = requestOf(random, method);
    let answer: Answer;
    try {
      answer = await send({ method, path, ...request });
    } catch (error) {
      // A header or an address that no client could send.
      if (error instanceof TypeError) continue;
      throw error;
    }
    asked.add(template);
    const { status, type } = answer;
    const group = `${Math.floor(status / 100)}xx`;
    statuses[group] = (statuses[group] ?? 0) + 1;
    const problem =
      template.startsWith('/api/') && status >= 400 && !type.startsWith('application/problem+json');
    if ((status >= 500 && status !== 503) || problem) {
      const sent = `${JSON.stringify(request.headers)} ${(request.payload ?? '').slice(0, 200)}`;
      failures.push(
        `${method} ${path.slice(0, 200)}: ${status} ${type} ${String(memberOf(answer.body, 'reference') ?? '')} ${sent}`,
      );
    }
  }
  return { tried, failures, reached: { addresses: asked.size, ...statuses } };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Half of the time something that exists, so that the input gets further than to 404. */
function addressOf(template: string, random: Random, ids: readonly string[]): string {
  const path = template.replace(/\{\w+\}/g, () =>
    random.chance(0.5)
      ? encodeURIComponent(random.pickFrom(ids) ?? '1')
      : wellFormed(textOf(random.pick(ODD)).slice(0, 400)),
  );
  if (random.chance(0.4)) return path;
  const query = Array.from(
    { length: 1 + random.below(3) },
    () => `${random.pick(QUERIES)}=${wellFormed(textOf(random.pick(ODD)).slice(0, 6000))}`,
  );
  return `${path}?${query.join('&')}`;
}

const wellFormed = (text: string): string => encodeURIComponent(text.toWellFormed());

function requestOf(random: Random, method: ApiOperation['method']): Sent {
  const headers: Record<string, string> = {};
  if (random.chance(0.2))
    headers[random.pick(HEADERS)] = textOf(random.pick(ODD))
      .replace(/[^\x20-\x7e]/g, '?')
      .slice(0, 500);
  if (method === 'PATCH' && random.chance(0.7)) headers['if-match'] = `"${random.below(4)}"`;
  if (method === 'GET') return { headers };
  headers['content-type'] = random.chance(0.8) ? 'application/json' : random.pick(TYPES);
  return { headers, payload: bodyOf(random) };
}

function bodyOf(random: Random): string {
  const kind = random.below(8);
  if (kind === 0) return textOf(random.pick(ODD));
  if (kind === 1) return '{"item":';
  if (kind === 2) return `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const fields = Array.from({ length: 1 + random.below(5) }, () => [random.pick(FIELDS), random.pick(ODD)]);
  return JSON.stringify(Object.fromEntries(fields));
}
