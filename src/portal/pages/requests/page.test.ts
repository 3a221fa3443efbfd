import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { enrol } from '../../../../test/harness/enrol.ts';
import { EDITOR, expectAccepted, ISSUER, pipelineOn, REVIEWER } from '../../../../test/harness/pipeline.ts';
import { policyRecord } from '../../../../test/harness/policy-record.ts';
import { createProvince, prepareProvince } from '../../../../test/harness/province.ts';
import { openFileStore } from '../../../files/store.ts';
import { receiveUpload } from '../../../files/uploads.ts';
import type { GivenAct } from '../../../requests/act.ts';
import { actOnRequest } from '../../../requests/act-on-request.ts';
import { requestKeys } from '../../../requests/keys.ts';
import { RequestIntake } from '../../../requests/request-intake.ts';
import { urls } from '../../frame/urls.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { requestPageRoutes } from './route.ts';

const clock = testClock();
const database = await createProvince(clock);
const base = { db: database.db, clock, catalogue: CATALOGUE };
const root = mkdtempSync(join(tmpdir(), 'gk-requests-'));
const store = await openFileStore(root);
const requests = new RequestIntake({ ...base, keys: requestKeys(Buffer.alloc(32, 5)) });
const { app } = await openPortalApp({
  ...base,
  routes: (deps) => requestPageRoutes({ ...deps, requests, store }),
});
const browser = await openBrowser();
let address = '';

beforeAll(async () => {
  await prepareProvince({ ...database, clock });
  await enrol(database.db, EDITOR, REVIEWER, ISSUER);
  const pipeline = pipelineOn(database.db, clock);
  expectAccepted(
    await pipeline.publish(await pipeline.approved(policyRecord({ title: '体育场地开放补助资金分配方案' }))),
  );
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
  rmSync(root, { recursive: true });
});

const act = async (code: string, given: GivenAct, actor = EDITOR) =>
  expectAccepted(await actOnRequest(requests.deps, actor, code, given));

// axe needs script; what people do does not.
test.each([
  ['without script', false],
  ['with axe', true],
])(
  'on a phone, %s: look first, ask, keep the receipt, complete, read the answer and take it as a document',
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
    await page.goto(address + urls.requests());
    await sound();
    await page.getByLabel('想了解什么信息').fill('体育场地');
    await page.getByLabel('向哪个单位申请').fill('办公厅');
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.locator('main').textContent()).toContain('体育场地开放补助资金分配方案');
    await sound();
    await page
      .getByRole('link', { name: /^向.*省政府办公厅.*申请$|^向.*办公厅.*申请$/ })
      .first()
      .click();
    await page.getByLabel('申请公开的信息（必填）').fill('体育场地开放补助资金分配方案');
    await page.getByLabel('姓名或者名称（必填）').fill('张三丰');
    await page.getByLabel('身份证明（必填）').fill('11010519491231002X');
    await page.getByLabel('联系电话（必填）').fill('13800138000');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '可能已经公开' }).waitFor();
    await sound();
    await page.getByRole('button', { name: '仍要申请，提交' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('申请已提交');
    await sound();
    const [code = '', secret = ''] = await page.locator('.receipt-code').allTextContents();

    await act(code, { act: 'confirm' });
    await act(code, { act: 'ask-completion', text: '请写明年度' });
    const look = async (typed: string) => {
      await page.goto(address + urls.requestReceipt);
      await page.getByLabel('编号').fill(code.toLowerCase());
      await page.getByLabel('查询密码').fill(typed);
      await page.getByRole('button', { name: '查询' }).click();
      await sound();
    };
    await look(secret);
    expect(await page.locator('main').textContent()).toContain('张三丰：');
    await page.getByLabel('补正的内容').fill('2025年度');
    await page.getByRole('button', { name: '提交补正的内容' }).click();
    expect(await page.locator('main').textContent()).toContain('自收到补正之日');
    await sound();

    const { sha256 } = expectAccepted(
      await receiveUpload({ ...base, store }, EDITOR, {
        name: '方案.txt',
        bodyCode: 'zfbgt',
        source: Readable.from([Buffer.from(`方案全文 ${script}`)]),
      }),
    );
    const files = [{ sha256, name: '方案.txt' }];
    await act(code, { act: 'prepare', answer: { kind: 'granted', text: '方案全文如下。', files } });
    await look(secret);
    expect(await page.locator('main').textContent()).not.toContain('方案.txt');
    await act(code, { act: 'issue' }, ISSUER);
    await look(secret);
    const own = await page.locator('main').textContent();
    for (const words of ['予以公开', '方案全文如下。', '6个月内', '政务公开答〔2026〕'])
      expect(own).toContain(words);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载政府信息公开申请答复书（Word）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('政府信息公开申请答复书.docx');

    expect(own).toContain('1. 方案.txt');
    const [given] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载“方案.txt”' }).click(),
    ]);
    expect(readFileSync(await given.path(), 'utf8')).toBe(`方案全文 ${script}`);

    await look('');
    for (const path of [null, urls.oneRequest(code)]) {
      if (path !== null) await page.goto(address + path);
      const seen = await page.locator('main').textContent();
      expect(seen).toContain('已办结');
      for (const words of ['张三丰', '方案', '予以公开']) expect(seen).not.toContain(words);
    }
    await context.close();
  },
);

test('a form that was refused comes back with what was typed and why; wrong receipts open nothing', async () => {
  const post = (url: string, fields: Readonly<Record<string, string>>) =>
    app.inject({
      method: 'POST',
      url,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const answer = await post(urls.requests(), { body: 'hbt', content: '  ', name: '甲某', proof: '护照' });
  expect(answer.statusCode).toBe(422);
  for (const words of ['“申请公开的信息”没有填写', '“联系电话”没有填写', '甲某', '省生态环境厅'])
    expect(answer.body).toContain(words);
  for (const path of [urls.requestReceipt, urls.requestLetter, urls.requestFile, urls.requestActs])
    expect((await post(path, { code: 'none', secret: 'none', act: 'withdraw' })).statusCode).toBe(404);
});
