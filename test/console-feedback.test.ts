import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, signIn, textAt, visitor } from './harness/api-client.ts';
import { openBrowser } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { wellMade } from './harness/well-made.ts';
import { official } from './tutorial/console-user.ts';

/** A clerk looks into what somebody pointed out, looks at the contact on record, and answers in public. */
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

test('from the public to the clerk and back', async () => {
  const public_ = visitor(server.url);
  const sent = await public_.send('POST', '/api/v1/feedback', {
    text: '通知没有公开。',
    body: 'zfbgt',
    contact: '信箱 jia@example.com',
  });
  expect(sent.status).toBe(201);
  const code = textAt(sent.json, 'code');
  const secret = textAt(sent.json, 'secret');
  expect((await public_.get(`/api/v1/feedback/${code}`)).json).toMatchObject({
    state: 'waiting',
    body: 'zfbgt',
    answer: null,
  });
  expect(at((await public_.get(`/api/v1/feedback/${code}`)).json, 'text')).toBeUndefined();
  const own = await fetch(`${server.url}/api/v1/feedback/${code}`, {
    headers: { 'x-feedback-secret': secret },
  });
  expect(await own.json()).toMatchObject({ text: '通知没有公开。' });

  const clerk = await official(browser, server.url, clock, 'editor@zfbgt');
  await clerk.page.getByRole('menuitem', { name: '公众反映' }).click();
  await clerk.page.getByText('通知没有公开。').waitFor();
  await wellMade(clerk, 'feedback');
  await clerk.page.getByRole('button', { name: /答\s?复/ }).click();
  await clerk.page.getByRole('button', { name: '查看联系方式（查阅留痕）' }).click();
  await clerk.page.getByText('jia@example.com').waitFor();
  await clerk.page.getByLabel('属实', { exact: true }).check();
  await clerk.page.getByLabel('公开事项编号').fill('00.policy-document');
  await clerk.page.getByLabel('答复', { exact: true }).fill('属实，限期公开。');
  await wellMade(clerk, 'feedback-answer');
  await clerk.page.getByRole('button', { name: /确\s?定/ }).click();
  await clerk.page.getByText('属实：属实，限期公开。').waitFor();

  const answered = await public_.get('/api/v1/feedback?body=zfbgt');
  expect(at(answered.json, 'items', 0)).toMatchObject({
    code,
    outcome: 'justified',
    answer: '属实，限期公开。',
  });
  const reads = await (await signIn(server.url, 'auditor')).get(`/api/v1/audit/reads?subject=${code}`);
  expect(at(reads.json, 'items', 0, 'what')).toBe('feedback-contact');
  const foreign = await (await signIn(server.url, 'editor@hbt')).get(`/api/v1/feedback/${code}/contact`);
  expect(foreign.status).toBe(403);
});
