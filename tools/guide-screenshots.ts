import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../src/identity/demonstration-accounts.ts';
import { openBrowser } from '../test/harness/browser.ts';
import { takePicture } from '../test/tutorial/tutorial-writer.ts';

/**
 * The pictures of docs/guide and README.md, from a running demonstration: `npm start` in one window, then
 * `node bin/node24.mjs tools/guide-screenshots.ts [address]` in another. Nothing is submitted or published; one draft is opened and discarded.
 */
const base = process.argv[2] ?? 'http://127.0.0.1:8080';

async function atDesk(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${base}/console/`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
  await page.locator('#password').press('Enter');
  await page.locator('a.counter strong').filter({ hasText: /^\d+$/ }).last().waitFor();
  return page;
}

/** Waits until the lists and pages that are on their way have come. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

async function editorsPictures(browser: Browser): Promise<void> {
  const page = await atDesk(browser, 'editor@hbt');
  await settled(page);
  await takePicture(page, 'guide-desk');
  await page.getByRole('menuitem', { name: '待公开义务' }).click();
  await page.getByRole('table').getByText('去公开').first().waitFor();
  await takePicture(page, 'guide-obligations');
  await page.getByRole('menuitem', { name: '新建' }).click();
  await page
    .getByRole('button', { name: /^新建：/ })
    .first()
    .click();
  await page.getByRole('button', { name: '导入文件' }).waitFor();
  await settled(page);
  await takePicture(page, 'guide-editor');
  await page.getByRole('button', { name: '作废' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
  await page.getByText('草稿已作废。').waitFor();
  await page.context().close();
}

async function reviewersPicture(browser: Browser): Promise<void> {
  const page = await atDesk(browser, 'reviewer@hbt');
  await page.getByRole('menuitem', { name: /^待办/ }).click();
  await page.locator('a.row-title').first().click();
  await page.locator('iframe.preview-frame').waitFor();
  await settled(page);
  await takePicture(page, 'guide-review');
  await page.context().close();
}

async function officePicture(browser: Browser): Promise<void> {
  const page = await atDesk(browser, 'office@province');
  await page.goto(`${base}/console/obligations?state=late`);
  await page.getByRole('table').getByText('已超期').first().waitFor();
  await takePicture(page, 'guide-office');
  await page.context().close();
}

async function portalPictures(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  for (const [path, name] of [
    ['/', 'portal-home'],
    ['/supervision', 'guide-supervision'],
  ] as const) {
    await page.goto(base + path);
    await takePicture(page, name);
  }
  await context.close();
}

const browser = await openBrowser();
try {
  await portalPictures(browser);
  await editorsPictures(browser);
  await reviewersPicture(browser);
  await officePicture(browser);
} finally {
  await browser.close();
}
