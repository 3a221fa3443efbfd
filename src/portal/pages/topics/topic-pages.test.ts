import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '../../../../catalogue/index.ts';
import { PROVINCIAL_PRICES } from '../../../../examples/24-health/prices.ts';
import { COUNTY_POLICIES, PROVINCIAL_POLICIES } from '../../../../examples/26-social-security/policies.ts';
import { subsistenceList } from '../../../../examples/26-social-security/relief.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { enactEditions } from '../../../registers/testing/enact-editions.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { registerRoutes } from '../registers/route.ts';
import { topicRoutes } from './route.ts';

const TODAY = civilDate('2026-03-09');
const TOWNSHIP = 'changsha-xian-guoyuan';
const province = await startSeriesProvince();
const browser = await openBrowser();
const { app } = await openPortalApp({
  ...province,
  routes: (deps) => [...registerRoutes(deps), ...topicRoutes(deps)],
});
let address = '';
let prices = '';

beforeAll(async () => {
  const taken = await enactEditions(province, PROVINCIAL_PRICES);
  expect(codes(taken)).toEqual([]);
  prices = taken.ok ? taken.value.disclosureId : '';
  const over = subsistenceList(TODAY, 'fenghuang-liaojiaqiao', '示例寨', -1);
  for (const list of [
    PROVINCIAL_POLICIES,
    COUNTY_POLICIES,
    subsistenceList(TODAY, TOWNSHIP, '示例村', 5),
    over,
  ])
    expect(codes(await province.publish(list))).toEqual([]);
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await province.close();
});

const text = async (path: string): Promise<string> =>
  (await app.inject({ url: path, headers: { accept: 'text/html' } })).body;

const PAGES: Readonly<Record<string, string>> = {
  topics: urls.topics,
  prices: urls.topic('medical-prices', { q: '胸部CT' }),
  benefits: urls.topic('employment-benefits'),
  nothing: urls.topic('employment-benefits', { q: '没有这样的政策' }),
  relief: urls.topic('relief-notices', { body: TOWNSHIP }),
  empty: urls.topic('insured-drugs'),
};

describe.each([320, 1440])('at %i px', (width) => {
  it.each(Object.entries(PAGES))('%s: axe finds nothing and nothing sticks out', async (name, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(address + path);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await screenshot(page, `topics-${name}-${width}`);
    await context.close();
  });
});

describe('a price', () => {
  it('has its code in one piece in a narrow table', async () => {
    const page = await browser.newPage({ viewport: { width: 768, height: 900 }, locale: 'zh-CN' });
    await page.goto(`${address}${urls.topic('medical-prices', { q: '胸部CT' })}`);
    const lines = await page.evaluate(`[...document.querySelectorAll('td[data-heading="项目编码"] > span')]
      .map((code) => code.getClientRects().length)`);
    expect(lines).toEqual(expect.arrayContaining([1]));
    expect(lines).not.toEqual(expect.arrayContaining([2]));
    await page.close();
  });
  it('is found by a part of its name, by its code, in full-width letters, and by two words', async () => {
    for (const q of ['胸部CT', '992200007', '胸部ＣＴ', 'ct 胸部', '9922000'])
      expect(await text(urls.topic('medical-prices', { q })), q).toContain('胸部CT平扫');
    expect(await text(urls.topic('medical-prices', { q: '胸部CT平扫' }))).not.toContain('头颅CT平扫');
  });
  it('is told for a day, before and after it changed', async () => {
    const entry = urls.registerEntry(prices, '992200007');
    const now = await text(entry);
    expect(now).toContain('历次价格');
    expect(now).toContain('现行');
    const before = await text(`${entry}?on=2026-01-10`);
    expect(before).toContain('以下是2026年1月10日的内容。');
    expect(before).toContain('<dd>261.00元</dd>');
    expect(now).toContain('<dd>222.00元</dd>');
    expect(await text(`${entry}?on=2025-01-10`)).toContain('2025年1月10日的清单中没有这一条目');
    expect(await text(`${entry}?on=2026-02-30`)).toContain('“2026-02-30”不是有效日期');
  });
});

describe('a benefit', () => {
  it('of every level stands in one table, and is narrowed to those who may apply', async () => {
    const all = await text(urls.topic('employment-benefits'));
    expect(all).toContain('一次性创业补贴');
    expect(all).toContain('返乡创业一次性补贴');
    const migrants = await text(urls.topic('employment-benefits', { 'f-audience': 'migrants' }));
    expect(migrants).toContain('返乡创业场租补贴');
    expect(migrants).not.toContain('退役军人创业扶持');
    const own = await text(urls.topic('employment-benefits', { body: 'fenghuang' }));
    expect(own).not.toContain('返乡创业场租补贴');
  });
});

describe('people in need', () => {
  it('are shown for one body at a time, masked, and no longer than their notice', async () => {
    expect(await text(urls.topic('relief-notices'))).not.toContain('王*例');
    const township = await text(urls.topic('relief-notices', { body: TOWNSHIP }));
    expect(township).toContain('王*例');
    expect(township).not.toContain('王示例');
    expect(await text(urls.topic('relief-notices', { body: 'fenghuang-liaojiaqiao' }))).not.toContain(
      '王*例',
    );
  });
});

it('every topic is about a list that exists, and unknown ones are not found', async () => {
  for (const topic of TOPICS) expect(CATALOGUE.findRegister(topic.type), topic.key).not.toBeNull();
  expect((await app.inject({ url: '/topics/nothing' })).statusCode).toBe(404);
});
