import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholePortal } from '../src/portal/testing/sample-portal.ts';
import { openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { createDemonstration } from './harness/demonstration.ts';

/** What somebody with a phone wants to know: from the home page, in so many taps and words typed, without script. */
const clock = testClock();
const database = await createDemonstration(clock);
const { app } = await openWholePortal({ db: database.db, clock });
const browser = await openBrowser();
let address = '';
beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

interface Visit {
  readonly page: Page;
  readonly tap: (name: string | RegExp) => Promise<void>;
  /** Types into the field and sends its form. */
  readonly ask: (field: string, words: string) => Promise<void>;
  /** At most so many steps were taken, and the page fits the phone. */
  readonly arrive: (name: string, most: number) => Promise<void>;
}

async function visit(width: number): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 780 },
    locale: 'zh-CN',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(address);
  let steps = 0;
  return {
    page,
    tap: async (name) => {
      steps += 1;
      await page.locator('main').getByRole('link', { name }).first().click();
    },
    ask: async (field, words) => {
      steps += 1;
      const input = page.locator('main').getByLabel(field).first();
      await input.fill(words);
      await input.press('Enter');
      await page.waitForURL((url) => url.search.length > 1);
    },
    arrive: async (name, most) => {
      expect(steps).toBeLessThanOrEqual(most);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await screenshot(page, `citizen-${name}-${width}`);
      await context.close();
    },
  };
}

test.each([320, 390])('the price of a CT at a county hospital, at %i px', async (width) => {
  const { page, tap, ask, arrive } = await visit(width);
  await tap('查医疗服务价格');
  await ask('查找', '胸部CT');
  const line = page.locator('tbody tr').filter({ hasText: 'CT' }).first();
  expect(await line.locator('[data-heading="二级机构价格"]').textContent()).toMatch(/^\d+\.\d\d元$/);
  await arrive('price', 2);
});

test.each([320, 390])('who owes the power list of a county, at %i px', async (width) => {
  const { page, tap, ask, arrive } = await visit(width);
  await ask('检索公开信息', '凤凰县');
  await tap('凤凰县人民政府');
  const line = page.locator('main li').filter({ hasText: '权力清单' }).first();
  expect(await line.textContent()).toMatch(/尚未公布，自.+起应公开|\d+ 件/);
  await arrive('power-list', 2);
});

test.each([320, 390])('how far a decision has come, at %i px', async (width) => {
  const { page, tap, arrive } = await visit(width);
  await tap('查重大行政决策');
  await tap(/公共交通换乘优惠方案/);
  expect(await page.locator('h1').textContent()).toContain('公共交通换乘优惠方案');
  expect(await page.getByText('进行中').first().isVisible()).toBe(true);
  await arrive('decision', 2);
});

test.each([320, 390])('the air of the last day on record, at %i px', async (width) => {
  const { page, tap, arrive } = await visit(width);
  await tap('查空气、水质和统计数据');
  await tap('环境空气质量日报数据');
  expect(await page.locator('main').textContent()).toMatch(/(优|良|轻度污染|中度污染|重度污染) \d+/);
  await arrive('air', 2);
});

test.each([320, 390])('the penalty of an enterprise, at %i px', async (width) => {
  const { rows } = await sql<{ name: string }>`
    SELECT min(e.subject_name) AS name FROM register_entry e JOIN disclosure d ON d.id = e.disclosure_id
    WHERE e.polarity = 'negative' AND e.n_to IS NULL AND d.state = 'published' AND e.fields::text LIKE '%罚款%'
      AND (e.display_until IS NULL OR e.display_until > ${clock.now().toISOString().slice(0, 10)}::date)
    GROUP BY e.subject HAVING count(DISTINCT e.subject_name) = 1 ORDER BY e.subject LIMIT 1`.execute(
    database.db,
  );
  const name = rows[0]?.name ?? '';
  expect(name).toMatch(/公司$/);
  const { page, tap, ask, arrive } = await visit(width);
  await tap('查企业信用');
  await ask('企业', name);
  await tap(name);
  const penalties = page.locator('main section').filter({ hasText: '处罚和失信信息' }).first();
  expect(await penalties.textContent()).toMatch(/罚款|警告|没收|吊销/);
  await arrive('penalty', 3);
});

test.each([320, 390])('a document by its number, at %i px', async (width) => {
  const { title, document_number: number } = await database.db
    .selectFrom('disclosure')
    .select(['title', 'document_number'])
    .where('type_key', '=', 'policy-document')
    .where('state', '=', 'published')
    .where('audience', '=', 'public')
    .where('document_number', 'is not', null)
    .orderBy('first_published_at')
    .executeTakeFirstOrThrow();
  if (number === null) throw new Error('no number');
  const { page, tap, ask, arrive } = await visit(width);
  await ask('检索公开信息', number);
  await tap(title);
  expect(await page.locator('.record-line').textContent()).toContain(number);
  await arrive('number', 2);
});
