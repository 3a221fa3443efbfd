import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../src/identity/accounts.ts';
import { codeOf, stepAt } from '../src/identity/one-time-code.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { signInWith } from './harness/api-client.ts';
import { bytesOfBase32 as bytesOf } from './harness/base32.ts';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** Somebody new chooses his own password before anything else, and later sees where he is signed in. */
const clock = testClock();
const browser = await openBrowser();
const GIVEN = 'Tianxin-7-Qingshui';
const OWN = 'Yuelu-8-Fengye-Hong';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ clock });
  const made = await createAccount({ db: server.db, clock }, systemActor('cli'), {
    username: 'zhang',
    name: '张三',
    password: GIVEN,
    forFirstUse: true,
    body: null,
    grants: [{ role: 'editor', bodyCode: 'hbt' }],
  });
  expect(made.ok).toBe(true);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the first password is changed, the others follow, and a foreign session is ended', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const wellMade = async (name: string): Promise<void> => {
    for (const width of [390, 1366, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page)).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
      await screenshot(page, `${name}-${width}`);
    }
  };
  await page.goto(`${server.url}/console/`);
  await page.getByLabel('账号').fill('zhang');
  await page.getByLabel('密码', { exact: true }).fill(GIVEN);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
  const set = async (current: string, next: string, again: string): Promise<void> => {
    await page.getByLabel('现在的密码').fill(current);
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再输入一次新密码').fill(again);
    await page.getByRole('button', { name: '修改密码' }).click();
  };
  await set(GIVEN, OWN, 'other');
  await page.getByText('两次输入的新密码不同').waitFor();
  await set(GIVEN, 'password', 'password');
  await page
    .getByText(/不能含常见的弱口令/)
    .last()
    .waitFor();
  await wellMade('first-password');
  await set(GIVEN, OWN, OWN);
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await signInWith(server.url, 'zhang', OWN);
  await page.getByRole('link', { name: /张三/ }).click();
  await page.getByText('本次登录').waitFor();
  await wellMade('account');
  await page.getByRole('button', { name: /结\s*束/ }).click();
  await expect.poll(() => page.getByRole('button', { name: /结\s*束/ }).count()).toBe(0);
  await set(OWN, 'Xiangjiang-9-Beiqu', 'Xiangjiang-9-Beiqu');
  await page.getByText('密码已修改').waitFor();
  await page.getByRole('button', { name: '启用动态口令' }).click();
  await page.getByLabel('输入密码').fill('Xiangjiang-9-Beiqu');
  await page.getByRole('button', { name: '取得密钥' }).click();
  const secret = bytesOf((await page.locator('.factor-secret').innerText()).replace(/\s/g, ''));
  await wellMade('second-factor');
  const shown = (): string => {
    clock.advance(30_000);
    return codeOf(secret, stepAt(clock.now()));
  };
  await page.getByRole('textbox', { name: /动态口令/ }).fill(shown());
  await page.getByRole('button', { name: /启\s*用/ }).click();
  await page.getByText('备用码只显示这一次').waitFor();
  await wellMade('recovery-codes');
  await page.getByRole('button', { name: '已经保管好' }).click();
  await page.getByRole('button', { name: '停用动态口令' }).waitFor();
  await page.context().clearCookies();
  await page.goto(`${server.url}/console/`);
  await page.getByLabel('账号').fill('zhang');
  await page.getByLabel('密码', { exact: true }).fill('Xiangjiang-9-Beiqu');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('textbox', { name: /动态口令/ }).fill(shown());
  await wellMade('sign-in-code');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await page.close();
});
