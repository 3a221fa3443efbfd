import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePlace } from '../src/kernel/cursor.ts';
import { type Answer, type ApiClient, at, listAt, signIn, textAt, visitor } from './harness/api-client.ts';
import { testClock } from './harness/database.ts';
import { createDemonstration } from './harness/demonstration.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/**
 * What holds for every read of the API, whatever module it comes from: asked of each route that the reference lists.
 */
let server: TestServer;
let reader: ApiClient;
let clerk: ApiClient;
let office: ApiClient;
let auditor: ApiClient;
let routes: readonly Route[] = [];
const samples = new Map<string, string>();

interface Route {
  readonly path: string;
  readonly operation: unknown;
}

beforeAll(async () => {
  server = await startTestServer({
    clock: testClock(),
    database: createDemonstration,
  });
  reader = visitor(server.url);
  clerk = await signIn(server.url, 'editor@hbt');
  office = await signIn(server.url, 'office@province');
  auditor = await signIn(server.url, 'auditor');
  const document = (await reader.get('/api/v1/openapi.json')).json;
  routes = Object.entries(Object(at(document, 'paths'))).flatMap(([path, methods]) =>
    at(methods, 'get') === undefined ? [] : [{ path, operation: at(methods, 'get') }],
  );
  const disclosures = (await reader.get('/api/v1/disclosures?limit=1')).json;
  const disclosure = textAt(disclosures, 'items', 0, 'id');
  samples.set('/disclosures/{id}', disclosure);
  const detail = (await reader.get(`/api/v1/disclosures/${disclosure}`)).json;
  samples.set('/editions/{id}', textAt(detail, 'editions', 0, 'id'));
  const drafts = (await clerk.get('/api/v1/drafts?limit=1')).json;
  for (const path of ['', '/revisions', '/revisions/{version}', '/preview'])
    samples.set(`/drafts/{id}${path}`, textAt(drafts, 'items', 0, 'id'));
  samples.set('/bodies/{code}', 'hbt');
  samples.set('/catalogue/types/{key}', 'policy-document');
}, 300_000);
afterAll(() => server.close());

/** Reads that want one of several parameters, which the reference cannot say. */
const QUERIES: Readonly<Record<string, string>> = { '/disclosures/export': '?type=policy-document' };

const addressOf = ({ path }: Route): string => {
  const short = path.replace(/^\/api\/v1/, '');
  const known = short.replace('{version}', '1').replace(/\{\w+\}/, samples.get(short) ?? '{unknown}');
  return `/api/v1${known}${QUERIES[short] ?? ''}`;
};
/** Routes that this test has an example for; the others are asked with names that nobody has. */
const known = (): readonly Route[] =>
  routes.filter((route) => !addressOf(route).includes('{unknown}') && !needsQuery(route));
const needsQuery = (route: Route): boolean =>
  listAt(route.operation, 'parameters').some(
    (parameter) => at(parameter, 'in') === 'query' && at(parameter, 'required') === true,
  );
/** What the office alone may read. */
const OF_THE_OFFICE = [
  '/api/v1/feedback/handling',
  '/api/v1/law/unchecked',
  '/api/v1/body-changes',
  '/api/v1/search-words',
];
const OF_THE_AUDITOR = [
  '/api/v1/audit/acts',
  '/api/v1/audit/acts.xlsx',
  '/api/v1/audit/chain',
  '/api/v1/audit/reads',
  '/api/v1/audit/refused',
  '/api/v1/accounts',
  '/api/v1/accounts/permissions',
];
const readerOf = ({ path }: Route): ApiClient => {
  if (OF_THE_AUDITOR.includes(path)) return auditor;
  return OF_THE_OFFICE.includes(path) ? office : clerk;
};
const answersJson = (route: Route): boolean =>
  at(route.operation, 'responses', '200', 'content', 'application/json') !== undefined;
const parameters = (route: Route): readonly string[] =>
  listAt(route.operation, 'parameters').map((parameter) => textAt(parameter, 'name'));
const lists = (): readonly Route[] =>
  known()
    .filter(answersJson)
    .filter((route) => ['cursor', 'limit'].every((name) => parameters(route).includes(name)));

