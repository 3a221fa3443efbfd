import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Browser, Page } from 'playwright-core';
import { projectPath } from '../src/main/project-root.ts';
import { openBrowser } from '../test/harness/browser.ts';
import { PAGE_KINDS, type PageKind } from './pages/page-kinds.ts';

/**
 * One picture of every kind of page of the portal in docs/pages: on a phone of 320 px, at 768 and 1440 px, and its
 * first printed page. From a running demonstration: `npm start` in one window, then `npm run pages [-- address
 * [name …]]` in another; with names only those.
 */
const base = process.argv[2] ?? 'http://127.0.0.1:8080';
const only = process.argv.slice(3);
const FOLDER = projectPath('docs/pages');
const MOST_BYTES = 6 * 1024 * 1024;
const QUALITY = 40;
/** A phone is seen whole, wider windows half as large; as high as a printed page. */
const WINDOWS = [
  { width: 320, height: 840, scale: 1 },
  { width: 768, height: 1680, scale: 0.5 },
  { width: 1440, height: 1680, scale: 0.5 },
] as const;

/** The address of a kind: its own, or what the links of the demonstration lead to. */
async function addressOf(kind: PageKind): Promise<string> {
  let path = kind.at;
  for (const form of kind.links ?? []) {
    const html = await (await fetch(base + path)).text();
    const main = html.slice(html.indexOf('<main'));
    const hrefs = [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const found = hrefs.find((href) => form.test(href));
    if (found === undefined) throw new Error(`${kind.name}: nothing on ${path} leads to ${form}`);
    path = found;
  }
  return path;
}

/** Now and then the browser has not drawn yet when it is asked. */
async function drawn<T>(take: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await take();
  } catch (error) {
    if (tries === 1) throw error;
    await setTimeout(300);
    return drawn(take, tries - 1);
  }
}

async function seen(browser: Browser, path: string, window: (typeof WINDOWS)[number]): Promise<string> {
  const page = await browser.newPage({ viewport: window, locale: 'zh-CN' });
  await page.goto(base + path);
  const session = await page.context().newCDPSession(page);
  const { data } = await drawn(() =>
    session.send('Page.captureScreenshot', { format: 'png', clip: { x: 0, y: 0, ...window } }),
  );
  await page.close();
  return `data:image/png;base64,${data}`;
}

/**
 * A bitmap as the browser reads it: rows from the top; blue, green, red, one byte unused. PDFium gives red first.
 */
function bmp(width: number, height: number, pixels: Uint8Array): Buffer {
  const data = Buffer.from(pixels);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = pixels[at + 2] ?? 0;
    data[at + 2] = pixels[at] ?? 0;
  }
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(54 + data.length, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(-height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(32, 28);
  return Buffer.concat([header, data]);
}

async function printed(browser: Browser, path: string): Promise<string> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(base + path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  await page.close();
  const library = await PDFiumLibrary.init();
  try {
    const first = (await library.loadDocument(pdf)).getPage(0);
    const { width, height, data } = await first.render({ scale: 1, colorSpace: 'BGRA', render: 'bitmap' });
    return `data:image/bmp;base64,${bmp(width, height, data).toString('base64')}`;
  } finally {
    library.destroy();
  }
}

async function sheet(page: Page, pictures: readonly string[]): Promise<Buffer> {
  await page.setContent(`<style>
    body{margin:0;padding:8px;display:flex;gap:8px;background:#8a8f92;width:max-content}
    img{height:840px;display:block}</style>${pictures.map((src) => `<img src="${src}">`).join('')}`);
  await page.waitForFunction('[...document.images].every((each) => each.complete && each.naturalWidth > 0)');
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await drawn(() =>
    session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: 1 },
    }),
  );
  await session.detach();
  return Buffer.from(data, 'base64');
}

function contents(): string {
  return [
    '# 页面一览',
    '',
    '每种页面一张图：320 像素的手机、768 和 1440 像素的窗口、打印的第一页。由 `npm run pages` 从演示省份生成，改了页面就重新生成。',
    '',
    ...PAGE_KINDS.flatMap(({ name, title }) => [`## ${title}`, '', `![${title}](${name}.webp)`, '']),
  ].join('\n');
}

mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser();
const failed: string[] = [];
try {
  const table = await browser.newPage({ viewport: { width: 2000, height: 860 } });
  for (const kind of PAGE_KINDS) {
    if (only.length > 0 && !only.includes(kind.name)) continue;
    try {
      const path = await addressOf(kind);
      const pictures = [];
      for (const window of WINDOWS) pictures.push(await seen(browser, path, window));
      const picture = await sheet(table, [...pictures, await printed(browser, path)]);
      writeFileSync(join(FOLDER, `${kind.name}.webp`), picture);
      console.log(`${kind.name}  ${path}  ${picture.length}`);
    } catch (error) {
      failed.push(`${kind.name}: ${String(error)}`);
    }
  }
} finally {
  await browser.close();
}
if (only.length === 0) {
  const expected = new Set(PAGE_KINDS.map(({ name }) => `${name}.webp`));
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith('.webp') && !expected.has(file)) rmSync(join(FOLDER, file));
  }
  writeFileSync(join(FOLDER, 'README.md'), contents());
}
const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
console.log(`${bytes} bytes in docs/pages`);
if (bytes > MOST_BYTES) failed.push(`docs/pages has ${bytes} bytes, more than ${MOST_BYTES}`);
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;
