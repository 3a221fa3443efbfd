import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { type App, createApp } from './app.ts';
import { entityTag, requireIfMatch } from './etag.ts';
import { linkNextPage, PageQuery, requireCursor } from './paging.ts';
import { requireActor } from './request.ts';

const publicUrl = 'https://zwgk.example.gov.cn';
const clock = testClock();
const clerk: Actor = {
  kind: 'account',
  id: 'clerk',
  name: '测试员',
  grants: [{ role: 'editor', bodyCode: 'hbt' }],
};
const lines: string[] = [];
let database: TestDatabase;
let app: App;

const Order = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 20 }),
    count: Type.Integer({ minimum: 1 }),
    due: Type.Optional(Type.String({ format: 'date' })),
    lines: Type.Array(Type.Object({ 'a/b': Type.String() }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
const order = { title: '甲', count: 1, lines: [] };
const tags = ['test'];
const response = { 200: Type.Unknown() };

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createApp({
    db: database.db,
    clock,
    config: {
      publicUrl,
      trustProxy: false,
      mode: 'production',
      rateLimits: { search: 7 },
      log: { level: 'info', stream: { write: (line) => lines.push(line) } },
    },
    identify: async (request) => {
      if (request.headers['x-test'] === 'session')
        return { actor: clerk, via: 'session', csrfToken: 'right' };
      if (request.headers['x-test'] === 'token') return { actor: clerk, via: 'token', csrfToken: null };
      return request.headers['x-test'] === 'session-expired' ? 'session-expired' : null;
    },
    renderErrorPage: ({ status, refusals }) => `<h1>${status} ${refusals[0]?.message}</h1>`,
  });
  const routes: FastifyPluginAsyncTypebox = async (api) => {
    const signedIn = { access: 'signed-in' } as const;
    const open = { access: 'public' } as const;
    api.post(
      '/orders',
      { config: signedIn, schema: { summary: '下单', tags, body: Order, response } },
      async () => ({ ok: true }),
    );
    api.post(
      '/wishes',
      { config: open, schema: { summary: '公众提交', tags, body: Order, response } },
      async () => ({ ok: true }),
    );
    api.post(
      '/anonymous',
      { config: { ...open, address: 'unlogged' }, schema: { summary: '匿名', tags, response } },
      async () => ({ ok: true }),
    );
    api.post('/silent', { schema: { summary: '没有说明', tags, response } }, async () => ({ ok: true }));
    api.post('/flaky', { schema: { summary: '时好时坏', tags, response } }, async () => {
      throw new Error('行 (id_number)=(430102199003070018) of "张三" failed, zhang@example.com');
    });
    api.post('/refused', { schema: { summary: '被拒绝', tags, response } }, async () => {
      throw new ProblemError([
        problem('field-required', { field: '标题' }, { path: '/content/title' }),
        problem('date-invalid', { field: '成文日期', value: '2026-02-30' }, { path: '/content/date' }),
      ]);
    });
    api.get('/mine', { config: open, schema: { summary: '我的', tags, response } }, async (request) =>
      requireActor(request),
    );
    api.patch('/things/:id', { schema: { summary: '修改', tags, response } }, async (request) => ({
      version: requireIfMatch(request),
    }));
    api.get(
      '/things/:id',
      { config: open, schema: { summary: '读取', tags, response } },
      async (_request, reply) => {
        void reply.header('etag', entityTag(7));
        return { version: 7 };
      },
    );
    api.get(
      '/list',
      {
        config: { ...open, rateClass: 'search' },
        schema: { summary: '列表', tags, querystring: PageQuery, response },
      },
      async (request, reply) => {
        requireCursor(request.query.cursor);
        linkNextPage(request, reply, 'abc');
        return { limit: request.query.limit };
      },
    );
    api.get('/full', { config: open, schema: { summary: '磁盘满', tags, response } }, async () => {
      throw Object.assign(new Error('could not extend file'), { code: '53100' });
    });
  };
  await app.register(routes, { prefix: '/api/v1' });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { 'x-test': 'token', ...headers } });
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/v1${url}`, headers });

test('a bad request is told all its faults, each with a pointer', async () => {
  const answer = await post('/orders', {
    title: '',
    count: '1',
    due: '2026-02-30',
    lines: [{ x: 1 }],
    more: 1,
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    type: `${publicUrl}/api/docs#problem-input-invalid`,
    status: 400,
    code: 'input-invalid',
    instance: '/api/v1/orders',
  });
  const paths = answer.json().refusals.map((refusal: { path: string }) => refusal.path);
  expect(paths.toSorted()).toEqual(
    ['/count', '/due', '/lines/0/a~1b', '/lines/0/x', '/more', '/title'].toSorted(),
  );
});