const expectProblem = (where: string, answer: Answer): void => {
  expect([where, answer.headers.get('content-type')]).toEqual([
    where,
    expect.stringMatching(/^application\/problem\+json/),
  ]);
  expect([where, at(answer.json, 'status')]).toEqual([where, answer.status]);
  expect([where, textAt(answer.json, 'code')]).toEqual([where, expect.stringMatching(/^[a-z][a-z-]+$/)]);
  expect(textAt(answer.json, 'type')).toMatch(/^https?:\/\//);
  for (const refusal of listAt(answer.json, 'refusals'))
    for (const name of ['code', 'message', 'advice'])
      expect([where, name, textAt(refusal, name)]).toEqual([where, name, expect.stringMatching(/./)]);
};

test('the reference lists the reads, and the demonstration has an example for each of the main ones', () => {
  expect(routes.length).toBeGreaterThan(20);
  // A path of the reference is a path with names in it, and nothing of the server's own patterns.
  expect(routes.map(({ path }) => path).filter((path) => !/^(?:\/[\w.{}-]+)+$/.test(path))).toEqual([]);
  expect(known().length).toBeGreaterThan(18);
  expect([...samples.values()].filter((value) => value === '')).toEqual([]);
});

test('every read has an ETag and answers 304 to who has it, or says that it may not be stored; HEAD tells the same', async () => {
  for (const route of known()) {
    const address = addressOf(route);
    const answer = await readerOf(route).get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    const etag = answer.headers.get('etag');
    const unstored = (answer.headers.get('cache-control') ?? '').includes('no-store');
    expect([address, etag !== null || unstored]).toEqual([address, true]);
    // A spreadsheet carries the moment of its making, so its bytes differ each time.
    if (etag !== null && !unstored && answersJson(route)) {
      const again = await readerOf(route).get(address, { 'if-none-match': etag });
      expect([address, again.status, again.text]).toEqual([address, 304, '']);
    }
    const other = await readerOf(route).get(address, { 'if-none-match': '"nothing"' });
    expect([address, other.status]).toEqual([address, 200]);
    const head = await readerOf(route).head(address);
    expect([address, head.status, head.text]).toEqual([address, 200, '']);
  }
});

describe('lists', () => {
  test('have items and next, and honour the limit', async () => {
    expect(lists().length).toBeGreaterThan(4);
    for (const route of lists()) {
      const address = `${addressOf(route)}?limit=1`;
      const answer = await readerOf(route).get(address);
      expect([address, answer.status, listAt(answer.json, 'items').length <= 1]).toEqual([
        address,
        200,
        true,
      ]);
      const next = at(answer.json, 'next');
      expect([address, next === null || typeof next === 'string']).toEqual([address, true]);
      const link = answer.headers.get('link');
      if (next === null) expect([address, link]).toEqual([address, null]);
      else {
        const followed = /^<(\/api\/v1\/[^>]+)>; rel="next"$/.exec(link ?? '')?.[1] ?? '';
        expect([address, new URL(followed, server.url).searchParams.get('cursor')]).toEqual([address, next]);
        expect((await readerOf(route).get(followed)).status).toBe(200);
      }
    }
  });

  test('give every row once, in the same order, whatever the size of the pages', async () => {
    for (const route of lists()) {
      const filter = /\/(obligations|coverage|inspection\/findings)$/.test(route.path)
        ? '&body=hbt'
        : route.path.endsWith('/bodies')
          ? '&level=prefecture'
          : route.path.endsWith('/audit/acts')
            ? '&body=hbt'
            : '';
      const all = async (limit: number): Promise<readonly string[]> => {
        const seen: string[] = [];
        let address = `${addressOf(route)}?limit=${limit}${filter}`;
        for (let pages = 0; pages < 400; pages += 1) {
          const answer = await readerOf(route).get(address);
          expect([address, answer.status]).toEqual([address, 200]);
          const items = listAt(answer.json, 'items');
          seen.push(...items.map((item) => JSON.stringify(item)));
          const next = at(answer.json, 'next');
          if (typeof next !== 'string') return seen;
          expect(items).toHaveLength(limit);
          address = `${addressOf(route)}?limit=${limit}${filter}&cursor=${encodeURIComponent(next)}`;
        }
        return seen;
      };
      const whole = await all(100);
      expect([route.path, new Set(whole).size]).toEqual([route.path, whole.length]);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 7, max: 60 }), async (limit) => {
          expect(await all(limit)).toEqual(whole);
        }),
        { numRuns: 1 },
      );
    }
  });

  test('refuse a limit and a cursor that are none', async () => {
    const day = (text: string): string => encodePlace(text, '0123456789abcdef');
    for (const route of lists()) {
      for (const query of [
        'limit=0',
        'limit=1000',
        'limit=x',
        'cursor=%00',
        'cursor=2026-99-99~1',
        `cursor=${day('2026-99-99T00:00:00.000000Z')}`,
        `cursor=${day('2026-01-01T99:99:99Z')}`,
        `cursor=${day("2026-01-01T00:00:00Z'")}`,
      ]) {
        const address = `${addressOf(route)}?${query}`;
        const answer = await readerOf(route).get(address);
        expect([address, answer.status]).toEqual([address, 400]);
        expectProblem(address, answer);
      }
    }
  });

  test('the list of changes goes on from where a reader stopped, without gaps', async () => {
    const positions: unknown[] = [];
    for (let address: string | undefined = '/api/v1/changes?limit=50'; address !== undefined; ) {
      const answer: Answer = await reader.get(address);
      positions.push(...listAt(answer.json, 'items').map((item) => at(item, 'position')));
      address = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(positions.length).toBeGreaterThan(50);
    expect(positions).toEqual(positions.map((_, index) => index));
  });
});

