import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { assignClusters } from '../../../consultations/assign-clusters.ts';
import { reportContent } from '../../../consultations/draft-report.ts';
import { moderateOpinion } from '../../../consultations/handle-opinions.ts';
import { listIssues, listOpinionsForHandling } from '../../../consultations/handling-queries.ts';
import { consultationRoutes as consultationApi } from '../../../consultations/http.ts';
import { createIssue, editIssue } from '../../../consultations/issues.ts';
import { OpinionIntake } from '../../../consultations/opinion-intake.ts';
import { recordOf } from '../../../consultations/store.ts';
import {
  BODY,
  KEYS,
  openConsultation,
  opinion,
  publishReport,
} from '../../../consultations/testing/open-consultation.ts';
import { databaseWithCatalogue, person } from '../../../dossiers/testing/publish-record.ts';
import { openFileStore } from '../../../files/store.ts';
import { readDocument } from '../../../intake/read-document.ts';
import { withdrawDisclosure } from '../../../publication/withdraw-disclosure.ts';
import { plainText } from '../../../richtext/plain-text.ts';
import { shapeHandlers } from '../../../shapes/shape-handlers.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { consultationRoutes } from './route.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock('2026-03-10T09:30:00+08:00');
const browser = await openBrowser();
const intake = new OpinionIntake({ db, clock, catalogue: CATALOGUE, keys: KEYS });
const store = await openFileStore(mkdtempSync(join(tmpdir(), 'gk-consultations-')));
const { app } = await openPortalApp({
  db,
  clock,
  config: { trustProxy: true },
  routes: (deps) => consultationRoutes({ ...deps, intake, store }),
});
let address = '';
let open = '';
let answered = '';
const receipts = new Map<string, string>();

const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });
const form = (url: string, fields: Readonly<Record<string, string>>, from = '10.0.0.1') =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': from,
    },
    payload: new URLSearchParams(fields).toString(),
  });
const sent = (text: string) => ({ text, group: 'resident', publicity: 'anonymous', name: '', contact: '' });
const receiptIn = (html: string): string => /class="receipt-code">([^<]+)</.exec(html)?.[1] ?? '';

