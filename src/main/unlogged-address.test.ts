import { expect, test } from 'vitest';
import { startTestServer } from '../../test/harness/server.ts';

const NOBODY = '0'.repeat(26);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json' };

/** Where the pages promise 不记录您的上网地址. */
const ANONYMOUS: readonly (readonly [
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
])[] = [
  ['/restricted', FORM, 'code=ABCD-EFGH'],
  [`/consultations/${NOBODY}/opinions`, FORM, 'text=x'],
  ['/consultations/receipt', FORM, 'receipt=ABCD'],
  [`/api/v1/consultations/${NOBODY}/opinions`, JSON_BODY, '{"text":"x"}'],
  ['/api/v1/consultations/receipt', JSON_BODY, '{"receipt":"ABCD"}'],
];

test('the log of a server keeps no address of who sends an opinion or an access code, and does of who signs in', async () => {
  const lines: string[] = [];
  const server = await startTestServer({ logTo: { write: (line) => lines.push(line) } });
  const post = (path: string, headers: Readonly<Record<string, string>>, body: string) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { ...headers, origin: server.url },
      body,
      redirect: 'manual',
    });
  const linesOf = (path: string): readonly string[] =>
    lines.filter((line) => line.includes(`"path":"${path}"`));
  try {
    for (const [path, headers, body] of ANONYMOUS) {
      const { status } = await post(path, headers, body);
      expect([path, status < 500]).toEqual([path, true]);
    }
    await post('/api/v1/session', JSON_BODY, '{"username":"nobody","password":"x"}');
    await expect.poll(() => linesOf('/api/v1/session')).toHaveLength(1);
  } finally {
    await server.close();
  }
  for (const [path] of ANONYMOUS) {
    expect([path, linesOf(path).length > 0]).toEqual([path, true]);
    expect(linesOf(path).filter((line) => /127\.0\.0\.1|::1/.test(line))).toEqual([]);
  }
  expect(linesOf('/api/v1/session')[0]).toContain('127.0.0.1');
});
