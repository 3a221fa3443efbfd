import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../../src/identity/demonstration-accounts.ts';
import { IDLE_MS } from '../../src/identity/sessions.ts';
import { projectPath } from '../../src/main/project-root.ts';
import { type ApiClient, actOn, at, signIn, textAt } from '../harness/api-client.ts';
import { openBrowser } from '../harness/browser.ts';
import { testClock } from '../harness/database.ts';
import { POLICY_ITEM, policyRecord } from '../harness/policy-record.ts';
import { grant, prepareProvince } from '../harness/province.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { button, field, importFile, newPolicyDocument, official, openConsole } from './console-user.ts';

/** What must hold for people at work: nobody's text is lost, and nobody needs a mouse. */
const OPINION = join(projectPath(), '..', 'shared', 'mission', 'opinion-2016.txt');
const clock = testClock();
const browser = await openBrowser();
let server: TestServer;
let editor: ApiClient;

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: async (installation) => {
      await prepareProvince(installation);
      // A second person who may write at the same body.
      await grant(installation.db, 'editor@hbt', 'editor', 'zfbgt');
    },
  });
  editor = await signIn(server.url, 'editor@zfbgt');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function newDraft(title: string): Promise<string> {
  const created = await editor.send('POST', '/api/v1/drafts', { item: POLICY_ITEM, body: 'zfbgt' });
  const id = textAt(created.json, 'id');
  const saved = await editor.send(
    'PATCH',
    `/api/v1/drafts/${id}`,
    { content: policyRecord({ title }) },
    { 'if-match': created.headers.get('etag') ?? '' },
  );
  expect(saved.status).toBe(200);
  return id;
}

const contentOf = async (id: string): Promise<unknown> =>
  at((await editor.get(`/api/v1/drafts/${id}`)).json, 'content');

test('without a mouse: sign in, open the draft, confirm, approve', async () => {
  const id = await newDraft('键盘办理的通知');
  expect((await actOn(editor, id, 'submit')).status).toBe(200);
  const user = await openConsole(browser, server.url, clock);
  const { page } = user;
  const { keyboard } = page;
  /** Goes forward to what matches, as a person does; fails when it cannot be reached. */
  const tabTo = async (what: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = String(
        await page.evaluate(
          '(() => { const e = document.activeElement; return [e.tagName, e.type ?? "", e.textContent.slice(0, 40), e.getAttribute("title") ?? ""].join(" "); })()',
        ),
      );
      if (what.test(focused)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${what}`);
  };
  // The name of the account has the focus from the start.
  await keyboard.type('reviewer@zfbgt');
  await keyboard.press('Tab');
  await keyboard.type(DEMONSTRATION_PASSWORD);
  await keyboard.press('Enter');
  await page.getByRole('link', { name: '键盘办理的通知' }).waitFor();
  await tabTo(/^A .*键盘办理的通知/);
  await keyboard.press('Enter');
  await page.getByRole('region', { name: '办理意见' }).waitFor();
  await tabTo(/^INPUT checkbox/);
  await keyboard.press('Space');
  await tabTo(/^BUTTON \w+ 通过/);
  await keyboard.press('Enter');
  await user.told(/^已通过/);
  expect(textAt((await editor.get(`/api/v1/drafts/${id}`)).json, 'state')).toBe('approved');
  expect(user.faults).toEqual([]);
  await user.close();
});

test('two editors of one draft: a dialog shows both, and neither text is lost', async () => {
  const id = await newDraft('两人同改的通知');
  const one = await official(browser, server.url, clock, 'editor@zfbgt');
  const other = await official(browser, server.url, clock, 'editor@hbt');
  for (const { page } of [one, other]) {
    await page.goto(`${server.url}/console/draft/${id}`);
    await field(page, 'summary').waitFor();
  }
  await field(one.page, 'summary').fill('甲写的摘要');
  await button(one.page, '保存').click();
  await one.saved();
  await field(other.page, 'summary').fill('乙写的摘要');
  await field(other.page, 'keywords').fill('乙的关键词');
  await button(other.page, '保存').click();
  const dialog = other.page.getByRole('dialog', { name: /请选择保留哪一份/ });
  await dialog.waitFor();
  const shown = await dialog.getByRole('table', { name: '两份内容对照' }).textContent();
  for (const text of ['甲写的摘要', '乙写的摘要', '乙的关键词']) expect(shown).toContain(text);
  await other.lookAt('两份内容对照');
  expect(await button(dialog, '合并').isDisabled()).toBe(true);
  await dialog.getByLabel('摘要：用对方的').check();
  await button(dialog, '合并').click();
  await other.saved();
  // What only one had changed stays; the chosen text won, and the other one is among the versions.
  expect(await contentOf(id)).toMatchObject({ summary: '甲写的摘要', keywords: '乙的关键词' });
  const summaries: unknown[] = [];
  for (const version of [3, 4, 5]) {
    const revision = await editor.get(`/api/v1/drafts/${id}/revisions/${version}`);
    summaries.push(at(revision.json, 'content', 'summary'));
  }
  expect(summaries).toEqual(['甲写的摘要', '乙写的摘要', '甲写的摘要']);
  expect([...one.faults, ...other.faults, ...other.barriers]).toEqual([]);
  await one.close();
  await other.close();
});

test('when the session has ended, the text stays and is saved after signing in again', async () => {
  const id = await newDraft('登录超时的通知');
  const user = await official(browser, server.url, clock, 'editor@zfbgt');
  const { page } = user;
  await page.goto(`${server.url}/console/draft/${id}`);
  await field(page, 'summary').waitFor();
  clock.advance(IDLE_MS + 60_000);
  await field(page, 'summary').fill('超时前后写的摘要');
  await button(page, '保存').click();
  const dialog = page.getByRole('dialog', { name: '登录已超时' });
  await dialog.waitFor();
  await user.lookAt('登录已超时');
  await dialog.locator('#again-password').fill(DEMONSTRATION_PASSWORD);
  await dialog.locator('#again-password').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await user.saved();
  expect(await field(page, 'summary').inputValue()).toBe('超时前后写的摘要');
  editor = await signIn(server.url, 'editor@zfbgt');
  expect(await contentOf(id)).toMatchObject({ summary: '超时前后写的摘要' });
  expect([...user.faults, ...user.barriers]).toEqual([]);
  await user.close();
});

test.skipIf(!existsSync(OPINION))(
  'the opinion of 2016 is imported whole: title, date, every article and its division of labour',
  async () => {
    const user = await official(browser, server.url, clock, 'editor@zfbgt');
    const { page } = user;
    await newPolicyDocument(page);
    const dialog = await importFile(page, '实施意见.txt', readFileSync(OPINION));
    await button(dialog, '填入').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await field(page, 'title').inputValue()).toContain('全面推进政务公开工作的实施意见');
    expect(await field(page, 'documentDate').inputValue()).toBe('2016-10-12');
    expect(await page.locator('#field-divisionOfLabour tbody tr').count()).toBeGreaterThanOrEqual(24);
    await button(page, '预览').click();
    const contents = page.frameLocator('iframe.preview-frame').getByRole('navigation', { name: '本页目录' });
    await contents.waitFor();
    expect(await contents.getByRole('link').count()).toBeGreaterThan(24);
    expect(user.faults).toEqual([]);
    await user.close();
  },
);
