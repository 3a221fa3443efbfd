import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { h } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../../kernel/problems.ts';
import { sampleSite } from '../testing/sample-models.ts';
import { formText } from './form-body.ts';
import { frame } from './page.tsx';
import { CODE, ID, Parameters } from './parameters.ts';
import { fixed, form, none, page, personal, type Route } from './route.ts';
import { Router } from './router.ts';

const now = { text: '2026-03-20T09:00:00+08:00', warnings: '' };
let app: FastifyInstance;

/** The routes of a test behind a bare server. */
async function serve(...routes: readonly Route[]): Promise<Router> {
  const router = new Router({
    site: sampleSite,
    clock: { now: () => new Date(now.text) },
    stamp: () => now.warnings,
    routes,
  });
  app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  await app.register(router.plugin);
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof ProblemError ? 404 : 500).send(String(error)),
  );
  return router;
}
afterEach(() => app.close());

/** A list of an area, page by page; `asked` has how often it was read and for what. */
function list(keeping: 'kept' | 'drawn' = 'kept') {
  const asked: string[] = [];
  const route = page({
    path: '/lists/:code',
    parameters: (from) => ({
      code: from.at('code', CODE),
      q: from.text('q'),
      kind: from.among('kind', ['a', 'b']),
      page: from.page(500),
    }),
    query: async (p) => {
      asked.push(`${p.code} ${p.q} ${p.kind} ${p.page}`);
      return p.code === 'nothing' ? null : p;
    },
    view: (p) => ({
      status: 200,
      frame: frame({ title: p.q, description: '', path: '/' }),
      content: h('h1', null, `第${p.page}页`),
    }),
    keeping,
  });
  return { asked, route };
}

