import type { Browser } from 'playwright-core';
import { openBrowser } from '../test/harness/browser.ts';
import { takePicture } from '../test/tutorial/tutorial-writer.ts';
import { discard, settled, signInAtConsole } from './guide/clerk.ts';
import { clerksPictures } from './guide/clerks.ts';

/**
 * The pictures of docs/guide and README.md, from a running demonstration: `npm start` in one window, then
 * `node bin/node24.mjs tools/guide-screenshots.ts [address [clerk]]` in another; with the name of a clerk
 * only that one's. Nothing is submitted or published; drafts are opened and discarded.
 */
const base = process.argv[2] ?? 'http://127.0.0.1:8080';
const only = process.argv[3];

async function editorsPictures(browser: Browser): Promise<void> {
  const page = await signInAtConsole(browser, base, 'editor@hbt');
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
  await discard(page);
  await page.context().close();
}

async function reviewersPicture(browser: Browser): Promise<void> {
  const page = await signInAtConsole(browser, base, 'reviewer@hbt');
  await page.getByRole('menuitem', { name: /^待办/ }).click();
  await page.locator('a.row-title').first().click();
  await page.locator('iframe.preview-frame').waitFor();
  await settled(page);
  await takePicture(page, 'guide-review');
  await page.context().close();
}

async function officePicture(browser: Browser): Promise<void> {
  const page = await signInAtConsole(browser, base, 'office@province');
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
  if (only === undefined) {
    await portalPictures(browser);
    await editorsPictures(browser);
    await reviewersPicture(browser);
    await officePicture(browser);
  }
  await clerksPictures(browser, base, only);
} finally {
  await browser.close();
}
