import { Parser } from 'htmlparser2';
import { afterAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { urls } from './frame/urls.ts';
import { openSamplePortal } from './testing/sample-portal.ts';

const { app, portal, publish, policy, ids, close } = await openSamplePortal();
afterAll(close);

const HOSTILE = '</title><script>alert(1)</script>"onmouseover="x';
const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });

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

const [topic] = CATALOGUE.topics;
const [collected] = CATALOGUE.collectedKinds;
const PAGES: readonly (readonly [string, number])[] = [
  [urls.home, 200],
  [urls.search({ q: '饮用水', kind: 'result', from: '2026-01-01' }), 200],
  [urls.search({ q: '饮用水' }), 200],
  [urls.search({ q: HOSTILE }), 200],
  [urls.areas, 200],
  [urls.areasOfKind('result'), 200],
  [urls.area('00-general'), 200],
  [urls.area('14-environment', 2), 200],
  [urls.areaItem('00-general', '00.policy-document'), 200],
  [urls.opinion, 200],
  [urls.regions, 200],
  [urls.region('433123'), 200],
  [urls.regionArea('433123', '21-public-institutions'), 200],
  [urls.data(), 200],
  [urls.feedback(), 200],
  [urls.feedback({ page: HOSTILE, body: 'nobody', item: HOSTILE, kind: HOSTILE }), 200],
  [urls.feedbackReceipt, 200],
  [urls.requests(), 200],
  [urls.requests({ body: 'zfbgt' }), 200],
  [urls.requests({ body: 'nobody', q: HOSTILE, unit: HOSTILE }), 200],
  [urls.requestReceipt, 200],
  [urls.oneFeedback('none'), 404],
  [urls.data({ q: HOSTILE }), 200],
  [urls.bodies(), 200],
  [urls.bodies({ q: '没有' }), 200],
  [urls.body('zfbgt'), 200],
  [urls.body('zfbgt', { item: '00.policy-document' }), 200],
  [urls.bodyFigures('changsha'), 200],
  [urls.disclosure(ids.document), 200],
  [urls.edition(ids.document, 1), 200],
  [urls.difference(ids.document, 1, 2), 200],
  [urls.registers(), 200],
  [urls.credit(), 200],
  [urls.topics, 200],
  [urls.topic(topic?.key ?? ''), 200],
  [urls.dossiers(), 200],
  [urls.dossierLookup, 200],
  [urls.collection(collected?.collection.path ?? ''), 200],
  [urls.allSeries, 200],
  [urls.policies(), 200],
  [urls.warnings(), 200],
  [urls.consultations(), 200],
  [urls.receipt, 200],
  [urls.restricted, 200],
  [urls.supervision(), 200],
  [urls.supervision({ area: '14-environment', body: 'hbt', state: 'done' }), 200],
  [urls.verify, 200],
  [urls.design, 200],
  [urls.disclosure(ids.withdrawn), 410],
  [urls.edition(ids.withdrawn, 1), 410],
  [urls.difference(ids.withdrawn, 1, 2), 410],
  [urls.disclosure(ids.expired), 410],
  [urls.disclosure('0000000000000zzz'), 404],
  ['/d/not-an-id', 404],
  [urls.edition(ids.document, 99), 404],
  [`/d/${ids.document}/v/01`, 404],
  [urls.difference(ids.document, 1, 9), 404],
  ['/areas/unknown', 404],
  ['/bodies/unknown', 404],
  ['/bodies/hbt?item=unknown', 404],
  ['/supervision?body=unknown', 404],
  ['/registers/unknown', 404],
  ['/series/unknown', 404],
  ['/topics/unknown', 404],
  ['/warnings/unknown', 404],
  ['/consultations/unknown', 404],
  ['/dossiers/unknown', 404],
  ['/restricted/files/nothing/x.pdf', 404],
  ['/nothing-here', 404],
];

test('where a text was withdrawn, what the same body published since under its number is named', async () => {
  const { body } = await get(urls.disclosure(ids.withdrawn));
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
  expect(main).toContain(
    `同一文号现行公开的：<a href="${urls.disclosure(ids.successor)}">重新发布的通知</a>`,
  );
  expect((await get(urls.disclosure(ids.successor))).statusCode).toBe(200);
});

test('titles tell pages apart; conditions of one page may share its title', async () => {
  const titles = new Map<string, string>();
  for (const [path, status] of PAGES) {
    const { body } = await get(path);
    if (status !== 200) continue;
    const title = /<title>([^<]*)/.exec(body)?.[1] ?? '';
    const [page = ''] = path.split('?');
    expect(titles.get(title) ?? page, title).toBe(page);
    titles.set(title, page);
  }
  expect(titles.size).toBeGreaterThan(30);
});

