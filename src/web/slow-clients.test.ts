import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { acceptMultipart } from '../files/accept-multipart.ts';
import { type App, createApp } from './app.ts';

/** A body without files is waited for a moment, one with files for as long as any test runs. */
const LIMITS = { headMs: 100, bodyMs: 100, filesMs: 600_000, checkMs: 20, connections: 4, bodies: 2 };
const apps: FastifyInstance[] = [];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await database.close();
});

async function serve(
  limits: Partial<typeof LIMITS> = {},
  trustProxy: boolean | string = false,
): Promise<{ readonly app: App; readonly port: number }> {
  const app = await createApp({
    db: database.db,
    clock: testClock(),
    config: {
      publicUrl: 'http://127.0.0.1',
      trustProxy,
      mode: 'demo',
      slowClients: { ...LIMITS, ...limits },
    },
  });
  apps.push(app);
  const open = { access: 'public', idempotency: false, csrf: 'origin-only' } as const;
  app.post('/text', { config: open }, async () => 'read');
  await app.register(async (scope) => {
    await acceptMultipart(scope);
    scope.post('/files', { config: open }, async (request) => {
      for await (const part of request.parts()) if (part.type === 'file') part.file.resume();
      return 'read';
    });
  });
  return { app, port: Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port) };
}

const head = (path: string, type: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ${type}\r\ncontent-length: 40\r\n\r\n`;
const TEXT = 'application/json';
const FORM = 'multipart/form-data; boundary=x';

async function openSocket(port: number, sent = ''): Promise<Socket & { said: () => string }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(sent);
  return Object.assign(socket, { said: () => text });
}
/** Cut off while it still writes, a client sees a reset before the close: `once` would throw it. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())));

test('a head and a body that drip are cut off with 408, and the server goes on answering', async () => {
  const { app, port } = await serve();
  const slowHead = await openSocket(port, 'POST /text HTTP/1.1\r\nhost: x\r\n');
  const slowBody = await openSocket(port, `${head('/text', TEXT)}{`);
  const dripping = setInterval(() => {
    slowHead.write('x: y\r\n');
    slowBody.write(' ');
  }, 10);
  await Promise.all([closed(slowHead), closed(slowBody)]);
  clearInterval(dripping);
  expect(slowHead.said()).toMatch(/^HTTP\/1\.1 408 /);
  expect(slowBody.said()).toMatch(/^HTTP\/1\.1 408 /);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});

test('a form with files may take longer than a text', async () => {
  const { port } = await serve();
  const form = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
  const upload = await openSocket(
    port,
    `${head('/files', FORM).replace('content-length: 40', `content-length: ${form.length}`)}${form.slice(0, 10)}`,
  );
  // Begun later, and over: the form was begun before and is still waited for.
  await closed(await openSocket(port, `${head('/text', TEXT)}{`));
  upload.write(form.slice(10));
  await once(upload, 'data');
  expect(upload.said()).toMatch(/^HTTP\/1\.1 200 /);
  upload.destroy();
});

test('one address may have so many bodies under way, and none of those that have ended count', async () => {
  const { app, port } = await serve();
  const whole = (): Promise<{ statusCode: number }> =>
    app.inject({ method: 'POST', url: '/text', payload: { a: 1 }, remoteAddress: '127.0.0.1' });
  for (let i = 0; i < 5; i += 1) expect((await whole()).statusCode).toBe(200);
  const begun = await Promise.all([1, 2].map(() => openSocket(port, `${head('/files', FORM)}--x\r\n`)));
  await expect.poll(async () => (await whole()).statusCode).toBe(429);
  expect(
    (await app.inject({ method: 'POST', url: '/text', payload: { a: 1 }, remoteAddress: '10.0.0.9' }))
      .statusCode,
  ).toBe(200);
  for (const socket of begun) socket.destroy();
  await expect.poll(async () => (await whole()).statusCode).toBe(200);
});

test('one address may have so many connections; behind a proxy they are not counted', async () => {
  const direct = await serve({ headMs: 600_000 });
  const sockets = await Promise.all([1, 2, 3, 4].map(() => openSocket(direct.port)));
  const [first] = sockets;
  await closed(await openSocket(direct.port));
  first?.destroy();
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${direct.port}/healthz`).catch(() => null))?.status)
    .toBe(200);
  for (const socket of sockets) socket.destroy();

  const behind = await serve({ headMs: 600_000 }, '127.0.0.1');
  const many = await Promise.all(Array.from({ length: 9 }, () => openSocket(behind.port)));
  expect((await fetch(`http://127.0.0.1:${behind.port}/healthz`)).status).toBe(200);
  for (const socket of many) socket.destroy();
});
