import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { axeViolations, openBrowser } from './browser.ts';

const browser = await openBrowser();
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', "default-src 'none'; script-src 'none'");
  const image = request.url === '/bad' ? '<img src="data:,">' : '';
  response.end(
    `<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><main><h1>标题</h1>${image}</main></body></html>`,
  );
});
const url = await new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '');
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

it('axe works under the strictest Content-Security-Policy, and finds a picture without a text', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/good`);
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`${url}/bad`);
  expect(await axeViolations(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
});

it('three pages at once are examined and photographed, again and again, and the browser stays', async () => {
  for (let round = 0; round < 3; round += 1) {
    const found = await Promise.all(
      [320, 768, 1280].map(async (width) => {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(`${url}/good`);
        const violations = await axeViolations(page);
        const bytes = await page.screenshot({ fullPage: true });
        await page.close();
        return bytes.length > 0 ? violations : ['no picture'];
      }),
    );
    expect(found.flat()).toEqual([]);
  }
});
