import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Validator } from '@seriousme/openapi-schema-validator';
import Fastify from 'fastify';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import * as contract from '../api/contract.ts';
import { PROBLEMS } from '../kernel/problems.ts';
import { openApi } from './openapi.ts';
import { PageQuery } from './paging.ts';

const tags = ['test'];
const routes: FastifyPluginAsyncTypebox = async (api) => {
  const { Draft, Page, DraftSummary, CreateDraft, Problem } = contract;
  const params = Type.Object({ id: Type.String({ description: '编号' }) });
  api.get(
    '/drafts',
    { schema: { summary: '稿件列表', tags, querystring: PageQuery, response: { 200: Page(DraftSummary) } } },
    async () => ({ items: [], next: null }),
  );
  api.post(
    '/drafts',
    { schema: { summary: '新建稿件', tags, body: CreateDraft, response: { 201: Draft, '4xx': Problem } } },
    async () => {
      throw new Error('not called');
    },
  );
  api.route({
    method: ['PATCH', 'DELETE'],
    url: '/drafts/:id',
    schema: { summary: '修改 <b>稿件', tags, params, response: { 204: Type.Null() } },
    handler: async (_request, reply) => reply.code(204).send(null),
  });
  api.post(
    '/intake/:item(^[a-z-]+)',
    {
      schema: {
        summary: '批量导入',
        tags,
        consumes: ['application/x-ndjson'],
        produces: ['text/csv'],
        response: { 200: Type.String() },
      },
    },
    async () => '',
  );
};

async function reference() {
  const app = Fastify();
  openApi(app, 'https://zwgk.example.gov.cn/');
  await app.register(routes, { prefix: '/api/v1' });
  const document = (await app.inject('/api/v1/openapi.json')).json();
  const page = (await app.inject('/api/docs')).body;
  await app.close();
  return { document, page };
}

test('the reference is valid OpenAPI 3.1', async () => {
  const { document } = await reference();
  const outcome = await new Validator().validate(document);
  expect(outcome.errors ?? []).toEqual([]);
  expect(outcome.valid).toBe(true);
});

test('every route and method of the API is in it, with what it takes and gives', async () => {
  const { document } = await reference();
  const operations = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(operations).toEqual([
    'get /api/v1/drafts',
    'post /api/v1/drafts',
    'patch /api/v1/drafts/{id}',
    'delete /api/v1/drafts/{id}',
    'post /api/v1/intake/{item}',
  ]);
  const { patch } = document.paths['/api/v1/drafts/{id}'];
  expect(patch.parameters.map((parameter: { name: string }) => parameter.name)).toEqual(['id', 'If-Match']);
  const intake = document.paths['/api/v1/intake/{item}'].post;
  expect(Object.keys(intake.requestBody.content)).toEqual(['application/x-ndjson']);
  expect(Object.keys(intake.responses['200'].content)).toEqual(['text/csv']);
});

test('operations have names of their own', async () => {
  const { document } = await reference();
  const names = Object.values<object>(document.paths).flatMap((methods) =>
    Object.values<{ operationId: string }>({ ...methods }).map((operation) => operation.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('the page shows every operation and every problem, escaped, without scripts or foreign addresses', async () => {
  const { page } = await reference();
  expect(page).toContain('修改 &lt;b&gt;稿件');
  expect(page).not.toMatch(/<script|<b>|(src|href)="https?:/);
  for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="problem-${code}"`);
});

test.each([{ tags }, { summary: '没有标签' }, {}])(
  'a route that says only %o is refused at registration',
  (schema) => {
    const app = Fastify();
    openApi(app, 'http://127.0.0.1:8080');
    expect(() => app.get('/api/v1/bare', { schema }, async () => 'x')).toThrow('declares schema.summary');
  },
);
