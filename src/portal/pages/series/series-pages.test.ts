import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  airMonth,
  sourcesMonth,
  waterMonth,
} from '../../../../examples/14-environment/demonstration-readings.ts';
import { PLACE_LISTS } from '../../../../examples/place-lists.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { seriesRoutes } from './route.ts';

const province = await startSeriesProvince(undefined, PLACE_LISTS);
const browser = await openBrowser();
const { app } = await openPortalApp({ ...province, routes: seriesRoutes });
let address = '';
const WATER = '14.water-monitoring~hbt';
const AIR = '14.air-monitoring~hbt';
const SOURCES = '14.drinking-water~hbt';

beforeAll(async () => {
  const publish = async (item: string, content: ReturnType<typeof waterMonth>) =>
    expect(codes(await province.publish({ item, body: 'hbt', content }))).toEqual([]);
  for (const month of ['2025-12', '2026-01', '2026-02']) {
    await publish('14.water-monitoring', waterMonth(month));
    await publish('14.drinking-water', sourcesMonth(month));
  }
  await publish('14.air-monitoring', airMonth('2026-02'));
  await publish('14.air-monitoring', airMonth('2026-03', '2026-03-08'));
  const odd = {
    place: 'changsha',
    period: '2026-03-09',
    so2: '9',
    no2: '20',
    co: '0.6',
    o3: '50L',
    pm10: '40（无效）',
    pm25: '--',
  };
  await publish('14.air-monitoring', {
    title: '〔演示〕2026年3月9日环境空气质量日报数据',
    periodFrom: '2026-03-09',
    periodTo: '2026-03-09',
    documentDate: '2026-03-09',
    observations: [odd],
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await province.close();
});

const PAGES = {
  list: urls.allSeries,
  water: urls.series(WATER, { place: 'dt-lujiao' }),
  air: urls.series(AIR, { place: 'changsha' }),
  sources: urls.series(SOURCES),
  nothing: urls.series(AIR, { place: 'changsha', from: '2020-01-01', to: '2020-02-01' }),
};
const text = async (path: string): Promise<string> => (await app.inject(path)).body;

describe.each([320, 1440])('at %i px', (width) => {
  it.each(Object.entries(PAGES))('%s: axe finds nothing and nothing sticks out', async (name, path) => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: 'zh-CN',
      javaScriptEnabled: true,
    });
    const refusedByPolicy: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
    await page.goto(address + path);
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(refusedByPolicy).toEqual([]);
    await screenshot(page, `series-${name}-${width}`);
    await page.close();
  });
});

it('says in words what the colours say, and draws no chart without its table', async () => {
  const page = await text(PAGES.water);
  expect(page).toMatch(/<\/svg>Ⅳ类<span class="class-figure">轻度污染/);
  expect(page).toContain('主要污染指标：总磷（');
  expect(page).toContain('中营养');
  expect(page).toContain('Ⅲ类限值（湖库） 0.05 mg/L');
  expect(page).not.toContain('Ⅲ类限值（河流）');
  expect(page.match(/<figure class="series-chart"/g)).toHaveLength(4);
  expect(page.match(/数据表<\/summary>/g)?.length).toBeGreaterThanOrEqual(4);
});

it('tells missing, invalid and undetected readings apart', async () => {
  const page = await text(PAGES.air);
  expect(page).toContain('缺测：可吸入颗粒物（PM10）、细颗粒物（PM2.5）');
  expect(page).toContain('40（无效）');
  expect(page).toContain('无效值，不计入评价');
  expect(page).toContain('>缺测</td>');
  expect(page).toContain('未检出，画在检出限处');
  expect(page).toContain('本期未报');
});

it('warns where two standards meet in one chart, and draws each limit for its days', async () => {
  const page = await text(PAGES.air);
  expect(page).toContain('先后执行 HJ 633-2012、HJ 633-2026');
  expect(page).toContain('二级限值（GB 3095-2012） 75 μg/m³');
  expect(page).toContain('二级限值（GB 3095-2026 过渡期） 60 μg/m³');
});

it('shows the source of the map and where a real one must take its place', async () => {
  expect(await text(PAGES.air)).toContain('无审图号，正式部署须替换');
  expect(await text(PAGES.water)).toContain('断面的经纬度没有可公开的数据');
});

it('says that an overdue series is overdue', async () => {
  const before = province.clock.now();
  province.clock.set('2026-05-02T09:00:00+08:00');
  expect(await text(PAGES.water)).toContain('逾期未更新：下一期应在2026年4月30日前公开。');
  expect(await text(PAGES.list)).toContain('逾期未更新');
  province.clock.set(before);
});

it('does not know a series that nobody published', async () => {
  expect((await app.inject('/series/14.air-monitoring~yueyang')).statusCode).toBe(404);
  expect((await app.inject('/series/<script>')).statusCode).toBe(404);
});
