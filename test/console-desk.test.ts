import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { policyRecord } from './harness/policy-record.ts';
import { official } from './tutorial/console-user.ts';

/** The desk in the morning: what came back and why, what is due, what was told. */
const clock = testClock();
const browser = await openBrowser();
let clerks: Clerks;

beforeAll(async () => {
  clerks = await signInClerks(clock);
  await clerks.draftIn('returned');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await clerks.server.close();
});

test('an editor sees what came back with its remark, what is due this week, and what he was told', async () => {
  const { page } = await official(browser, clerks.server.url, clock, 'editor@zfbgt');
  await page
    .getByText(/^退回意见：/)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: /^今天到期 \d+ 项，本周 \d+ 项/ }).waitFor();
  const messages = page.getByRole('region', { name: /未读消息/ });
  await messages.getByRole('link').nth(1).waitFor();
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `desk-${width}`);
  }
  // What was read is no longer in the way.
  const before = await messages.getByRole('listitem').count();
  await messages.getByRole('link').nth(1).click();
  await page.getByRole('menuitem', { name: '工作台' }).click();
  await expect.poll(() => messages.getByRole('listitem').count()).toBeLessThan(before);
});

test('a reviewer sees what changed since he returned it, the text alone, and the decision in sight', async () => {
  const changed = await clerks.draftIn('returned');
  // What is saved at the moment of the return was judged with it; a clock that stands still has one moment only.
  clock.advance(60_000);
  const body =
    '<h2 id="ch-1">一、总则</h2><p>本通知用于检验公开流程，不代表任何真实事项。自公布之日起施行。</p>';
  const saved = await clerks.save('editor@zfbgt', changed, policyRecord({ body }), 1);
  expect(saved.status).toBe(200);
  expect((await clerks.act('editor@zfbgt', changed, 'submit')).status).toBe(200);
  const same = await clerks.draftIn('returned');
  expect((await clerks.act('editor@zfbgt', same, 'submit')).status).toBe(200);

  const { page } = await official(browser, clerks.server.url, clock, 'reviewer@zfbgt');
  await page.goto(`${clerks.server.url}/console/draft/${changed}`);
  const changes = page.getByRole('region', { name: '退回以后的改动' });
  await changes.locator('ins', { hasText: '自公布之日起施行' }).waitFor();
  expect(await changes.locator('.changed-field').count()).toBe(1);
  const frame = page.frameLocator('.preview-frame');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => frame.getByRole('navigation').first().isVisible()).toBe(false);
  for (const width of [390, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/review-${width}.png` });
  }
  const approve = await page.getByRole('button', { name: /通\s*过/ }).boundingBox();
  expect((approve?.y ?? 0) + (approve?.height ?? 0)).toBeLessThanOrEqual(768);
  await page.goto(`${clerks.server.url}/console/draft/${same}`);
  await page.getByText('退回以后没有改动').waitFor();
});
