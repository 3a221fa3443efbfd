import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../../test/harness/browser.ts';
import { urls } from './frame/urls.ts';
import { openSamplePortal } from './testing/sample-portal.ts';

const { app, ids, close } = await openSamplePortal();
const browser = await openBrowser();
let address = '';

beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await close();
});

const PAGES = {
  首页: urls.home,
  检索: urls.search({ q: '饮用水', from: '2026-01-01' }),
  检索无结果: urls.search({ q: '没有这样的信息' }),
  领域列表: urls.areas,
  领域: urls.area('00-general'),
  事项: urls.areaItem('00-general', '00.policy-document'),
  结果公开: urls.areasOfKind('result'),
  意见台账: urls.opinion,
  公开依据: urls.law,
  放假安排: urls.calendar(),
  没有公布的年份: urls.calendar(2027),
  一部法律: urls.statute('emergency-response-law'),
  法律条文: urls.lawPlace('disclosure-regulation', '第二十条第一项'),
  我的地区: urls.regions,
  地区: urls.region('433123'),
  地区领域: urls.regionArea('433123', '21-public-institutions'),
  主体列表: urls.bodies(),
  主体: urls.body('zfbgt'),
  历年收支: urls.bodyFigures('changsha'),
  公开信息: urls.disclosure(ids.document),
  旧版本: urls.edition(ids.document, 1),
  对照: urls.difference(ids.document, 1, 2),
  撤下: urls.disclosure(ids.withdrawn),
  公示期已满: urls.disclosure(ids.expired),
  监督: urls.supervision(),
  数据下载: urls.data(),
  公众反映: urls.feedback({ page: '/d/x', body: 'zfbgt', item: '00.policy-document' }),
  查询反映: urls.feedbackReceipt,
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
  await page.goto(address + urls.disclosure(ids.document));
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: '一、总体要求' }).isVisible()).toBe(true);
  // On a phone the way to the search is the first of the menu.
  await page.getByRole('link', { name: '信息检索', exact: true }).click();
  await page.getByLabel('检索词').fill('饮用水');
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
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [urls.home, urls.areas, urls.search({ q: '水' }), urls.disclosure(ids.document)]) {
    await page.goto(address + path);
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(320);
  }
  await context.close();
});

test('on a phone the heading stands near the top, and nothing of the head is cut off', async () => {
  const context = await browser.newContext({ viewport: { width: 375, height: 667 } });
  const page = await context.newPage();
  for (const path of [urls.home, urls.areas, urls.search({ q: '水' })]) {
    await page.goto(address + path);
    const top = await page.evaluate('document.querySelector("h1").getBoundingClientRect().top');
    expect(top, path).toBeLessThan(240);
  }
  await context.close();
});

test('what is being typed brings suggestions that are chosen by keyboard', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + urls.search());
  await page.getByLabel('检索词').pressSequentially('quanliqingd');
  await page.getByRole('option', { name: '权力清单', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  const suggestions = page.getByRole('listbox', { name: '检索建议' });
  // 权利清单 sounds the same, and people write it so.
  expect(await suggestions.getByRole('option', { selected: true }).textContent()).toMatch(/^权[力利]清单$/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q')?.includes('权') ?? false);
  await context.close();
});
