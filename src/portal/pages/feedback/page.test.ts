import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { enrol } from '../../../../test/harness/enrol.ts';
import { EDITOR, expectAccepted } from '../../../../test/harness/pipeline.ts';
import { createProvince } from '../../../../test/harness/province.ts';
import { answerFeedback } from '../../../feedback/answer-feedback.ts';
import { FeedbackIntake } from '../../../feedback/feedback-intake.ts';
import { feedbackKeys } from '../../../feedback/keys.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { feedbackPageRoutes } from './route.ts';

const clock = testClock();
const database = await createProvince(clock);
const base = { db: database.db, clock, catalogue: CATALOGUE };
const feedback = new FeedbackIntake({ ...base, keys: feedbackKeys(Buffer.alloc(32, 5)) });
const { app } = await openPortalApp({
  ...base,
  routes: (deps) => feedbackPageRoutes({ ...deps, feedback }),
});
const browser = await openBrowser();
let address = '';

beforeAll(async () => {
  await enrol(database.db, EDITOR);
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

// axe needs script; what people do does not.
test.each([
  ['without script', false],
  ['with axe', true],
])(
  'on a phone, %s: point out, keep the receipt, see the answer; others see the answer only',
  async (_, script) => {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width: 320, height: 800 },
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    const sound = async () => {
      if (script) expect(await axeViolations(page)).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
    };
    await page.goto(
      address + urls.feedback({ body: 'zfbgt', item: '00.policy-document', page: '/supervision' }),
    );
    await sound();
    await page.getByLabel('反映的问题（必填）').fill('去年的通知没有公开，电话13800138000。');
    await page.getByRole('button', { name: '提交' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('反映已收到');
    await sound();
    const [code = '', secret = ''] = await page.locator('.receipt-code').allTextContents();
    expectAccepted(
      await answerFeedback({ ...base }, EDITOR, { code, outcome: 'justified', text: '属实，限期公开。' }),
    );

    await page.goto(address + urls.feedbackReceipt);
    await page.getByLabel('编号').fill(code.toLowerCase());
    await page.getByLabel('查询密码（可不填）').fill(secret);
    await page.getByRole('button', { name: '查询' }).click();
    await sound();
    const own = await page.locator('main').textContent();
    expect(own).toContain('去年的通知没有公开，电话〔手机号码〕。');
    expect(own).toContain('属实，限期公开。');
    expect(own).toContain('已列入该单位的公开义务');
    expect(own).toMatch(/自收到公众反映之日.+的次日起15个工作日，至.+第五十一条/);

    for (const path of [urls.oneFeedback(code), urls.feedback(), urls.feedback({ of: 'zfbgt' })]) {
      await page.goto(address + path);
      await sound();
      const seen = await page.locator('main').textContent();
      expect(seen).toContain('属实，限期公开。');
      expect(seen).not.toContain('去年的通知');
    }
    await context.close();
  },
);

test('a form that was refused comes back with what was typed and why', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: urls.feedback(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ text: '  ', contact: '信箱甲', kind: 'wrong', body: 'hbt' }).toString(),
  });
  expect(answer.statusCode).toBe(422);
  for (const words of ['“反映的问题”没有填写', '信箱甲', '省生态环境厅'])
    expect(answer.body).toContain(words);
  const wrong = await app.inject({
    method: 'POST',
    url: urls.feedbackReceipt,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'code=none&secret=none',
  });
  expect(wrong.statusCode).toBe(404);
});

test('every page leads to the form and says which page it is; one that is not there does too', async () => {
  const html = (await app.inject({ url: urls.feedbackReceipt, headers: { accept: 'text/html' } })).body;
  expect(html).toContain(`href="${urls.feedback({ page: urls.feedbackReceipt }).replaceAll('&', '&amp;')}"`);
  const gone = await app.inject({ url: '/no-such-page', headers: { accept: 'text/html' } });
  expect(gone.body).toContain('kind=dead-link');
});