async function submit(consultation: string, text: string, from: string): Promise<void> {
  const result = await intake.submit({
    consultation,
    input: opinion(text, { anchor: 'art-3' }),
    ticket: '',
    answer: '',
    key: null,
    address: from,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  receipts.set(text, result.value.code);
}

beforeAll(async () => {
  await app.register(consultationApi(intake), { prefix: '/api/v1' });
  open = await openConsultation(db, '430000-YJ2026-301');
  answered = await openConsultation(db, '430000-YJ2026-302', { closesOn: '2026-04-01' });
  for (let i = 0; i < 6; i += 1)
    await submit(
      open,
      `坚决要求把免费停车时间延长到一小时，十五分钟不够用。${'谢谢'.repeat(i)}`,
      `10.1.${i}.1`,
    );
  await submit(answered, '建议免费时间不少于三十分钟。', '10.2.0.1');
  await assignClusters({ db, clock }, open);
  await publishAnswer();
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

async function publishAnswer(): Promise<void> {
  const deps = { db, clock, catalogue: CATALOGUE, keys: KEYS };
  const editor = person('editor', BODY);
  const { items } = await listOpinionsForHandling(db, answered, { issue: 'open', limit: 5 });
  await createIssue(deps, editor, answered, {
    title: '免费时间',
    selection: { opinions: items.map(({ id }) => id), clusters: [] },
  });
  const [issue] = await listIssues(db, answered);
  if (!issue) throw new Error('no issue');
  await editIssue(deps, editor, {
    consultation: answered,
    issue: issue.id,
    version: 1,
    title: '免费时间 <长一点>',
    outcome: 'adopted',
    reason: '确有需要。',
    changed: '第三条改为不少于30分钟。',
  });
  const content = reportContent({ answers: 'answers', byChannel: 'byChannel' }, await recordOf(db, answered));
  const published = await publishReport(db, '430000-YJ2026-302', content);
  if (!published.ok) throw new Error(JSON.stringify(published.refusals));
}

describe('for somebody who wants to say something', () => {
  test('the page tells in plain words first, then the text with a way to comment on each article', async () => {
    const { body, headers } = await get(urls.consultation(open));
    expect(body.indexOf('一分钟看懂')).toBeLessThan(body.indexOf('征求意见稿全文'));
    expect(body).toContain('还剩22天14小时');
    expect(body).toContain('id="art-3"');
    expect(body).toContain(urls.say(open, { anchor: 'art-3' }));
    expect(body).toContain('6 条意见');
    expect(String(headers['content-security-policy'])).not.toContain('unsafe');
  });

  test('without script: comment on an article, mend what was wrong, get a receipt, follow, change and withdraw', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(address + urls.consultation(open));
    await page.getByRole('link', { name: /对这一条提意见\s*：第四条/ }).click();
    expect(await page.getByLabel('对哪一条').inputValue()).toBe('art-4');
    await page.getByLabel('意见内容（必填）').fill('夜间应当封顶。');
    await page.getByLabel('公开方式').selectOption('named');
    await page.getByRole('button', { name: '提交意见' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('请填写姓名');
    expect(await page.getByLabel('意见内容（必填）').inputValue()).toBe('夜间应当封顶。');
    await page.getByLabel('姓名或者单位（可不填）').fill('张示例');
    await page.getByRole('button', { name: '提交意见' }).click();
    const code = (await page.locator('.receipt-code').textContent()) ?? '';
    expect(code).toMatch(/^[2-9A-Z-]{24}$/);
    expect(page.url()).not.toContain(code);

    await page.getByRole('link', { name: '凭回执码查询' }).click();
    await page.getByLabel('回执码').fill(code.toLowerCase());
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.locator('main').textContent()).toContain('正在征求意见，截止后统一研究答复。');
    await page.getByText('修改这条意见').click();
    await page.getByLabel('意见内容（必填）').fill('夜间应当封顶，不超过五元。');
    await page.getByRole('button', { name: '保存修改' }).click();
    expect(await page.getByRole('status').textContent()).toContain('修改已保存');
    await page.getByText('撤回这条意见').click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    expect(await page.getByRole('status').textContent()).toContain('意见已撤回');
    await context.close();
  });

  test('a file goes along, judged by what it is', async () => {
    const page = await browser.newPage();
    await page.goto(address + urls.say(open));
    await page.getByLabel('意见内容（必填）').fill('详见附件。');
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(text),
    });
    await page.getByLabel('附件（可不填）').setInputFiles([file('假.pdf', 'MZ not a pdf')]);
    await page.getByRole('button', { name: '提交意见' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('假.pdf');
    await page
      .getByLabel('附件（可不填）')
      .setInputFiles([{ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('说明') }]);
    await page.getByRole('button', { name: '提交意见' }).click();
    await page.locator('.receipt-code').waitFor();
    const row = await db.selectFrom('opinion_file').select(['name', 'sha256']).executeTakeFirstOrThrow();
    expect(row.name).toBe('说明.txt');
    expect((await get(`/files/${row.sha256}/x`)).statusCode).toBe(404);
    await page.close();
  });

  test('what is selected in an article goes along as the quoted text', async () => {
    const page = await browser.newPage();
    await page.goto(address + urls.consultation(open));
    await page.evaluate(`(() => {
      const text = document.querySelector('#art-3').firstChild;
      const range = document.createRange();
      range.setStart(text, 4);
      range.setEnd(text, 12);
      getSelection().addRange(range);
    })()`);
    await page.getByRole('link', { name: /对这一条提意见\s*：第三条/ }).click();
    expect((await page.getByLabel('针对的原文（可不填）').inputValue()).length).toBe(8);
    await page.close();
  });

  test('the same form twice is one opinion; a network that sends many is asked a question and keeps its text', async () => {
    const { body } = await get(urls.say(open));
    const ticket = /name="ticket" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const action = urls.opinions(open);
    const twice = [
      await form(action, { ...sent('只提一次。'), ticket }, '10.5.0.1'),
      await form(action, { ...sent('只提一次。'), ticket }, '10.5.0.1'),
    ].map((answer) => receiptIn(answer.body));
    expect(twice[0]).not.toBe('');
    expect(twice[1]).toBe(twice[0]);
    for (let i = 0; i < 3; i += 1) await form(action, sent(`同网第${i}条`), '10.5.0.2');
    const asked = await form(action, sent('第六条 <script>alert(1)</script>'), '10.5.0.3');
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('验证问题：桌上有');
    expect(asked.body).toContain('第六条 &lt;script>');
    expect(asked.body).not.toContain('<script>alert');
  });

  test('what is hidden is not on any page, and a page of another site cannot send', async () => {
    await submit(open, '一段不合规定的话。', '10.6.0.1');
    const { items } = await listOpinionsForHandling(db, open, { issue: 'open', limit: 100 });
    const hidden = items.find((each) => each.text === '一段不合规定的话。');
    await moderateOpinion({ db, clock, catalogue: CATALOGUE, keys: KEYS }, person('reviewer', BODY), {
      consultation: open,
      opinion: hidden?.id ?? '',
      reason: '含有侮辱性内容',
    });
    for (const url of [
      urls.consultation(open),
      urls.opinions(open),
      `/api/v1/consultations/${open}/opinions?limit=100`,
    ])
      expect((await get(url)).body).not.toContain('一段不合规定的话');
    const own = await form(urls.receipt, { code: receipts.get('一段不合规定的话。') ?? '' });
    expect(own.body).toContain('含有侮辱性内容');
    const foreign = await app.inject({
      method: 'POST',
      url: urls.opinions(open),
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'text=x',
    });
    expect(foreign.statusCode).toBe(403);
  });
});

describe('for somebody who wants to know what became of it', () => {
  test('the report draws its figures, and comes as a Word document', async () => {
    const page = await get(urls.report(answered));
    expect(page.body).toContain('免费时间 &lt;长一点>');
    expect(page.body).toContain('按处理结果：采纳1条');
    const word = await app.inject(urls.reportWord(answered));
    const read = await readDocument({ kind: 'file', name: '报告.docx', bytes: word.rawPayload });
    const value = read.ok ? plainText(read.value.html) : '';
    for (const text of ['免费时间 <长一点>', '确有需要。', '第三条改为不少于30分钟。', '采纳'])
      expect(value).toContain(text);
    expect((await get(urls.report(open))).statusCode).toBe(404);
  });

  test('each author finds the answer to their own', async () => {
    const code = receipts.get('建议免费时间不少于三十分钟。') ?? '';
    const { body, headers } = await form(urls.receipt, { code });
    expect(body).toContain('您的意见：采纳');
    expect(body).toContain('确有需要。');
    expect(headers['cache-control']).toContain('no-store');
    expect((await form(urls.receipt, { code: 'ABCD' })).statusCode).toBe(404);
  });

  test('list, feed and API know it', async () => {
    expect((await get(urls.consultations())).body).toContain(urls.consultation(open));
    const feed = await app.inject(urls.consultationsFeed);
    expect(feed.body).toContain(`/consultations/${open}"`);
    expect(feed.body).not.toContain(answered);
    const detail = (await app.inject(`/api/v1/consultations/${answered}`)).json();
    expect(detail).toMatchObject({
      phase: 'answered',
      report: { answers: [{ outcome: 'adopted', opinions: 1 }] },
    });
    expect((await app.inject('/api/v1/consultations?phase=open')).json().items).toHaveLength(1);
    expect((await app.inject('/api/v1/consultations?phase=x')).statusCode).toBe(400);
    expect((await app.inject('/api/v1/consultations/0000000000000000')).statusCode).toBe(404);
  });
});

describe.each([320, 1440])('at %i px', (width) => {
  const pages: readonly (readonly [string, () => string])[] = [
    ['列表', () => urls.consultations()],
    ['征求意见', () => urls.consultation(open)],
    ['意见', () => urls.opinions(open)],
    ['提意见', () => urls.say(open, { anchor: 'art-3' })],
    ['查询', () => urls.receipt],
    ['采纳情况', () => urls.report(answered)],
  ];
  test.each(pages)('%s：axe finds nothing and nothing sticks out', async (name, path) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await page.goto(address + path());
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `consultation-${name}-${width}`);
    await page.close();
  });
});

test('withdrawn, the notice takes its consultation along', async () => {
  const gone = await openConsultation(db, '430000-YJ2026-303');
  const result = await withdrawDisclosure(
    { db, clock, catalogue: CATALOGUE, shapes: shapeHandlers },
    person('issuer', BODY),
    {
      id: gone,
      reason: '公告有误，另行公开征求意见。',
    },
  );
  expect(result.ok).toBe(true);
  expect((await get(urls.consultation(gone))).statusCode).toBe(404);
  expect((await form(urls.opinions(gone), sent('还能提吗'))).statusCode).toBe(404);
});