describe('a page that is kept', () => {
  test.each([
    ['/lists/x', '/lists/x?utm_source=weixin'],
    ['/lists/x', '/lists/x/?page=1&kind=nothing&q='],
    ['/lists/x?page=-3', '/lists/x?page=seven'],
    ['/lists/x?q=a&page=2', '/lists/x?page=2&z=1&q=a'],
    ['/lists/x?q=a', '/lists/x?q=+a+&q=b'],
    ['/lists/x?page=500', '/lists/x?page=9999'],
    ['/lists/%E6%B0%B4-is-no-code', '/lists/%E6%B0%B4-is-no-code'],
  ])('is drawn once for %s and %s', async (one, other) => {
    const { asked, route } = list();
    await serve(route);
    const first = await app.inject(one);
    expect((await app.inject(other)).body).toBe(first.body);
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test.each(['?q=b', '?page=2', '?kind=a'])('is another page with %s', async (query) => {
    const { asked, route } = list();
    await serve(route);
    await app.inject('/lists/x');
    await app.inject(`/lists/x${query}`);
    expect(asked).toHaveLength(2);
  });

  test('is drawn again once it was forgotten, the day has ended or other warnings are in force', async () => {
    const { asked, route } = list();
    const router = await serve(route);
    await app.inject('/lists/x');
    router.forget();
    await app.inject('/lists/x');
    now.text = '2026-03-21T00:00:00+08:00';
    await app.inject('/lists/x');
    now.warnings = 'storm';
    await app.inject('/lists/x');
    await app.inject('/lists/x');
    expect(asked).toHaveLength(4);
  });

  test('answers 304 to who has it, in every encoding, with the same validators', async () => {
    await serve(list().route);
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const first = await app.inject({ url: '/lists/x', headers });
      expect(first.headers.vary).toBe('Accept-Encoding');
      const tag = String(first.headers.etag);
      const again = await app.inject({ url: '/lists/x', headers: { ...headers, 'if-none-match': tag } });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(again.headers[name]).toBe(first.headers[name]);
    }
  });

  test('lies ready under its canonical address, with the same bytes and head', async () => {
    const router = await serve(list().route);
    const request = (url: string, headers: Record<string, string> = {}) => {
      const message = new IncomingMessage(new Socket());
      Object.assign(message, { method: 'GET', url });
      Object.assign(message.headers, { 'accept-encoding': 'gzip', ...headers });
      return message;
    };
    const url = '/lists/x?q=%E6%B0%B4&page=2';
    expect(router.findReady(request(url))).toBeNull();
    const first = await app.inject({ url: `${url}&from=x`, headers: { 'accept-encoding': 'gzip' } });
    const ready = router.findReady(request(url));
    expect(ready?.body).toEqual(first.rawPayload);
    const head = ready?.headers ?? [];
    expect(head.length).toBeGreaterThan(0);
    for (let i = 0; i < head.length; i += 2) expect(first.headers[head[i] ?? '']).toBe(head[i + 1]);
    const tag = String(first.headers.etag);
    expect(router.findReady(request(url, { 'if-none-match': tag }))?.status).toBe(304);
    router.forget();
    expect(router.findReady(request(url))).toBeNull();
  });
});

test('a page that shows what people send is drawn for every request', async () => {
  const { asked, route } = list('drawn');
  await serve(route);
  const first = await app.inject('/lists/x');
  const tag = String(first.headers.etag);
  expect((await app.inject({ url: '/lists/x', headers: { 'if-none-match': tag } })).statusCode).toBe(304);
  expect(asked).toHaveLength(2);
});

describe('where there is no page', () => {
  test('everybody gets the page that says so, and nothing is read for an address of the wrong shape', async () => {
    const { asked, route } = list();
    await serve(route);
    for (const url of ['/lists/nothing', '/lists/UPPER', '/lists/a%20b']) {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    }
    expect(asked).toEqual(['nothing  null 1']);
  });

  test('a route that has words for it refuses in those words, and its failure is not kept', async () => {
    let there = false;
    await serve(
      page({
        path: '/lists/:id',
        parameters: (from) => from.at('id', ID),
        query: async () => (there ? {} : null),
        view: () => ({ contentType: 'text/plain', body: 'there' }),
        missing: '这份清单',
      }),
    );
    expect((await app.inject('/lists/0000000000000001')).body).toContain('这份清单');
    there = true;
    expect((await app.inject('/lists/0000000000000001')).body).toBe('there');
  });
});

test('redirects and downloads are kept like pages', async () => {
  await serve(
    page({
      path: '/old',
      parameters: none,
      query: async () => ({}),
      view: () => ({ location: '/new', status: 302 }),
    }),
    page({
      path: '/report.docx',
      parameters: none,
      query: async () => ({}),
      view: () => ({
        contentType: 'application/x',
        body: new Uint8Array([1, 2]),
        disposition: 'attachment; filename="a"',
      }),
    }),
  );
  const redirect = await app.inject('/old');
  expect([redirect.statusCode, redirect.headers.location]).toEqual([302, '/new']);
  expect(redirect.headers['content-type']).toBeUndefined();
  const file = await app.inject('/report.docx');
  expect([...file.rawPayload]).toEqual([1, 2]);
  expect(file.headers['content-disposition']).toBe('attachment; filename="a"');
});

test('a fixed text stays ready whatever is forgotten', async () => {
  const router = await serve(
    fixed({ path: '/robots.txt', contentType: 'text/plain', body: 'all', cacheControl: 'public, max-age=9' }),
  );
  router.forget();
  const answer = await app.inject('/robots.txt');
  expect([answer.body, answer.headers['cache-control']]).toEqual(['all', 'public, max-age=9']);
});

test('what is for one visitor is neither stored nor compressed nor answered with 304', async () => {
  const visits: string[] = [];
  await serve(
    personal({
      path: '/mine',
      parameters: none,
      answer: async (_, { request }) => {
        visits.push(request.ip);
        return { contentType: 'text/plain', body: 'secret'.repeat(999) };
      },
    }),
  );
  for (let i = 0; i < 2; i += 1) {
    const { headers, body } = await app.inject({ url: '/mine', headers: { 'accept-encoding': 'br' } });
    expect(headers['cache-control']).toBe('private, no-store');
    expect([headers.etag, headers['content-encoding']]).toEqual([undefined, undefined]);
    expect(body).toHaveLength(5994);
  }
  expect(visits).toHaveLength(2);
});

test('a form is taken once for every sending, up to its size', async () => {
  await serve(
    form({
      path: '/lists/:id',
      parameters: (from) => from.at('id', ID),
      bodyLimit: 100,
      answer: async (id, { request }) => ({
        location: `/${id}/${formText(request.body, 'word')}`,
        status: 303,
      }),
    }),
  );
  const send = (url: string, payload: string) =>
    app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const taken = await send('/lists/0000000000000001', 'word=first&word=last');
  expect([taken.statusCode, taken.headers.location]).toEqual([303, '/0000000000000001/last']);
  expect(taken.headers['cache-control']).toBe('private, no-store');
  expect((await send('/lists/wrong', 'word=a')).statusCode).toBe(404);
  expect((await send('/lists/0000000000000001', `word=${'a'.repeat(100)}`)).statusCode).not.toBe(303);
});

describe('parameters', () => {
  const read = (query: unknown, segments: unknown = {}) => new Parameters(segments, query);

  test('days are kept as they were typed, so that a page can say what is wrong with them', () => {
    expect(read({ on: ' 2026-03-01 ' }).day('on')).toEqual({ typed: '2026-03-01', on: '2026-03-01' });
    expect(read({ on: '2026-02-30' }).day('on')).toEqual({ typed: '2026-02-30', on: null });
    expect(read({}).day('on')).toEqual({ typed: '', on: null });
  });

  test('a comparison has two numbers', () => {
    expect(read({}, { range: '2..13' }).range('range')).toEqual({ from: 2, to: 13 });
    for (const range of ['2..', '0..1', '1..2..3', '1.2']) {
      const parameters = read({}, { range });
      parameters.range('range');
      expect(parameters.wrong, range).toBe(true);
    }
  });

  test('a cursor that is none of ours begins the list anew', () => {
    const parameters = read({ cursor: 'nonsense' });
    expect(parameters.cursor()).toBeUndefined();
    expect(parameters.query).toBe('');
  });

  test('what is no text is as if it were not there', () => {
    expect(read({ q: ['first', 'second'] }).text('q')).toBe('first');
    expect(read({ q: { a: 'b' } }).text('q')).toBe('');
    expect(read(null).text('q')).toBe('');
  });
});
