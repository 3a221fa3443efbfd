import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../kernel/clock.ts';
import type { PortalData } from './data.ts';
import { demonstrationPortalConfig } from './frame/config.ts';
import { urls } from './frame/urls.ts';
import { type Portal, portal } from './http.ts';
import { sampleData, sampleDisclosures, samplePublished } from './testing/sample-data.ts';

const config = demonstrationPortalConfig('https://zwgk.example.gov.cn');
const HOSTILE = '</title><script>alert(1)</script>"onmouseover="x';
let app: FastifyInstance;
let built: Portal;
let asked = 0;

const data: PortalData = {
  ...sampleData,
  figures: async () => {
    asked += 1;
    return sampleData.figures();
  },
};

beforeAll(async () => {
  built = portal({
    data,
    config,
    clock: fixedClock('2026-03-20T09:00:00+08:00'),
    designDirectory: join(import.meta.dirname, 'design'),
  });
  app = Fastify();
  await app.register(built.routes);
  app.setNotFoundHandler((request, reply) => built.sendNotFound(request, reply));
});
afterAll(() => app.close());

interface Seen {
  readonly tags: ReadonlyMap<string, number>;
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly scripts: readonly Readonly<Record<string, string>>[];
}

function look(html: string): Seen {
  const tags = new Map<string, number>();
  const metas = new Map<string, string[]>();
  const attributes = new Set<string>();
  const ids: string[] = [];
  const scripts: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag(tag, given) {
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
      for (const name of Object.keys(given)) attributes.add(name);
      if (given.id !== undefined) ids.push(given.id);
      if (tag === 'script') scripts.push(given);
      if (tag === 'meta' && given.name !== undefined)
        metas.set(given.name, [...(metas.get(given.name) ?? []), given.content ?? '']);
    },
  });
  parser.write(html);
  parser.end();
  return { tags, metas, attributes, ids, scripts };
}

const PAGES: readonly (readonly [string, number])[] = [
  [urls.home, 200],
  [urls.search({ q: '饮用水', kind: 'result', from: '2026-01-01' }), 200],
  [urls.search({ q: '没有' }), 200],
  [urls.search({ q: HOSTILE }), 200],
  [urls.areas, 200],
  [urls.area('14-environment'), 200],
  [urls.bodies(), 200],
  [urls.bodies({ q: '没有' }), 200],
  [urls.body('hbt'), 200],
  [urls.body('hbt', { item: 'guide' }), 200],
  [urls.disclosure(samplePublished.id), 200],
  [urls.edition(samplePublished.id, 1), 200],
  [urls.difference(samplePublished.id, 1, 2), 200],
  [urls.supervision(), 200],
  [urls.supervision({ area: '14-environment', body: 'hbt', state: 'done' }), 200],
  [urls.verify, 200],
  [urls.design, 200],
  [urls.disclosure('000000000000000w'), 410],
  [urls.disclosure('0000000000000zzz'), 404],
  ['/d/not-an-id', 404],
  ['/d/0000000000000001/v/99', 404],
  ['/d/0000000000000001/v/01', 404],
  ['/d/0000000000000001/diff/1..9', 404],
  ['/areas/unknown', 404],
  ['/bodies/unknown', 404],
  ['/bodies/hbt?item=unknown', 404],
  ['/supervision?body=unknown', 404],
  ['/nothing-here', 404],
];

describe('every page', () => {
  for (const [path, status] of PAGES) {
    test(`${path} answers ${status}, whole and clean`, async () => {
      const response = await app.inject(path);
      expect(response.statusCode).toBe(status);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.body.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
      const seen = look(response.body);
      expect(seen.tags.get('h1')).toBe(1);
      expect(seen.tags.get('main')).toBe(1);
      expect(seen.tags.get('title')).toBe(1);
      expect(new Set(seen.ids).size).toBe(seen.ids.length);
      // A strict policy: no inline script, style or handler may be needed, or be there.
      expect([...seen.attributes].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
      expect(seen.tags.has('style')).toBe(false);
      for (const script of seen.scripts)
        expect(script.src?.startsWith('/assets/') || script.type === 'application/ld+json').toBe(true);
      for (const [name, values] of seen.metas) expect([name, values.length]).toEqual([name, 1]);
      for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode']) expect(seen.metas.has(name)).toBe(true);
      expect(response.body).toContain('href="#main"');
      expect(response.body).not.toMatch(/undefined|\[object |NaN/);
    });
  }

  test('a document carries the tags of the national guide, with the time of first publication', async () => {
    const { metas } = look((await app.inject(urls.disclosure(samplePublished.id))).body);
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(metas.has(name)).toBe(true);
    expect(metas.get('ArticleTitle')).toEqual([samplePublished.title]);
    expect(metas.get('PubDate')).toEqual(['2026-03-01 09:30']);
    expect(metas.get('ContentSource')).toEqual(['省生态环境厅（样例）']);
    expect(metas.get('Url')).toEqual([`https://zwgk.example.gov.cn/d/${samplePublished.id}`]);
  });

  test('JSON-LD parses and cannot end its script', async () => {
    const hostile = portal({
      data: {
        ...sampleData,
        findDisclosure: async () => ({
          ...samplePublished,
          current: samplePublished.current && { ...samplePublished.current, title: HOSTILE },
        }),
      },
      config,
      clock: fixedClock('2026-03-20T09:00:00+08:00'),
      designDirectory: join(import.meta.dirname, 'design'),
    });
    const other = Fastify();
    await other.register(hostile.routes);
    const { body } = await other.inject(urls.disclosure(samplePublished.id));
    await other.close();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ name: HOSTILE, version: '2' });
    expect(look(body).tags.get('script')).toBe(2);
  });

  test('the withdrawn text is gone, the reason stays', async () => {
    const { body } = await app.inject(urls.disclosure('000000000000000w'));
    expect(body).toContain('附件误载他人身份信息');
    expect(body).not.toContain('总体要求');
  });
});

