import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOutside, isPublicAddress, type OutsideNetwork, PUBLIC_PORTS } from './outside-request.ts';

/** What is asked of others, and above all what is never asked. */
let server: Server;
let port: string;
const asked: string[] = [];
const STATUS: Readonly<Record<string, number>> = { '/gone': 404, '/broken': 500, '/members': 403, '/': 200 };

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    if (path === '/only-get') response.writeHead(request.method === 'GET' ? 200 : 405).end('x');
    else if (path === '/moved') response.writeHead(302, { location: '/' }).end();
    else if (path === '/inside') response.writeHead(302, { location: 'http://127.0.0.2:1/' }).end();
    else if (path === '/in-a-circle') response.writeHead(302, { location: path }).end();
    else response.writeHead(STATUS[path] ?? 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = String((server.address() as AddressInfo).port);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const local = (): OutsideNetwork => ({
  mayReach: (ip) => ip === '127.0.0.1',
  ports: new Set([port]),
  userAgent: 'test',
});
const ask = async (path: string, network = local()) => {
  const { outcome, detail } = await askOutside(
    path.startsWith('/') ? `http://127.0.0.1:${port}${path}` : path,
    network,
    new AbortController().signal,
  );
  return `${outcome} ${detail}`;
};

test('what answers is alive, what does not is dead, what asks who is there says nothing', async () => {
  expect(await Promise.all(['/', '/only-get', '/moved'].map((path) => ask(path)))).toEqual(
    Array.from({ length: 3 }, () => 'alive 状态码200'),
  );
  expect(
    await Promise.all(['/gone', '/broken', '/in-a-circle', '/members'].map((path) => ask(path))),
  ).toEqual(['dead 状态码404', 'dead 状态码500', 'dead 一再转到别处', 'unknown 状态码403']);
  expect(asked).toEqual(expect.arrayContaining(['HEAD /gone', 'GET /gone']));
  expect(asked).not.toContain('GET /');
});

test('nothing that only this machine or its network sees is asked, under whatever name and by whatever way', async () => {
  const hidden = 'unknown 不是公共网络的地址，未检查';
  const before = asked.length;
  const strict = { ...local(), mayReach: isPublicAddress };
  expect(await ask('/', strict)).toBe(hidden);
  // A name is judged by what it leads to; the resolver of this machine knows `localhost`.
  expect(await ask(`http://localhost:${port}/`, strict)).toBe(hidden);
  expect(await ask(`http://[::1]:${port}/`, strict)).toBe(hidden);
  expect(await ask(`http://[::ffff:127.0.0.1]:${port}/`, strict)).toBe(hidden);
  expect(await ask(`http://2130706433:${port}/`, strict)).toBe(hidden);
  expect(asked.length).toBe(before);
  expect(await ask('/inside')).toBe(hidden);
  expect(await ask('/', { ...local(), ports: PUBLIC_PORTS })).toBe(hidden);
});

test.each(['114.114.114.114', '2400:3200::1'])('%s may be asked', (ip) => {
  expect(isPublicAddress(ip)).toBe(true);
});

test.each([
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::1',
  '2001:db8::1',
  'not an address',
])('%s may not', (ip) => {
  expect(isPublicAddress(ip)).toBe(false);
});