describe('every page', () => {
  test.each(PAGES)('%s answers %i, whole and clean', async (path, status) => {
    const response = await get(path);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
    const seen = look(response.body);
    expect(seen.tags.get('h1')).toBe(1);
    expect(seen.tags.get('main')).toBe(1);
    expect(response.body.split('</head>')[0]?.match(/<title>/g)).toHaveLength(1);
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
});

/** What each kind of thing must tell to be of use to those who read it: search engines for data, laws, events. */
const MUST_TELL: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'potentialAction'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  GovernmentOrganization: ['name', 'url'],
  CreativeWork: ['name', 'url', 'identifier', 'datePublished', 'publisher'],
  Legislation: [
    'name',
    'url',
    'legislationIdentifier',
    'legislationDate',
    'legislationPassedBy',
    'publisher',
  ],
  Dataset: ['name', 'description', 'url', 'license', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  Event: ['name', 'startDate', 'endDate', 'location', 'organizer'],
  SpecialAnnouncement: ['name', 'text', 'datePosted', 'expires'],
  SearchAction: ['target', 'query-input'],
  VirtualLocation: ['url'],
};

/** Everything with a type in it, however deep. */
function thingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own: Readonly<Record<string, unknown>> = { ...value };
  return ['@type' in own ? [own] : [], Object.values(own).flatMap(thingsIn)].flat();
}

const dataOf = (html: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

describe('what pages say to programs', () => {
  test.each(PAGES.filter(([, status]) => status === 200))(
    '%s: whole things, whole addresses',
    async (path) => {
      const { body } = await get(path);
      const data = dataOf(body);
      if (body.includes('<meta name="robots" content="noindex"/>')) return expect(data).toBeNull();
      expect(data).toMatchObject({ '@context': 'https://schema.org' });
      const things = thingsIn(data);
      for (const thing of things) {
        const kind = String(thing['@type']);
        expect(Object.keys(MUST_TELL)).toContain(kind);
        for (const property of MUST_TELL[kind] ?? [])
          expect(thing[property], `${kind}.${property}`).toBeTruthy();
        for (const [property, value] of Object.entries(thing))
          if (
            ['url', 'contentUrl', 'item', 'license', 'target'].includes(property) &&
            typeof value === 'string'
          )
            expect(value).toMatch(/^https?:\/\//);
        if (kind === 'Dataset') expect(String(thing.description).length).toBeGreaterThan(50);
      }
      const kinds = things.map((thing) => thing['@type']);
      if (path === urls.home) expect(kinds).toContain('WebSite');
      else if (body.includes('class="breadcrumb"')) expect(kinds).toContain('BreadcrumbList');
    },
  );

  test.each([
    [() => urls.disclosure(ids.document), 'Legislation'],
    [() => urls.body('zfbgt'), 'GovernmentOrganization'],
    [() => urls.areaItem('00-general', '00.policy-document'), 'Dataset'],
  ])('the page %o is about a %s, whose files answer', async (path, kind) => {
    const things = thingsIn(dataOf((await get(path())).body));
    expect(things.map((thing) => thing['@type'])).toContain(kind);
  });
});

describe('delivery', () => {
  test('what was published is on the pages once they were forgotten, and not drawn twice before', async () => {
    const before = (await get(urls.area('00-general'))).body;
    const id = await publish('00.policy-document', 'zfbgt', policy('关于新事项的通知', 12));
    expect((await get(urls.area('00-general'))).body).toBe(before);
    portal.forgetPages();
    expect((await get(urls.area('00-general'))).body).toContain(urls.disclosure(id));
    expect((await get(urls.home)).body).toContain(urls.disclosure(id));
  });

  test('style and script are named by their content and kept for ever', async () => {
    const { body } = await get(urls.home);
    const [style] = /\/assets\/portal-[0-9a-f]{12}\.css/.exec(body) ?? [];
    const response = await get(style ?? '');
    expect(response.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.body).not.toMatch(/url\(|@import/);
  });

  test.each([
    [urls.feed, 'application/atom+xml; charset=utf-8'],
    [urls.areaFeed('00-general'), 'application/atom+xml; charset=utf-8'],
    [urls.bodyFeed('zfbgt'), 'application/atom+xml; charset=utf-8'],
    [urls.consultationsFeed, 'application/atom+xml; charset=utf-8'],
    [urls.warningsFeed(''), 'application/atom+xml; charset=utf-8'],
    [urls.warningsCap(''), 'application/atom+xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    [urls.sitemap, 'application/xml; charset=utf-8'],
    [urls.sitemapPart(1), 'application/xml; charset=utf-8'],
    [urls.openSearch, 'application/opensearchdescription+xml'],
  ])('%s is served as what it is', async (path, type) => {
    const response = await app.inject(path);
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, type]);
    expect(response.body.length).toBeGreaterThan(50);
  });

  test('there is no part of the sitemap beyond the last', async () => {
    expect((await get(urls.sitemapPart(2))).statusCode).toBe(404);
    expect((await get(urls.sitemap)).body).toContain(urls.disclosure(ids.document));
  });

  test('a parameter given twice counts once, and a page beyond the last is a page', async () => {
    for (const url of [
      '/search?q=a&q=b&page=0&page=9',
      '/search?page=999999999999',
      '/areas/14-environment?page=-1',
    ])
      expect((await get(url)).statusCode).toBe(200);
  });
});

test('everything that can be downloaded stands on /data once, and each of its addresses answers', async () => {
  const hrefs: string[] = [];
  let here: string | null = urls.data();
  while (here !== null) {
    const { body } = await get(here);
    expect(body).toContain('免费使用，注明来源');
    const found = [...body.matchAll(/href="(\/api\/v1\/[^"]+)" aria-label/g)].map(([, href]) => href ?? '');
    hrefs.push(...found.map((href) => href.replaceAll('&amp;', '&')));
    here = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null;
  }
  expect(new Set(hrefs).size).toBe(hrefs.length);
  expect(hrefs).toContain(urls.itemExport('00.policy-document', 'csv'));
  const parts = ['/api/v1/registers/', 'export.geojson', 'format=xlsx'];
  expect(parts.filter((part) => hrefs.some((href) => href.includes(part)))).toEqual(parts);
  const registers = await get(urls.data({ kind: 'register' }));
  expect(registers.body).not.toContain('/api/v1/disclosures/export');
});