describe('delivery', () => {
  test('a page that is known already answers 304 with the same validators', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const first = await app.inject({ url: urls.areas, headers });
      expect(first.headers.vary).toBe('Accept-Encoding');
      const tag = String(first.headers.etag);
      const again = await app.inject({ url: urls.areas, headers: { ...headers, 'if-none-match': tag } });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(again.headers[name]).toBe(first.headers[name]);
    }
  });

  test('the database is asked once until something is published', async () => {
    asked = 0;
    await app.inject(urls.home);
    await app.inject(urls.home);
    expect(asked).toBeLessThanOrEqual(1);
    const before = asked;
    built.invalidate();
    await app.inject(urls.home);
    expect(asked).toBe(before + 1);
  });

  test('style and script are named by their content and kept for ever', async () => {
    const { body } = await app.inject(urls.home);
    const [style] = /\/assets\/portal-[0-9a-f]{12}\.css/.exec(body) ?? [];
    const response = await app.inject(style ?? '');
    expect(response.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.body).not.toMatch(/url\(|@import/);
  });

  test('feeds, robots, sitemap and OpenSearch are served as what they are', async () => {
    const types: readonly (readonly [string, string])[] = [
      [urls.feed, 'application/atom+xml; charset=utf-8'],
      [urls.areaFeed('14-environment'), 'application/atom+xml; charset=utf-8'],
      [urls.bodyFeed('hbt'), 'application/atom+xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      [urls.sitemap, 'application/xml; charset=utf-8'],
      [urls.sitemapPart(1), 'application/xml; charset=utf-8'],
      [urls.openSearch, 'application/opensearchdescription+xml'],
    ];
    for (const [path, type] of types) {
      const response = await app.inject(path);
      expect([path, response.statusCode, response.headers['content-type']]).toEqual([path, 200, type]);
    }
    expect((await app.inject(urls.sitemapPart(2))).statusCode).toBe(404);
    expect((await app.inject(urls.feed)).body.match(/<entry>/g)).toHaveLength(sampleDisclosures.length);
  });

  test('a parameter given twice counts once, and a page beyond the last is a page', async () => {
    expect((await app.inject('/search?q=a&q=b&page=0&page=9')).statusCode).toBe(200);
    expect((await app.inject('/search?page=999999999999')).statusCode).toBe(200);
    expect((await app.inject('/areas/14-environment?page=-1')).statusCode).toBe(200);
  });
});

test('a page that lies ready is the page of the first answer, with the same head', async () => {
  const request = (headers: Record<string, string>) => {
    const message = new IncomingMessage(new Socket());
    Object.assign(message, { method: 'GET', url: urls.areas });
    Object.assign(message.headers, headers);
    return message;
  };
  built.invalidate();
  expect(built.findReady(request({}))).toBeNull();
  const first = await app.inject({ url: urls.areas, headers: { 'accept-encoding': 'gzip' } });
  const ready = built.findReady(request({ 'accept-encoding': 'gzip' }));
  expect(ready?.body).toEqual(first.rawPayload);
  const head = ready?.headers ?? [];
  expect(head.length).toBeGreaterThan(0);
  for (let i = 0; i < head.length; i += 2) expect(first.headers[head[i] ?? '']).toBe(head[i + 1]);
  const tag = String(first.headers.etag);
  expect(built.findReady(request({ 'accept-encoding': 'gzip', 'if-none-match': tag }))?.status).toBe(304);
  built.invalidate();
  expect(built.findReady(request({ 'accept-encoding': 'gzip' }))).toBeNull();
});
