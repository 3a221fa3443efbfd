import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../src/identity/demonstration-accounts.ts';
import { signInWith } from './harness/api-client.ts';
import { openBrowser } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { wellMade } from './harness/well-made.ts';
import { type ConsoleUser, openConsole } from './tutorial/console-user.ts';

/** A 单位管理员 adds somebody, changes what he is, and lets him go. */
const clock = testClock();
const browser = await openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: prepareProvince });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Who publishes nothing has a desk of another kind. */
async function administrator(username: string): Promise<ConsoleUser> {
  const user = await openConsole(browser, server.url, clock);
  await user.page.locator('#username').fill(username);
  await user.page.locator('#password').fill(DEMONSTRATION_PASSWORD);
  await user.page.locator('#password').press('Enter');
  await user.page.locator('.desk-of-administrator').waitFor();
  return user;
}

test('from the first day to the last', async () => {
  const keeper = await administrator('manager@hbt');
  const { page } = keeper;
  await page.getByRole('menuitem', { name: '人员' }).click();
  await page.getByRole('cell', { name: /editor@hbt/ }).waitFor();
  await wellMade(keeper, 'people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名', { exact: true }).fill('钱某');
  await page.getByLabel('账号（建立后不能改）').fill('qian@hbt');
  await wellMade(keeper, 'people-add');
  await page.getByRole('button', { name: '新增，生成首次密码' }).click();
  const code = await page.locator('.first-password code').textContent();
  await wellMade(keeper, 'people-code');
  await page.getByRole('button', { name: '已经记下' }).click();
  await signInWith(server.url, 'qian@hbt', code ?? '');

  const row = page.getByRole('row', { name: /qian@hbt/ });
  await row.getByText('待首次登录').waitFor();
  await row.getByRole('button', { name: '操作：钱某' }).click();
  await page.getByRole('menuitem', { name: '调整角色' }).click();
  await page.getByLabel('审核员').check();
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await row.getByText('信息员、审核员').waitFor();
  await row.getByRole('button', { name: '操作：钱某' }).click();
  await page.getByRole('menuitem', { name: /停\s*用/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /停\s*用/ })
    .click();
  await row.getByText('已停用').waitFor();
  await expect(signInWith(server.url, 'qian@hbt', code ?? '')).rejects.toThrow();
});

test('a sheet with a fault is shown row by row, and adds nobody', async () => {
  const keeper = await administrator('manager@hbt');
  const { page } = keeper;
  await page.getByRole('menuitem', { name: '人员' }).click();
  await page.getByRole('button', { name: '导入Excel' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: '人员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('账号,姓名,单位,角色\nsun@hbt,孙某,hbt,信息员\nli@hbt,李某,hbt,局长\n'),
  });
  await page.getByText('第 3 行：').waitFor();
  await wellMade(keeper, 'people-import');
  await page.locator('input[type=file]').setInputFiles({
    name: '人员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('账号,姓名,单位,角色\nsun@hbt,孙某,hbt,信息员\n'),
  });
  await page.getByText('新建 1 个账号').waitFor();
  await page.getByRole('link', { name: '下载首次密码' }).waitFor();
});

test('each of the three administrators finds his own work and no other', async () => {
  const opens = async (user: ConsoleUser): Promise<readonly string[]> =>
    user.page.locator('.desk-of-administrator a').allTextContents();
  const system = await administrator('sysadmin');
  expect(await opens(system)).toEqual(['人员', '首次密码已过期', '权限表']);
  const security = await administrator('secadmin');
  expect(await opens(security)).toEqual(['授权', '签发人复核', '单位管理员复核', '权限表']);
  await security.page.getByRole('menuitem', { name: '权限表' }).click();
  await security.page.getByTitle('签发人可以签发公开').waitFor();
  await wellMade(security, 'permissions');
  const audit = await administrator('auditor');
  await wellMade(audit, 'auditor-desk');
  await audit.page.getByRole('menuitem', { name: '操作记录' }).click();
  await audit.page.getByRole('cell', { name: '登录', exact: true }).first().waitFor();
  await wellMade(audit, 'acts');
  await audit.page.getByRole('menuitem', { name: '越权尝试' }).click();
  await audit.page.getByText('没有越权尝试').waitFor();
  await wellMade(audit, 'refused');
  await audit.page.getByRole('menuitem', { name: '审计链' }).click();
  await audit.page.getByRole('button', { name: '逐环核对' }).click();
  await audit.page.getByText(/没有发现改动/).waitFor();
  await wellMade(audit, 'chain');
});
