import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, signIn, textAt, visitor } from './harness/api-client.ts';
import { openBrowser } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { wellMade } from './harness/well-made.ts';
import { type ConsoleUser, official } from './tutorial/console-user.ts';

/** A clerk confirms a request, looks at who asked on record, writes the answer; who signs for the body issues it. */
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

async function act(user: ConsoleUser, name: string, fill: () => Promise<unknown>): Promise<void> {
  await user.page.getByRole('button', { name, exact: true }).click();
  await fill();
  await user.page.getByRole('button', { name: `确定${name}` }).click();
  await user.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('from the application to the signed answer', async () => {
  const public_ = visitor(server.url);
  const sent = await public_.send('POST', '/api/v1/requests', {
    body: 'zfbgt',
    content: '体育场地开放补助资金分配方案',
    delivery: 'online',
    applicantKind: 'person',
    name: '张三丰',
    proof: '11010519491231002X',
    phone: '13800138000',
  });
  expect(sent.status).toBe(201);
  const code = textAt(sent.json, 'code');

  const clerk = await official(browser, server.url, clock, 'editor@zfbgt');
  await clerk.page.getByRole('menuitem', { name: '依申请公开' }).click();
  await clerk.page.getByText('体育场地开放补助资金分配方案').waitFor();
  await wellMade(clerk, 'requests');
  await clerk.page.getByRole('link', { name: code }).click();
  await clerk.page.getByRole('button', { name: '查看申请人（查阅留痕）' }).click();
  await clerk.page.getByText('张三丰').waitFor();
  await act(clerk, '确认收到', async () => {});
  await clerk.page
    .getByText(/自收到申请之日2026年3月\d+日的次日起20个工作日/)
    .first()
    .waitFor();
  await act(clerk, '拟写答复', async () => {
    await clerk.page.getByLabel('答复类型').click();
    await clerk.page.getByTitle('予以公开', { exact: true }).click();
    await clerk.page.getByLabel('提供的信息、获取途径或者理由').fill('方案全文如下。');
    await wellMade(clerk, 'request-answer');
  });
  await clerk.page.getByText('答复待签发').first().waitFor();
  await wellMade(clerk, 'request');

  const signs = await official(browser, server.url, clock, 'issuer@zfbgt');
  await signs.page.goto(`${server.url}/console/requests/${code}`);
  await act(signs, '签发答复', async () => {});
  await signs.page.getByText(/政府信息公开申请答复书 政务公开答〔2026〕1号/).waitFor();

  const status = await public_.get(`/api/v1/requests/${code}`);
  expect(status.json).toMatchObject({ state: 'answered', late: false });
  expect(at(status.json, 'content')).toBeUndefined();
  const own = await fetch(`${server.url}/api/v1/requests/${code}`, {
    headers: { 'x-request-secret': textAt(sent.json, 'secret') },
  });
  const told: unknown = await own.json();
  expect(told).toMatchObject({ answerName: '予以公开' });
  expect(JSON.stringify(told)).toContain('方案全文如下。');

  const reads = await (await signIn(server.url, 'auditor')).get(`/api/v1/audit/reads?subject=${code}`);
  expect(at(reads.json, 'items', 0, 'what')).toBe('request-applicant');
  const editor = await signIn(server.url, 'editor@zfbgt');
  const act_ = at((await editor.get(`/api/v1/requests/handling/${code}`)).json, 'acts', 2, 'id');
  const word = await editor.get(`/api/v1/requests/handling/${code}/letters/${String(act_)}`);
  expect(word.status).toBe(200);
  expect(
    (await (await signIn(server.url, 'editor@hbt')).get(`/api/v1/requests/handling/${code}/applicant`))
      .status,
  ).toBe(403);

  // Released to one, released to all.
  await clerk.page.reload();
  await act(clerk, '转为主动公开稿件', async () => {
    await clerk.page.getByLabel('公开事项编号').fill('00.policy-document');
    await clerk.page.getByLabel('标题（不写申请人）').fill('体育场地开放补助资金分配方案');
  });
  const draft = clerk.page.getByRole('link', { name: '打开稿件' });
  await draft.waitFor();
  const id = ((await draft.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  const opened = await editor.get(`/api/v1/drafts/${id}`);
  expect(at(opened.json, 'title')).toBe('体育场地开放补助资金分配方案');
  expect(JSON.stringify(opened.json)).toContain('方案全文如下。');
  expect(JSON.stringify(opened.json)).not.toContain('张三丰');
});

test('the tables of the year, each number with what it counts', async () => {
  const clerk = await official(browser, server.url, clock, 'editor@zfbgt');
  await clerk.page.goto(`${server.url}/console/requests`);
  await clerk.page.getByRole('link', { name: '年报统计' }).click();
  await clerk.page.getByLabel('年份').fill('2026');
  await clerk.page.getByRole('button', { name: /统\s?计/ }).click();
  await clerk.page.getByText('各列合计相符').waitFor();
  await wellMade(clerk, 'annual-requests');
  await clerk.page
    .getByRole('row', { name: /^三（一）/ })
    .getByRole('link')
    .first()
    .click();
  await clerk.page.getByText('体育场地开放补助资金分配方案').waitFor();
  await clerk.page.getByText('年年报第三（一）行').waitFor();
  const editor = await signIn(server.url, 'editor@zfbgt');
  expect((await editor.get('/api/v1/requests/handling/annual/word?body=zfbgt&year=2026')).status).toBe(200);
});