describe('what is refused', () => {
  test('is a problem document with its code, on every route', async () => {
    for (const route of routes) {
      const address = route.path.replace(/\{\w+\}/g, 'nobody-has-this');
      for (const query of ['', '?from=2026-99-99&to=x&state=none&q=%00&kind=%00&body=%00&after=x']) {
        const answer = await reader.get(address + query);
        if (answer.status < 400) continue;
        expect([address + query, answer.status < 500]).toEqual([address + query, true]);
        expectProblem(address + query, answer);
      }
    }
  });

  test('days that do not exist are said by name', async () => {
    for (const path of ['/api/v1/disclosures', '/api/v1/drafts', '/api/v1/drafts/export'])
      for (const query of ['from=2026-02-30', 'to=2026-13-01']) {
        const answer = await clerk.get(`${path}?${query}`);
        expect([path, query, answer.status, textAt(answer.json, 'code')]).toEqual([
          path,
          query,
          422,
          'date-invalid',
        ]);
      }
  });

  test('also for an unknown address, a wrong method, and writes by the public', async () => {
    for (const [method, path, body, status] of [
      ['GET', '/api/v1/nothing', undefined, 404],
      ['DELETE', '/api/v1/disclosures', undefined, 405],
      ['POST', '/api/v1/drafts', { item: 'x', body: 'y' }, 401],
      ['PATCH', '/api/v1/drafts/0000000000000000', { content: {} }, 401],
    ] as const) {
      const answer = method === 'GET' ? await reader.get(path) : await reader.send(method, path, body);
      expect([path, answer.status]).toEqual([path, status]);
      expectProblem(path, answer);
    }
  });
});

test('tables with data take odd filters: refused in words, or a whole table', async () => {
  const register = textAt((await reader.get('/api/v1/registers?limit=1')).json, 'items', 0, 'id');
  const series = textAt((await reader.get('/api/v1/series?limit=1')).json, 'items', 0, 'id');
  const tables = [
    [`/api/v1/registers/${register}/export.csv`, ['q', 'on', 'key', 'sort', 'filter']],
    [`/api/v1/series/${series}/observations.csv`, ['place', 'indicator', 'from', 'to']],
    ['/api/v1/disclosures/export?format=csv&type=policy-document', ['area', 'body', 'from', 'to']],
  ] as const;
  for (const [address, filters] of tables) {
    const whole = await reader.get(address);
    expect([address, whole.status, whole.text.split('\r\n').length > 2]).toEqual([address, 200, true]);
    for (const filter of filters)
      for (const odd of ['%00', 'a%00b', '%E5%85', '%ED%A0%80', '%F0%9F', 'x'.repeat(6_000)]) {
        const asked = `${address}${address.includes('?') ? '&' : '?'}${filter}=${odd}`;
        // A table that breaks off rejects.
        const answer = await reader.get(asked);
        if (answer.status === 200)
          expect([asked, answer.text.startsWith(whole.text.split('\r\n')[0] ?? '?')]).toEqual([asked, true]);
        else {
          expect([asked, [400, 422].includes(answer.status)]).toEqual([asked, true]);
          expectProblem(asked, answer);
        }
      }
  }
});
