import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { official } from './tutorial/console-user.ts';

/** A table is chosen, read while somebody looks on, and opened as a draft; its wrong rows are told. */
const clock = testClock();
const browser = await openBrowser();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (given) => prepareProvince(given) });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const line = (n: number, kind: string): string =>
  `${JSON.stringify({ code: `A-${n}`, name: `示例事项${n}`, kind, basis: '示例条例第一条', department: '一处', level: 'province' })}\n`;

test('批量导入 from the choice of the item to the draft', async () => {
  const { page } = await official(browser, server.url, clock, 'editor@hbt');
  await page.goto(`${server.url}/console/batches`);
  await page.getByLabel('公开事项').fill('权力清单');
  await page.locator('.ant-select-item-option', { hasText: '权力清单' }).first().click();
  await page.getByLabel('有的行有问题时，先接收没有问题的行').check();
  const rows = Array.from({ length: 300 }, (_, n) => line(n, n === 7 ? '没有' : 'licence')).join('');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '权力清单.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(rows) });
  await page.getByText('已形成稿件').waitFor();
  expect(await page.locator('.batch').textContent()).toContain('已读 300 行，1 行有问题');
  await page.getByText('有问题的行（前 1 行）').click();
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'console-batches-1366');
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  );
  await screenshot(page, 'console-batches-320');
  await page.getByText('打开稿件').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a folder becomes drafts, which are looked at and thrown away as one', async () => {
  const { page } = await official(browser, server.url, clock, 'editor@hbt');
  await page.goto(`${server.url}/console/batches`);
  await page.getByLabel('公开事项').fill('政策文件');
  await page.locator('.ant-select-item-option', { hasText: '政策文件' }).first().click();
  await page.getByLabel('有的行有问题时，先接收没有问题的行').check();
  const index =
    '文件,标题,文号,成文日期,公开意见,不公开依据\n一.txt,关于示例一的通知,湘示发〔2026〕1号,2026-03-01,公开,\n没有.txt,关于示例二的通知,,,公开,\n,示例三,,,不公开,商业秘密\n';
  const folder = zipSync({ '目录.csv': strToU8(index), '一.txt': strToU8('现就示例一作出安排。') });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '移交.zip', mimeType: 'application/zip', buffer: Buffer.from(folder) });
  await page.getByText('形成稿件 1 份（草稿 1），目录注明不公开 1 件').waitFor();
  await page.getByText('要补正或者核对的稿件').click();
  // What the index says is not missed in the file.
  expect(await page.locator('.batch').first().textContent()).not.toContain('没有识别出标题');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'console-folder-1366');
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  );
  await screenshot(page, 'console-folder-390');
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.getByText('查看这批稿件').first().click();
  await page.getByText('只列出同一批导入的稿件').waitFor();
  await page.getByText('关于示例一的通知').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: '整批作废' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批作废' }).click();
  await page.getByText('整批作废：办成 1 份').waitFor();
});
