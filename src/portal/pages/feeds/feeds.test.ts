import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { demonstrationPortalConfig } from '../../frame/config.ts';
import { sampleSummary } from '../../testing/sample-models.ts';
import { atomFeed } from './atom.ts';
import {
  openSearchDescription,
  SITEMAP_LIMIT,
  type SitemapModel,
  sitemapFile,
  sitemapIndex,
  sitemapParts,
} from './sitemap.ts';

const config = demonstrationPortalConfig('https://zwgk.example.gov.cn');

const sampleDisclosures = [1, 2, 3].map((n) => sampleSummary(n));

/** Throws on anything that is not well-formed; gives the texts of the leaves by path. */
function leaves(xml: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    path.push(tag.name);
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', () => {
    const key = path.join('/');
    found.set(key, [...(found.get(key) ?? []), text]);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return found;
}

const feed = (entries: typeof sampleDisclosures) =>
  atomFeed(config, { title: '最新公开', self: '/feed.atom', page: '/', entries });

describe('Atom feeds', () => {
  test('have what RFC 4287 demands, in the feed and in each entry', () => {
    const found = leaves(feed(sampleDisclosures));
    for (const name of ['id', 'title', 'updated', 'author/name'])
      expect(found.get(`feed/${name}`)).toHaveLength(1);
    for (const name of ['id', 'title', 'updated', 'published', 'author/name'])
      expect(found.get(`feed/entry/${name}`)).toHaveLength(sampleDisclosures.length);
    expect(feed(sampleDisclosures)).toContain(
      '<link rel="self" type="application/atom+xml" href="https://zwgk.example.gov.cn/feed.atom"/>',
    );
  });

  test('identifiers do not depend on the scheme or on what was corrected', () => {
    const [first] = sampleDisclosures;
    if (first === undefined) throw new Error('the sample is empty');
    const id = leaves(feed([first])).get('feed/entry/id');
    const corrected = { ...first, title: '另一标题', edition: 9, updatedAt: '2027-01-01T00:00:00Z' };
    expect(leaves(feed([corrected])).get('feed/entry/id')).toEqual(id);
    expect(id?.[0]).toBe(`tag:zwgk.example.gov.cn,2026:disclosure/${first.id}`);
  });

  test('updated is the newest update, not the publication', () => {
    const newest = sampleDisclosures.map((d) => Date.parse(d.updatedAt)).sort((a, b) => b - a)[0] ?? 0;
    const updated = leaves(feed(sampleDisclosures)).get('feed/updated')?.[0] ?? '';
    expect(updated).toMatch(/\+08:00$/);
    expect(Date.parse(updated)).toBe(newest);
  });

  test('stay well-formed whatever a title holds', () => {
    const [first] = sampleDisclosures;
    if (first === undefined) throw new Error('the sample is empty');
    const bell = String.fromCodePoint(7);
    const title = `<b>&"'${bell}\ud800 ]]>`;
    expect(leaves(feed([{ ...first, title }])).get('feed/entry/title')).toEqual([`<b>&"' ]]>`]);
    expect(leaves(feed([])).get('feed/entry')).toBeUndefined();
  });
});

describe('the sitemap', () => {
  const big: SitemapModel = {
    areas: ['14-environment'],
    total: 120_000,
    entries: async (offset, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, 120_000 - offset)) }, (_, i) => ({
        path: `/d/${String(offset + i).padStart(16, '0')}`,
        updatedAt: '2026-03-01T00:00:00Z',
      })),
  };
  const small: SitemapModel = {
    areas: ['14-environment'],
    total: 1,
    entries: async () => [{ path: '/d/0000000000000001', updatedAt: '2026-03-01T00:00:00Z' }],
  };

  const read = async (data: SitemapModel, part: number) => {
    let text = '';
    for await (const piece of sitemapFile(config, data, part)) text += piece;
    return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);
  };

  test('a small site is one file', async () => {
    expect(sitemapParts(small)).toBe(1);
    const pages = await read(small, 1);
    expect(pages).toContain('https://zwgk.example.gov.cn/d/0000000000000001');
    expect(pages).toContain('https://zwgk.example.gov.cn/areas/14-environment');
  });

  test('beyond 50,000 addresses the files together hold every address once and none too many', async () => {
    const parts = sitemapParts(big);
    const files = await Promise.all(Array.from({ length: parts }, (_, i) => read(big, i + 1)));
    for (const file of files) expect(file.length).toBeLessThanOrEqual(SITEMAP_LIMIT);
    const all = files.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((address) => address?.includes('/d/'))).toHaveLength(120_000);
    expect(leaves(sitemapIndex(config, parts)).get('sitemapindex/sitemap/loc')).toHaveLength(parts);
  });

  test('the OpenSearch description is well-formed', () => {
    expect(leaves(openSearchDescription(config)).get('OpenSearchDescription/ShortName')).toHaveLength(1);
  });
});
