import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CachedPage, chooseEncoding, PageCache, type Rendered } from './cache.ts';

const DAY = '2026-03-20';
const page = (text: string, status = 200): Rendered => ({
  status,
  contentType: 'text/html',
  body: text,
  cacheControl: 'no-cache',
});

describe('the page cache', () => {
  test('every encoding holds the same bytes', async () => {
    const cached = new CachedPage(page('公开'.repeat(999)));
    expect(brotliDecompressSync(await cached.body('br'))).toEqual(await cached.body('identity'));
    expect(gunzipSync(await cached.body('gzip'))).toEqual(await cached.body('identity'));
  });

  test('a page is rendered once for many readers at once', async () => {
    const cache = new PageCache(1e6);
    let rendered = 0;
    const ask = () =>
      cache.get(DAY, '/', async () => {
        rendered += 1;
        return page('一');
      });
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(rendered).toBe(1);
  });

  test('what was rendered from data before an invalidation is never served after it', async () => {
    const cache = new PageCache(1e6);
    let release: (page: Rendered) => void = () => {};
    const slow = cache.get(DAY, '/', () => new Promise((resolve) => (release = resolve)));
    cache.invalidate();
    const fresh = await cache.get(DAY, '/', async () => page('新'));
    release(page('旧'));
    await slow;
    const again = await cache.get(DAY, '/', async () => page('又'));
    expect(String(await fresh.body('identity'))).toBe('新');
    expect(String(await again.body('identity'))).toBe('新');
  });

  test('what names what it shows outlives every other change; what does not, none', async () => {
    const cache = new PageCache(1e6);
    const showing =
      (text: string, shows: Rendered['shows']): (() => Promise<Rendered>) =>
      async () => ({
        ...page(text),
        ...(shows === undefined ? {} : { shows }),
      });
    await cache.get(DAY, '/d/a', showing('甲', ['record:a', 'exceptions']));
    await cache.get(DAY, '/d/b', showing('乙', ['record:b', 'exceptions']));
    await cache.get(DAY, '/', showing('新', null));
    const kept = () => ['/d/a', '/d/b', '/'].filter((address) => cache.find(DAY, address) !== undefined);
    cache.invalidate(['record:a']);
    expect(kept()).toEqual(['/d/b']);
    cache.invalidate([]);
    expect(kept()).toEqual(['/d/b']);
    cache.invalidate(['exceptions']);
    expect(kept()).toEqual([]);
    await cache.get(DAY, '/d/b', showing('乙', ['record:b']));
    cache.invalidate();
    expect(kept()).toEqual([]);
  });

  test.each([
    [['record:a'], false],
    [['record:b'], true],
    [[], true],
    [null, false],
  ])('drawn while %j was told of: kept is %s', async (keys, kept) => {
    const cache = new PageCache(1e6);
    let release: (page: Rendered) => void = () => {};
    const slow = cache.get(DAY, '/d/a', () => new Promise((resolve) => (release = resolve)));
    cache.invalidate(keys);
    release({ ...page('甲'), shows: ['record:a'] });
    await slow;
    expect(cache.find(DAY, '/d/a') !== undefined).toBe(kept);
  });

  test('a page that is pushed out leaves nothing behind', async () => {
    const cache = new PageCache(10_000);
    for (let n = 0; n < 50; n += 1)
      await cache.get(DAY, `/d/${n}`, async () => ({ ...page('长'.repeat(300)), shows: [`record:${n}`] }));
    expect(cache.find(DAY, '/d/0')).toBeUndefined();
    await cache.get(DAY, '/d/0', async () => ({ ...page('又'), shows: ['record:0'] }));
    cache.invalidate(['record:0']);
    expect(cache.find(DAY, '/d/0')).toBeUndefined();
    expect(cache.find(DAY, '/d/49')).toBeDefined();
  });

  test('a page that does not exist is not kept', async () => {
    const cache = new PageCache(1e6);
    await cache.get(DAY, '/x', async () => page('没有', 404));
    const later = await cache.get(DAY, '/x', async () => page('有了'));
    expect(later.status).toBe(200);
  });

  test('a page of yesterday is not served today', async () => {
    const cache = new PageCache(1e6);
    await cache.get(DAY, '/', async () => page('昨'));
    expect(cache.find(DAY, '/')).toBeDefined();
    expect(cache.find('2026-03-21', '/')).toBeUndefined();
    expect(String(await (await cache.get('2026-03-21', '/', async () => page('今'))).body('identity'))).toBe(
      '今',
    );
  });

  test('what lies ready is sent once somebody has asked for it in that encoding; a page that has gone never is', async () => {
    const cached = new CachedPage(page('好'));
    expect(cached.ready('br', undefined)).toBeNull();
    const first = await cached.answer('br', undefined);
    expect(cached.ready('br', undefined)).toBe(first);
    expect(cached.ready('br', cached.tag('br'))).toMatchObject({ status: 304, body: null });
    expect(cached.ready('gzip', undefined)).toBeNull();
    const withdrawn = new CachedPage(page('已撤回', 410));
    await withdrawn.answer('br', undefined);
    expect(withdrawn.ready('br', undefined)).toBeNull();
  });

  test('closing waits for what is being rendered, also for what nobody will be shown', async () => {
    const cache = new PageCache(1e6);
    let release: (page: Rendered) => void = () => {};
    let ended = false;
    void cache
      .get(DAY, '/', () => new Promise((resolve) => (release = resolve)))
      .then(() => {
        ended = true;
      });
    cache.invalidate();
    const settled = cache.settled();
    release(page('旧'));
    await settled;
    expect(ended).toBe(true);
    await cache.settled();
  });

  test('a failure is not kept', async () => {
    const cache = new PageCache(1e6);
    await expect(cache.get(DAY, '/', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect((await cache.get(DAY, '/', async () => page('好'))).status).toBe(200);
  });

  test('encodings: what is refused is not sent', () => {
    expect(chooseEncoding('gzip, deflate, br')).toBe('br');
    expect(chooseEncoding('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(chooseEncoding('identity')).toBe('identity');
    expect(chooseEncoding(undefined)).toBe('identity');
  });
});
