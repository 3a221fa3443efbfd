import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleErrors } from './problems.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { consoleRoutes } from './static-console.ts';

const root = mkdtempSync(join(tmpdir(), 'console-'));
const app = Fastify();

beforeAll(async () => {
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><div id="root">');
  writeFileSync(join(root, 'assets/main-a1b2.js'), 'console.info("plain")');
  writeFileSync(join(root, 'assets/main-a1b2.js.gz'), gzipSync('console.info("plain")'));
  app.decorateRequest('cspNonce', null);
  handleErrors(app, { publicUrl: 'http://127.0.0.1:8080', now: () => new Date() });
  setSecurityHeaders(app, 'http://127.0.0.1:8080');
  await app.register(consoleRoutes({ root }));
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

test('every address of the application is the page, with a nonce of its own that its policy names', async () => {
  const [one, two] = await Promise.all(['/console/', '/console/drafts/0123'].map((url) => app.inject(url)));
  const nonce = /content="([^"]+)"/.exec(one?.body ?? '')?.[1] ?? '';
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  expect(one?.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(one?.headers['cache-control']).toBe('no-store');
  expect(two?.statusCode).toBe(200);
  expect(two?.body).not.toContain(nonce);
});

test('the policy allows nothing inline without the nonce, and no script but our own', async () => {
  const policy = String((await app.inject('/console/')).headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
});

test('hashed assets are kept for ever and sent compressed to who accepts it', async () => {
  const plain = await app.inject('/console/assets/main-a1b2.js');
  expect(plain.headers['cache-control']).toContain('immutable');
  expect(plain.body).toBe('console.info("plain")');
  const packed = await app.inject({
    url: '/console/assets/main-a1b2.js',
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(packed.headers['content-encoding']).toBe('gzip');
});

test('a missing asset is 404 and not kept, and nothing outside the folder is reachable', async () => {
  const missing = await app.inject('/console/assets/gone-0000.js');
  expect(missing.statusCode).toBe(404);
  expect(missing.headers['cache-control'] ?? '').not.toContain('immutable');
  for (const url of [
    '/console/../package.json',
    '/console/%2e%2e/package.json',
    '/console/assets/..%2f..%2fx.js',
  ]) {
    expect([400, 403, 404]).toContain((await app.inject(url)).statusCode);
  }
});