test('a refused command sends every refusal with its own path and advice', async () => {
  const answer = await post('/refused', {});
  expect(answer.statusCode).toBe(422);
  expect(answer.json().refusals).toHaveLength(2);
  expect(answer.json().refusals[1]).toMatchObject({ code: 'date-invalid', path: '/content/date' });
});

test('an unforeseen error gives a number to report, and neither person nor log sees values', async () => {
  const answer = await post('/flaky', {});
  expect(answer.statusCode).toBe(500);
  const { reference } = answer.json();
  expect(answer.json().refusals[0].advice).toContain(reference);
  expect(answer.body).not.toMatch(/430102|张三/);
  const logged = lines.find((line) => line.includes(reference)) ?? '';
  expect(logged).toContain('app.test.ts');
  expect(logged).not.toMatch(/430102|张三|zhang@/);
});

test('the log keeps where a request came from and went to, without query, cookie and body', async () => {
  await app.inject({
    url: '/search?q=张三&id=430102199003070018',
    headers: { cookie: 'gongkai_session=secret' },
  });
  await post('/orders', { ...order, title: '不该出现' });
  const all = lines.join('');
  expect(all).toContain('"path":"/search"');
  expect(all).toContain('"ip":"127.0.0.1"');
  expect(all).not.toMatch(/430102|secret|不该出现|%E5%BC%A0/);
});

test('where the page promises it, the log has no address', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/anonymous', payload: {} });
  expect(answer.statusCode).toBe(200);
  const logged = lines.filter((line) => line.includes('/api/v1/anonymous'));
  expect(logged).toHaveLength(1);
  expect(logged.join()).not.toContain('127.0.0.1');
});

test('a full disk and a missing address are what they are', async () => {
  expect((await get('/full')).json()).toMatchObject({ status: 507, code: 'storage-full' });
  expect((await get('/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
  const wrongMethod = await app.inject({ method: 'DELETE', url: '/api/v1/orders' });
  expect(wrongMethod.statusCode).toBe(405);
  expect(wrongMethod.headers.allow).toBe('POST');
  const wrongType = await app.inject({
    method: 'POST',
    url: '/api/v1/orders',
    headers: { 'content-type': 'text/csv', 'x-test': 'token' },
    payload: 'a,b',
  });
  expect(wrongType.json()).toMatchObject({ status: 415, code: 'media-type-not-supported' });
});

test('broken JSON, prototype tricks and oversized bodies are refused, not crashed on', async () => {
  const raw = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/orders',
      headers: { 'content-type': 'application/json', 'x-test': 'token' },
      payload,
    });
  expect((await raw('{"title":')).json()).toMatchObject({ status: 400, code: 'input-invalid' });
  expect((await raw('{"__proto__":{"x":1}}')).json()).toMatchObject({ status: 400, code: 'input-invalid' });
  expect((await raw('')).json()).toMatchObject({ status: 400, code: 'input-invalid' });
  const huge = await raw(`{"title":"${'x'.repeat(9 * 1024 * 1024)}"}`);
  expect(huge.json()).toMatchObject({ status: 413, code: 'input-too-large' });
  expect(huge.json().detail).toContain('1 MB');
  expect((await get('/things/%zz')).json()).toMatchObject({ status: 400, code: 'input-invalid' });
});

const anonymous = (url: string, payload: string, contentType = 'application/json') =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { 'content-type': contentType, 'idempotency-key': 'same' },
    payload,
  });

test('who is not signed in is told so whatever the body is, and a route that says nothing is closed', async () => {
  const bodies = [
    '{"title":',
    'x'.repeat(2_000_000),
    '[',
    JSON.stringify({ drafts: Array(9999).fill(1) }),
    '',
  ];
  for (const payload of bodies) {
    for (const type of ['application/json', 'text/csv', 'multipart/form-data; boundary=x'])
      expect((await anonymous('/orders', payload, type)).json()).toMatchObject({ code: 'sign-in-required' });
  }
  expect((await anonymous('/silent', '{}')).statusCode).toBe(401);
  expect((await post('/silent', {})).statusCode).toBe(200);
});

test('the public is told the first fault of a small body, the signed-in every fault of a larger one', async () => {
  const bad = JSON.stringify({ title: '', count: 0, lines: [{ x: 1 }], more: 1 });
  expect((await anonymous('/wishes', bad)).json().refusals).toHaveLength(1);
  expect((await post('/orders', JSON.parse(bad))).json().refusals.length).toBeGreaterThan(3);
  const large = JSON.stringify({ ...order, title: 'x'.repeat(70_000) });
  expect((await anonymous('/wishes', large)).json()).toMatchObject({ status: 413 });
  expect((await anonymous('/wishes', large)).json().detail).toContain('64 KB');
  expect((await post('/orders', JSON.parse(large))).statusCode).toBe(400);
});

