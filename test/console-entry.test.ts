import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { button, type ConsoleUser, field, official, textOf } from './tutorial/console-user.ts';

const clock = testClock();
const browser = await openBrowser();
let server: TestServer;
let clerk: ConsoleUser;

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: (given) => prepareProvince(given, ['hbt', 'changsha']),
  });
  clerk = await official(browser, server.url, clock, 'editor@hbt');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const fits = (user: ConsoleUser): Promise<unknown> =>
  user.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
const looksGood = async (user: ConsoleUser, name: string): Promise<void> => {
  expect(await axeViolations(user.page)).toEqual([]);
  expect(await fits(user)).toBeLessThanOrEqual(0);
  await screenshot(user.page, name);
};
const begin = async (words: string, label: string): Promise<void> => {
  await clerk.page.getByRole('menuitem', { name: '新建' }).click();
  await clerk.page.getByLabel('搜索事项').fill(words);
  await clerk.page.getByRole('button', { name: label }).click();
  await button(clerk.page, '核验').waitFor();
};
const sheet = (rows: readonly (readonly string[])[]) => ({
  name: '变动.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'), 'utf8'),
});
const HEAD = ['变动方式', '职权编码*', '职权名称*', '职权类型*', '设定依据*', '承办机构*'];
const line = (key: string, kind = '行政许可') => [
  '新增',
  key,
  `示例许可${key}`,
  kind,
  '示例法第一条',
  '示例处',
];

test('a list: rows from a sheet, its faults by row and column, what it would change before it is submitted', async () => {
  const { page } = clerk;
  await begin('权力清单', '新建：权力清单');
  const chooser = page.getByLabel('变动条目：选择表格');
  await chooser.setInputFiles(sheet([HEAD, line('示-001'), line('示-002', '没有这一类')]));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('表格中有 1 处需要处理').waitFor();
  expect(await textOf(dialog)).toContain('职权类型');
  await looksGood(clerk, 'entry-sheet-faults');
  await button(dialog, '改好表格再传').click();
  await chooser.setInputFiles(sheet([HEAD, line('示-001'), line('示-002'), line('示-003')]));
  await clerk.told('已填入 3 行');
  expect(await field(page, 'changes').locator('tbody tr').count()).toBe(3);

  await button(page, '核验').click();
  await page.getByText(/核验发现 \d+ 处问题/).waitFor();
  expect(await textOf(page.locator('.check-result'))).toContain('新增 3，变更 0，取消 0');
  expect(await textOf(page.locator('.refusals'))).toContain('依据文件');
  await looksGood(clerk, 'entry-register-check');
});

test('cells copied from Excel with their heading fill rows', async () => {
  const { page } = clerk;
  await begin('权力清单', '新建：权力清单');
  const text = [HEAD, line('示-101'), line('示-102')].map((row) => row.join('\t')).join('\n');
  await page.getByText('可在 Excel 中复制整块单元格').evaluate((cell, given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await clerk.told('已粘贴 2 行');
  expect(await field(page, 'changes').locator('tbody tr').count()).toBe(2);
});

test('a dossier: number and stage are chosen, and what cannot follow yet says why', async () => {
  const { page } = clerk;
  await begin('行政审批决定', '新建：行政审批决定');
  const panel = page.getByRole('region', { name: '选择事项' });
  expect(await textOf(panel)).toContain('不能开立新的事项');
  await begin('行政审批受理', '新建：行政审批受理信息');
  await button(page.getByRole('region', { name: '选择事项' }), '受理').click();
  expect(await textOf(page.getByRole('region', { name: '选择事项' }))).toContain('新的事项');
  await looksGood(clerk, 'entry-dossier');
});

test('a series: the missing periods are named, and one click fills the days', async () => {
  const { page } = clerk;
  await begin('四水', '新建：四水和洞庭湖水质监测数据');
  const panel = page.getByRole('region', { name: '各期公开情况' });
  await button(panel, '2026年1月').click();
  expect(await field(page, 'periodFrom').inputValue()).toBe('2026-01-01');
  expect(await field(page, 'periodTo').inputValue()).toBe('2026-01-31');
  expect(await field(page, 'title').inputValue()).toContain('2026年1月');
  await looksGood(clerk, 'entry-series');
});

test('many drafts come from one sheet, and none while a row has a fault', async () => {
  const { page } = clerk;
  await page.getByRole('menuitem', { name: '新建' }).click();
  await page.getByLabel('搜索事项').fill('行政审批受理');
  await page.getByRole('link', { name: '成批录入：行政审批受理信息' }).click();
  await page.locator('input[type=file]').setInputFiles(
    sheet([
      ['受理号', '标题'],
      ['1', '甲'],
    ]),
  );
  await page.getByText(/有 \d+ 处需要处理/).waitFor();
  await looksGood(clerk, 'entry-batch');
});

test('access codes: issued for an area, shown once as slips, counted and stopped', async () => {
  const issuer = await official(browser, server.url, clock, 'issuer@changsha');
  const { page } = issuer;
  await page.getByRole('menuitem', { name: '访问码' }).click();
  await button(page, '发放访问码').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('一个领域的有关信息').click();
  await dialog.getByLabel('选择事项、领域或信息').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.locator('#code-batch').fill('示例社区第一批');
  await page.locator('#code-count').fill('4');
  await page.locator('#code-count').press('Tab');
  await looksGood(issuer, 'entry-codes-issue');
  await dialog.getByRole('button', { name: /生成 4 个并打印/ }).click();
  await page.getByRole('list', { name: '访问码' }).waitFor();
  expect(await page.locator('.slip-code').count()).toBe(4);
  await looksGood(issuer, 'entry-codes-slips');
  await button(page, '完成').click();
  await button(page.getByRole('dialog'), '已打印，离开').click();
  expect(await textOf(page.locator('.ant-table'))).toContain('示例社区第一批');
  await looksGood(issuer, 'entry-codes-list');
  await button(page, '停用整批').click();
  await button(page.getByRole('dialog'), '停用').click();
  await issuer.told('已停用');
  await page.getByText('已失效').waitFor();
  expect(issuer.faults).toEqual([]);
});

test('nothing went wrong behind the clerk', () => {
  expect(clerk.faults).toEqual([]);
});
