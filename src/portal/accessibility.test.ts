import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../../test/harness/browser.ts';
import { fixedClock } from '../kernel/clock.ts';
import { setSecurityHeaders } from '../web/security-headers.ts';
import { demonstrationPortalConfig } from './frame/config.ts';
import { urls } from './frame/urls.ts';
import { portal } from './http.ts';
import { sampleData, samplePublished } from './testing/sample-data.ts';

const browser = await openBrowser();
const app = Fastify();
let address = '';

beforeAll(async () => {
  setSecurityHeaders(app, 'http://127.0.0.1');
  const built = portal({
    data: sampleData,
    config: demonstrationPortalConfig('http://127.0.0.1'),
    clock: fixedClock('2026-03-20T09:00:00+08:00'),
    designDirectory: join(import.meta.dirname, 'design'),
  });
  await app.register(built.routes);
  app.setNotFoundHandler((request, reply) => built.sendNotFound(request, reply));
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PAGES = {
  首页: urls.home,
  检索: urls.search({ q: '饮用水', from: '2026-01-01' }),
  检索无结果: urls.search({ q: '没有' }),
  领域列表: urls.areas,
  领域: urls.area('14-environment'),
  事项: urls.areaItem('14-environment', 'water.quality'),
  结果公开: urls.areasOfKind('result'),
  意见台账: urls.opinion,
  我的地区: urls.regions,
  地区: urls.region('430121'),
  地区领域: urls.regionArea('430121', '14-environment'),
  主体列表: urls.bodies(),
  主体: urls.body('hbt'),
  历年收支: urls.bodyFigures('hbt'),
  公开信息: urls.disclosure(samplePublished.id),
  旧版本: urls.edition(samplePublished.id, 1),
  对照: urls.difference(samplePublished.id, 1, 2),
  撤下: urls.disclosure('000000000000000w'),
  公示期已满: urls.disclosure('000000000000000x'),
  监督: urls.supervision(),
  核验: urls.verify,
  设计规范: urls.design,
  找不到: '/nothing',
};

describe.each([320, 1440])('at %i px', (width) => {
  test.each(Object.entries(PAGES))('%s：axe finds nothing and nothing sticks out', async (_, path) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    const refusedByPolicy: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
    await page.goto(address + path);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    expect(refusedByPolicy).toEqual([]);
    await page.close();
  });
});

test('without script the page is whole: search, contents and text are there, empty controls are not', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(address + urls.disclosure(samplePublished.id));
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: '一、总体要求' }).isVisible()).toBe(true);
  await page.getByLabel('站内检索').fill('饮用水');
  await page.getByRole('button', { name: '检索' }).click();
  expect(new URL(page.url()).pathname).toBe('/search');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('饮用水');
  await context.close();
});

test('the chosen text size is kept from page to page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + urls.home);
  await page.getByRole('button', { name: '特大' }).click();
  await page.goto(address + urls.areas);
  expect(await page.getByRole('button', { name: '特大' }).getAttribute('aria-pressed')).toBe('true');
  const size = await page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)');
  expect(size).toBe(22);
  await context.close();
});
