import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadyAnswer, serverWithReadyAnswers } from './ready-answer.ts';

const ready: ReadyAnswer = {
  status: 200,
  headers: ['etag', '"1"', 'content-length', '3'],
  body: Buffer.from('好'),
};
const unchanged: ReadyAnswer = { status: 304, headers: ['etag', '"1"'], body: null };
let enabled = true;

const server = serverWithReadyAnswers(
  {
    find: ({ url, headers }) => {
      if (url !== '/ready') return null;
      return headers['if-none-match'] === '"1"' ? unchanged : ready;
    },
    headers: { 'x-content-type-options': 'nosniff' },
    enabled: () => enabled,
    keepAliveTimeoutMs: 72_000,
    checkMs: 30_000,
  },
  (_request, response) => response.writeHead(200).end('ordinary'),
);
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => server.close());

const text = async (path: string, init: RequestInit = {}) => (await fetch(url + path, init)).text();

test('what lies ready is sent with what every answer carries, as often as it is asked for', async () => {
  for (let i = 0; i < 3; i += 1) {
    const answer = await fetch(`${url}/ready`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await answer.text()).toBe('好');
  }
  const known = await fetch(`${url}/ready`, { headers: { 'if-none-match': '"1"' } });
  expect([known.status, known.headers.get('x-content-type-options')]).toEqual([304, 'nosniff']);
});

test('whoever may be somebody, and whatever is no read, goes the ordinary way', async () => {
  expect(await text('/ready', { headers: { authorization: 'Bearer x' } })).toBe('ordinary');
  expect(await text('/ready', { headers: { cookie: 'a=b' } })).toBe('ordinary');
  expect(await text('/ready', { method: 'POST' })).toBe('ordinary');
  expect(await text('/other')).toBe('ordinary');
});

test('a server that is closing, or logs every read, sends nothing itself', async () => {
  enabled = false;
  expect(await text('/ready')).toBe('ordinary');
  enabled = true;
});
