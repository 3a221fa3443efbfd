import { chromium } from 'playwright-core';
import pack from '@sparticuz/chromium';
const url = 'http://127.0.0.1:4480';
const browser = await chromium.launch({ executablePath: await pack.executablePath(), args: ['--no-sandbox'] });
const p = await (await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'zh-CN' })).newPage();
const list: [string, string][] = JSON.parse(process.argv[2] ?? '[]');
for (const [name, path] of list) {
  const r = await p.goto(`${url}${path}`);
  await p.screenshot({ path: `/tmp/shots/${name}.png` });
  console.log(name, r?.status(), await p.title(), await p.evaluate('document.documentElement.scrollWidth-innerWidth'), await p.evaluate('document.documentElement.scrollHeight'));
}
await browser.close();
