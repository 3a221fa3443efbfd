import { expect, test } from 'vitest';
import { serveLoadingPage } from './loading-page.ts';

test('says how far it is on every path, and frees the address for the service', async () => {
  let done = 0;
  const loading = await serveLoadingPage({ port: 0, host: '127.0.0.1' }, () => `已载入 ${done} 件 <b>`);
  const url = `http://127.0.0.1:${loading.port}`;
  done = 3;
  const answer = await fetch(`${url}/supervision`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.text()).toContain('已载入 3 件 &lt;b>');
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await loading.close();
  const next = await serveLoadingPage({ port: loading.port, host: '127.0.0.1' }, () => '');
  await next.close();
});
