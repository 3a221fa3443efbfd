import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { button, type ConsoleUser, official, textOf } from './tutorial/console-user.ts';

const clock = testClock();
const browser = await openBrowser();
let server: TestServer;
let office: ConsoleUser;

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (given) => prepareProvince(given) });
  office = await official(browser, server.url, clock, 'office@province');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const fitsTheScreen = (): Promise<unknown> =>
  office.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

test('the office finds an item, changes its period, and reads the change in the history', async () => {
  const { page } = office;
  await page.getByRole('menuitem', { name: '公开事项目录' }).click();
  await page.getByLabel('事项', { exact: true }).fill('环境信用');
  await page.getByLabel('事项', { exact: true }).press('Enter');
  await page.getByRole('link', { name: '编辑：企业环境信用评价结果' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await fitsTheScreen()).toBeLessThanOrEqual(0);
  await screenshot(page, 'catalogue-list');

  await page.getByRole('link', { name: '编辑：企业环境信用评价结果' }).click();
  await page.getByText('自信息形成或者变更之日起20个工作日内。').waitFor();
  expect(await textOf(page.locator('.timing-sentence'))).toContain('至2026年4月7日');
  await page.locator('.ant-select', { has: page.locator('#item-rule') }).hover();
  await page
    .locator('.ant-select', { has: page.locator('#item-rule') })
    .locator('.ant-select-clear')
    .click();
  await page.locator('#item-days').fill('10');
  await page.locator('#item-days').press('Tab');
  await page.getByText('自信息形成或者变更之日起10个工作日内。').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await fitsTheScreen()).toBeLessThanOrEqual(0);
  await screenshot(page, 'catalogue-item');

  await button(page, '保存').click();
  await page.getByText('修改公开事项必须填写理由。', { exact: true }).waitFor();
  await page.locator('#item-reason').fill('评价结果应当更快公开');
  await button(page, '保存').click();
  await office.told('已保存为第 2 版');
  await button(page, '历史版本').click();
  const history = page.getByRole('dialog');
  await history.getByText('评价结果应当更快公开').waitFor();
  expect(await textOf(history)).toContain('10个工作日');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'hidden' });
  expect(office.faults).toEqual([]);
});

test('the table goes out, comes back edited, is looked at, and is carried out', async () => {
  const { page } = office;
  const { readXlsx, writeXlsx } = await import('hucre/xlsx');
  const file = await fetch(`${server.url}/api/v1/catalogue/export`);
  const sheet = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets[0];
  if (!sheet) throw new Error('no sheet');
  // The item's own name comes before that of its type, which may be the same.
  const rows = sheet.rows.map((row) => {
    const name = row.indexOf('企业环境信用评价结果');
    return name < 0 ? row : row.with(name, '企业环境信用等级');
  });
  const bytes = await writeXlsx({ sheets: [{ name: '目录', rows, merges: sheet.merges ?? [] }] });

  await page.goto(`${server.url}/console/catalogue/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: '目录.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.getByText(/新增 0，变更 1，不变 \d+，有误 0/).waitFor();
  expect(await textOf(page.locator('.differences'))).toContain('企业环境信用等级');
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('#item-reason').fill('统一名称');
  await button(page, '导入').click();
  await office.told('已导入：新增 0 项，变更 1 项');
  await page.getByLabel('事项', { exact: true }).fill('信用等级');
  await page.getByLabel('事项', { exact: true }).press('Enter');
  await page.getByRole('link', { name: '编辑：企业环境信用等级' }).waitFor();
  expect(office.faults).toEqual([]);
});

test('an editor reads the catalogue and can change nothing', async () => {
  const editor = await official(browser, server.url, clock, 'editor@hbt');
  await editor.page.goto(`${server.url}/console/catalogue/items/14.air-bulletin`);
  await editor.page.getByText('公开事项目录由政务公开办维护，您可以查看。').waitFor();
  expect(await button(editor.page, '保存').count()).toBe(0);
  expect(await editor.page.locator('#item-title').isDisabled()).toBe(true);
  await editor.close();
});
