import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { type App, createApp } from './app.ts';
import { forgetIdempotencyKeys } from './idempotency.ts';

let database: TestDatabase;
let app: App;
let acts = 0;
let failing = true;

const order = { title: '甲' };
const tags = ['test'];
const response = { 200: Type.Unknown() };
const routes: FastifyPluginAsyncTypebox = async (api) => {
  const body = Type.Object({ title: Type.String() });
  api.post(
    '/orders',
    { config: { access: 'public' }, schema: { summary: '下单', tags, body, response } },
    async () => {
      acts += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { act: acts };
    },
  );
  api.post(
    '/flaky',
    { config: { access: 'public' }, schema: { summary: '时好时坏', tags, response } },
    async () => {
      if (failing) throw new Error('out of order');
      return { ok: true };
    },
  );
  api.post(
    '/refused',
    { config: { access: 'public' }, schema: { summary: '被拒绝', tags, response } },
    async () => {
      acts += 1;
      throw new ProblemError([problem('field-required', { field: '标题' })]);
    },
  );
};

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createApp({
    db: database.db,
    clock: testClock(),
    config: { publicUrl: 'http://127.0.0.1:8080', trustProxy: false, mode: 'demo' },
    identify: async (request) => {
      const id = request.headers['x-test'];
      if (typeof id !== 'string' || id === '') return null;
      return { actor: { kind: 'token', id, name: id, grants: [] }, via: 'token', csrfToken: null };
    },
  });
  await app.register(routes, { prefix: '/api/v1' });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { 'x-test': 'a', ...headers } });

test('a double click in parallel acts once and both get the same answer', async () => {
  const before = acts;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => post('/orders', order, { 'idempotency-key': 'double-click' })),
  );
  expect(acts).toBe(before + 1);
  expect(answers.map((answer) => answer.body)).toEqual(Array(6).fill(JSON.stringify({ act: acts })));
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array(6).fill(200));
  const later = await post('/orders', order, { 'idempotency-key': 'double-click' });
  expect(later.headers['idempotency-replayed']).toBe('true');
  expect(later.headers['content-type']).toBe(answers[0]?.headers['content-type']);
  await post('/orders', order);
  expect(acts).toBe(before + 2);
});

test('a key belongs to one request of one person', async () => {
  await post('/orders', order, { 'idempotency-key': 'mine' });
  const other = await post('/orders', { title: '乙' }, { 'idempotency-key': 'mine' });
  expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  const before = acts;
  expect((await post('/orders', order, { 'idempotency-key': 'mine', 'x-test': '' })).statusCode).toBe(200);
  expect(acts).toBe(before + 1);
});

test('a refusal is repeated too; a failure of the server may be tried again', async () => {
  const before = acts;
  const first = await post('/refused', {}, { 'idempotency-key': 'no' });
  const again = await post('/refused', {}, { 'idempotency-key': 'no' });
  expect(acts).toBe(before + 1);
  expect(again.body).toBe(first.body);
  expect(again.headers['content-type']).toContain('problem+json');
  failing = true;
  expect((await post('/flaky', {}, { 'idempotency-key': 'flaky' })).statusCode).toBe(500);
  failing = false;
  expect((await post('/flaky', {}, { 'idempotency-key': 'flaky' })).statusCode).toBe(200);
});

test('a key whose request died with its process is taken over', async () => {
  await post('/orders', order, { 'idempotency-key': 'dead' });
  await database.db
    .updateTable('idempotency_key')
    .set({ status: null, response: null, created_at: new Date(Date.now() - 3_600_000) })
    .where('key', '=', 'dead')
    .execute();
  const before = acts;
  expect((await post('/orders', order, { 'idempotency-key': 'dead' })).statusCode).toBe(200);
  expect(acts).toBe(before + 1);
});

test('a key is 1 to 255 visible characters, and is forgotten after a day', async () => {
  for (const key of [' ', 'x'.repeat(256), 'a b']) {
    expect((await post('/orders', order, { 'idempotency-key': key })).statusCode).toBe(400);
  }
  await post('/orders', order, { 'idempotency-key': 'old' });
  await database.db
    .updateTable('idempotency_key')
    .set({ created_at: new Date(Date.now() - 25 * 3_600_000) })
    .where('key', '=', 'old')
    .execute();
  expect(await forgetIdempotencyKeys(database.db)).toBe(1);
});
