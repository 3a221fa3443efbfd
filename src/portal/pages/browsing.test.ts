import { join } from 'node:path';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPINION_ARTICLES } from '../../../catalogue/opinion.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { ObligationCounts } from '../data.ts';
import { demonstrationPortalConfig } from '../frame/config.ts';
import { urls } from '../frame/urls.ts';
import { portal } from '../http.ts';
import { noObligations, sampleAreas, sampleData } from '../testing/sample-data.ts';
import { rankBodies } from './areas/body-ranking.tsx';
import { regionMemory } from './regions/region-memory.ts';

const app = Fastify();
beforeAll(async () => {
  await app.register(cookie);
  const built = portal({
    data: sampleData,
    config: demonstrationPortalConfig('http://127.0.0.1'),
    clock: fixedClock('2026-03-20T09:00:00+08:00'),
    designDirectory: join(import.meta.dirname, '..', 'design'),
  });
  await app.register(built.routes);
  await app.register(regionMemory({ secure: false }));
});
afterAll(() => app.close());
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const text = async (url: string): Promise<string> => (await get(url)).body;

describe('areas', () => {
  test('of one kind show the areas of that kind and what others publish of it', async () => {
    const page = await text(urls.areasOfKind('decision'));
    for (const area of sampleAreas) {
      if (area.kind === 'decision') expect(page).toContain(`href="${urls.area(area.code)}"`);
      else expect(page).not.toContain(`<h3><a href="${urls.area(area.code)}">`);
    }
    expect(await text(urls.areasOfKind('result'))).toContain('最新的结果公开');
    expect(await text('/areas?kind=nothing')).toContain('<h1>公开领域</h1>');
  });

  test('quote the opinion, gather what is there by form and name who is late', async () => {
    const page = await text(urls.area('14-environment'));
    for (const form of ['文件和公告', '清单和名录', '事项进展', '数据和图表'])
      expect(page).toContain(`>${form}</h3>`);
    expect(page).toContain('省生态环境厅（样例）（3 项）');
    expect(page).not.toContain('<script>公');
    expect(page).toContain('&lt;script>');
  });
});

test('bodies are ranked by what they published in time; who had nothing to do is not ranked', () => {
  const row = (code: string, obligations: Partial<ObligationCounts>) => ({
    code,
    title: code,
    obligations: { ...noObligations, ...obligations },
  });
  const ranked = rankBodies([
    row('late', { done: 1, late: 3 }),
    row('idle', { due: 4 }),
    row('few', { done: 2 }),
    row('many', { done: 9 }),
    row('slow', { done: 3, 'done-late': 1 }),
  ]);
  expect(ranked.map((each) => each.code)).toEqual(['many', 'few', 'slow', 'late']);
});

describe('the opinion', () => {
  test('has its 26 articles in order, each with its own words and those who answer for it', () => {
    expect(OPINION_ARTICLES.map((article) => article.number)).toEqual(
      Array.from({ length: 26 }, (_, i) => i + 1),
    );
    for (const article of OPINION_ARTICLES) {
      expect(article.text.length, article.article).toBeGreaterThan(40);
      if (article.number > 2) expect(article.responsible, article.article).toMatch(/各市州政府/);
    }
  });

  test('leads to every area that carries an article out', async () => {
    const page = await text(urls.opinion);
    for (const article of OPINION_ARTICLES) expect(page).toContain(article.text.slice(0, 30));
    for (const area of sampleAreas.filter((each) => Number(each.code.slice(0, 2)) > 0))
      expect(page).toContain(`href="${urls.area(area.code)}"`);
  });
});

describe('regions', () => {
  test('are reached link by link, and show what stands there', async () => {
    expect(await text(urls.regions)).toContain(`href="${urls.region('430121107')}"`);
    const page = await text(urls.region('430121'));
    for (const words of ['样例县', '暴雨黄色预警：样例县', '样例营业厅', '集中式饮用水水源监测'])
      expect(page).toContain(words);
    expect(page).toContain(`href="${urls.regionArea('430121', '14-environment')}"`);
  });

  test.each(['/regions/999999', '/regions/43012', '/regions/x', '/regions/430121/areas/none'])(
    '%s is not found',
    async (path) => expect((await get(path)).statusCode).toBe(404),
  );

  test('are remembered only when asked, and forgotten when asked', async () => {
    expect((await get(urls.region('430121'))).headers['set-cookie']).toBeUndefined();
    const post = (payload: string) =>
      app.inject({
        method: 'POST',
        url: urls.myRegion,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    const kept = await post('division=430121');
    expect(kept.statusCode).toBe(303);
    expect(kept.headers.location).toBe(urls.region('430121'));
    expect(String(kept.headers['set-cookie'])).toMatch(/^region=430121; .*HttpOnly/);
    const mine = await get(urls.myRegion, { cookie: 'region=430121' });
    expect(mine.headers.location).toBe(urls.region('430121'));
    expect(mine.headers['cache-control']).toContain('no-store');
    const gone = await post('division=');
    expect(String(gone.headers['set-cookie'])).toMatch(/^region=;/);
    expect((await get(urls.myRegion, { cookie: 'region=%2F%2Fevil.example' })).headers.location).toBe(
      urls.regions,
    );
  });
});
