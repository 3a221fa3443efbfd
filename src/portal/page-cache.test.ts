import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chooseEncoding, PageCache, type RenderedText } from './page-cache.ts';

const page = (text: string, status = 200): RenderedText => ({ status, contentType: 'text/html', text });

describe('the page cache', () => {
  test('every encoding holds the same bytes', async () => {
    const { bodies } = await new PageCache(1e6).get('/', async () => page('公开'.repeat(999)));
    expect(brotliDecompressSync(bodies.br)).toEqual(bodies.identity);
    expect(gunzipSync(bodies.gzip)).toEqual(bodies.identity);
  });

  test('a page is rendered once for many readers at once', async () => {
    const cache = new PageCache(1e6);
    let rendered = 0;
    const ask = () =>
      cache.get('/', async () => {
        rendered += 1;
        return page('一');
      });
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(rendered).toBe(1);
  });

  test('what was rendered from data before an invalidation is never served after it', async () => {
    const cache = new PageCache(1e6);
    let release: (text: RenderedText) => void = () => {};
    const slow = cache.get('/', () => new Promise((resolve) => (release = resolve)));
    cache.invalidate();
    const fresh = await cache.get('/', async () => page('新'));
    release(page('旧'));
    await slow;
    const again = await cache.get('/', async () => page('又'));
    expect(fresh.bodies.identity.toString()).toBe('新');
    expect(again.bodies.identity.toString()).toBe('新');
  });

  test('a page that does not exist is not kept', async () => {
    const cache = new PageCache(1e6);
    await cache.get('/x', async () => page('没有', 404));
    const later = await cache.get('/x', async () => page('有了'));
    expect(later.status).toBe(200);
  });

  test('a failure is not kept', async () => {
    const cache = new PageCache(1e6);
    await expect(cache.get('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect((await cache.get('/', async () => page('好'))).status).toBe(200);
  });

  test('encodings: what is refused is not sent', () => {
    expect(chooseEncoding('gzip, deflate, br')).toBe('br');
    expect(chooseEncoding('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(chooseEncoding('identity')).toBe('identity');
    expect(chooseEncoding(undefined)).toBe('identity');
  });
});