test('a body of more values than its route has bytes for is refused before it is parsed', async () => {
  const wide = (keys: number) => `{${Array.from({ length: keys }, (_, i) => `"k${i}":1`).join(',')}}`;
  const answer = await anonymous('/wishes', wide(2100));
  expect(answer.json()).toMatchObject({ status: 400, refusals: [{ code: 'input-invalid' }] });
  expect(answer.json().detail).toContain('不能超过 2048 个');
  expect((await post('/orders', JSON.parse(wide(40_000)))).json().detail).toContain('不能超过 32768 个');
});

test('numbers that no column holds are told as such', async () => {
  for (const limit of ['1e309', '9999999999999999999', '-1e309', 'NaN']) {
    const answer = await get(`/list?limit=${limit}`, { 'x-test': limit });
    expect(answer.json()).toMatchObject({
      status: 400,
      refusals: [{ code: 'input-invalid', path: '/limit' }],
    });
  }
});

test('people who read pages get a page', async () => {
  const page = await app.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } });
  expect(page.statusCode).toBe(404);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.body).toContain('<h1>404 没有找到');
});

test('a write on a session needs the token and our own origin; a bearer token needs neither', async () => {
  const write = (headers: Record<string, string>) => post('/orders', order, headers);
  const own = { 'x-test': 'session', 'x-csrf-token': 'right' };
  expect((await write(own)).statusCode).toBe(200);
  expect((await write({ ...own, origin: publicUrl })).statusCode).toBe(200);
  expect((await write({ 'x-test': 'session' })).json()).toMatchObject({ code: 'csrf-token-invalid' });
  expect((await write({ ...own, 'x-csrf-token': 'wrong' })).statusCode).toBe(403);
  expect((await write({ ...own, origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await write({ ...own, origin: 'null' })).statusCode).toBe(403);
  expect((await write({ ...own, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await write({ 'x-test': '', origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await write({ 'x-test': 'token', origin: 'https://other.example' })).statusCode).toBe(200);
});

test('who is not signed in is asked to, and who was is told that time ran out', async () => {
  expect((await get('/mine')).json()).toMatchObject({ status: 401, code: 'sign-in-required' });
  expect((await get('/mine', { 'x-test': 'session-expired' })).json()).toMatchObject({
    code: 'session-expired',
  });
  expect((await get('/mine', { 'x-test': 'session' })).json()).toMatchObject({ id: 'clerk' });
});

test('reads have an ETag and answer 304; edits name the version that they are based on', async () => {
  const read = await get('/things/1');
  expect(read.headers.etag).toBe('"7"');
  const unchanged = await get('/things/1', { 'if-none-match': 'W/"7", "8"' });
  expect([unchanged.statusCode, unchanged.body, unchanged.headers.etag]).toEqual([304, '', '"7"']);
  const patch = (headers: Record<string, string>) =>
    app.inject({ method: 'PATCH', url: '/api/v1/things/1', headers: { 'x-test': 'token', ...headers } });
  expect((await patch({})).json()).toMatchObject({ status: 428, code: 'precondition-required' });
  expect((await patch({ 'if-match': '"7"' })).json()).toEqual({ version: 7 });
  expect((await patch({ 'if-match': '7; DROP' })).statusCode).toBe(400);
});

test('lists have limits, foreign cursors are refused, too many searches are told when to return', async () => {
  const listed = await get('/list?limit=5&q=%E6%B0%B4');
  expect(listed.headers.link).toBe('</api/v1/list?limit=5&q=%E6%B0%B4&cursor=abc>; rel="next"');
  expect((await get('/list?limit=1000')).statusCode).toBe(400);
  expect((await get('/list?cursor=zzz')).json().refusals[0].path).toBe('/cursor');
  const limited = await get('/list');
  expect(limited.json()).toMatchObject({ status: 429, code: 'rate-limited' });
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
});

test('every answer carries the security headers', async () => {
  for (const url of ['/healthz', '/api/v1/nothing', '/nowhere']) {
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('readiness tells which part is missing', async () => {
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok', parts: { database: 'ok' } });
  const broken = await createApp({
    db: database.db,
    clock,
    config: { publicUrl, trustProxy: false, mode: 'demo' },
    readiness: { log: () => Promise.reject(new Error('fork')) },
  });
  const answer = await broken.inject('/readyz');
  expect(answer.statusCode).toBe(503);
  expect(answer.json().parts).toEqual({ database: 'ok', log: 'failed' });
  await broken.close();
});
