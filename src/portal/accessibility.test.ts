import type { Page } from 'playwright-core';
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
  依申请公开: urls.requests({ q: '通知', unit: '办公厅' }),
  提出申请: urls.requests({ body: 'zfbgt' }),
  查询申请: urls.requestReceipt,
  核验: urls.verify,
  使用帮助: urls.help,
  网站声明: urls.about,
  隐私说明: urls.privacy,
  无障碍声明: urls.accessibility,
  网站地图: urls.sitemapPage,
  设计规范: urls.design,
  找不到: '/nothing',
};

/** Pixels by which the page is wider than the window. */
const sticksOut = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe('each page, loaded once', () => {
  let page: Page;
  const refusedByPolicy: string[] = [];
  beforeAll(async () => {
    page = await browser.newPage({ locale: 'zh-CN' });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
  });
  afterAll(() => page.close());

  test.each(Object.entries(PAGES))(
    '%s：on a phone, on a desk, in large print and in the dark',
    async (_, path) => {
      refusedByPolicy.length = 0;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(address + path);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sticksOut(page)).toBeLessThanOrEqual(0);
      for (const size of ['large', 'largest']) {
        await page.evaluate(`document.documentElement.dataset.textSize = '${size}'`);
        expect(await sticksOut(page), size).toBeLessThanOrEqual(0);
      }
      await page.evaluate('delete document.documentElement.dataset.textSize');
      // The heading stands near the top of a phone.
      await page.setViewportSize({ width: 375, height: 667 });
      const top = Number(await page.evaluate('document.querySelector("h1").getBoundingClientRect().top'));
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThanOrEqual(200);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await axeViolations(page)).toEqual([]);
      expect(await sticksOut(page)).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe('rgb(19, 25, 27)');
      expect(await axeViolations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      expect(refusedByPolicy).toEqual([]);
    },
  );
});

test('on a phone the text of a document stands on the first screen, its particulars one tap away', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 667 },
  });
  const page = await context.newPage();
  await page.goto(address + urls.disclosure(ids.document));
  const particulars = page.getByText('索引号', { exact: true }).first();
  expect(await particulars.isVisible()).toBe(false);
  const top = await page.evaluate('document.querySelector(".document").getBoundingClientRect().top');
  expect(top).toBeLessThan(600);
  await page.locator('summary').filter({ hasText: '公开要素' }).click();
  expect(await particulars.isVisible()).toBe(true);
  await context.close();
});

test('on paper a document has its organ and number above the title, its signature, where it comes from, and no page around it', async () => {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(address + urls.disclosure(ids.document));
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
  expect(await page.locator('.printed-mark').textContent()).toMatch(/.+文件$/);
  expect(await page.locator('.printed-number').textContent()).toBe('湘测发〔2026〕7号');
  expect(await top('.printed-mark')).toBeLessThan(await top('.printed-number'));
  expect(await top('.printed-number')).toBeLessThan(await top('h1'));
  expect(await page.locator('.printed-signature').textContent()).toContain('年');
  expect(await page.locator('.printed-source').textContent()).toContain(urls.disclosure(ids.document));
  expect(await page.getByRole('img', { name: '本页网址的二维码' }).isVisible()).toBe(true);
  for (const gone of ['.site-header', '.site-footer', '.breadcrumb', '.record-elements', '.record-aside'])
    expect(await page.locator(gone).isVisible(), gone).toBe(false);
  await page.close();
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
  // On a phone the way to the search stands beside the menu.
  await page.getByRole('link', { name: '检索', exact: true }).click();
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
  await context.close();
});

test('on a phone, without script, a button opens the services and the sections', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(address + urls.areas);
  const services = page.getByRole('navigation', { name: '我要查' });
  expect(await services.isVisible()).toBe(false);
  await page.locator('summary').filter({ hasText: '菜单' }).click();
  for (const name of [
    '查医疗服务价格',
    '查政策文件',
    '查办事进展',
    '查企业信用',
    '我的地区',
    '公开主体',
    '使用帮助',
  ])
    expect(await services.getByRole('link', { name, exact: true }).isVisible(), name).toBe(true);
  await services.getByRole('link', { name: '查政策文件' }).click();
  expect(new URL(page.url()).pathname).toBe('/policies');
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
