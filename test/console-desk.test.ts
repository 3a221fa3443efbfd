import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
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
