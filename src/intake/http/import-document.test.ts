import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../../../test/harness/database.ts';
import { openFileStore } from '../../files/store.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type App, createApp } from '../../web/app.ts';
import { importDocumentRoute } from './import-document.ts';

let database: TestDatabase;
let app: App;
let root: string;
const editor: Actor = {
  kind: 'account',
  id: 'e',
  name: '编',
  grants: [{ role: 'editor', bodyCode: 'body-a' }],
};

beforeAll(async () => {
  database = await createTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'gongkai-import-'));
  const clock = testClock();
  app = await createApp({
    db: database.db,
    clock,
    config: { publicUrl: 'http://127.0.0.1', trustProxy: false, mode: 'demo' },
    identify: async (request) =>
      request.headers['x-test-actor'] === 'editor' ? { actor: editor, via: 'token', csrfToken: null } : null,
  });
  await app.register(
    importDocumentRoute({
      db: database.db,
      clock,
      store: await openFileStore(root),
      maxUploadBytes: 100_000,
      resolveParties: (phrases) =>
        phrases.map((phrase) => ({ phrase, resolution: 'unknown', bodies: [], set: null })),
      areaFor: () => null,
      catalogue: CATALOGUE,
    }),
    { prefix: '/api/v1' },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const post = (payload: string | Buffer, contentType: string, who = 'editor', query = '') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/imports/document${query}`,
    headers: { 'content-type': contentType, 'x-test-actor': who },
    payload,
  });

const file = (name: string, bytes: Uint8Array) =>
  post(
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      bytes,
      Buffer.from('\r\n--b--\r\n'),
    ]),
    'multipart/form-data; boundary=b',
  );

test('pasted text comes back as a draft would need it', async () => {
  const reply = await post(
    JSON.stringify({
      text: '甲省人民政府关于样例的意见\n一、总则\n(一)目标。完成。(责任单位:省甲厅)\n2026年3月2日',
    }),
    'application/json',
  );
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toMatchObject({
    title: '甲省人民政府关于样例的意见',
    documentDate: '2026-03-02',
    documentNumber: null,
    divisionOfLabour: [
      { article: '(一)', heading: '目标', responsible: [{ phrase: '省甲厅', resolution: 'unknown' }] },
    ],
  });
  expect(reply.json().warnings).toContain('以下单位未能对应到公开主体：省甲厅。');
});

test('an uploaded text file is read', async () => {
  const reply = await file('通知.txt', Buffer.from('关于样例的通知\n内容。'));
  expect([reply.statusCode, reply.json().title, reply.json().bodyHtml]).toEqual([
    200,
    '关于样例的通知',
    '<p>内容。</p>',
  ]);
});

test.each([
  ['the public', () => post('{"text":"x"}', 'application/json', ''), 401, 'sign-in-required'],
  ['no text', () => post('{}', 'application/json'), 400, 'input-invalid'],
  ['a program called .docx', () => file('a.docx', Buffer.from('MZ..............')), 415, 'file-disguised'],
  [
    'a .docx with a DTD',
    () => file('a.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x><x/>') })),
    422,
    'file-hostile',
  ],
  ['too much', () => file('a.txt', Buffer.alloc(100_001, 'x')), 413, 'input-too-large'],
  [
    'a marked document',
    () => post('{"text":"秘密★5年\\n通知"}', 'application/json'),
    422,
    'secrecy-marking-found',
  ],
])('refuses %s', async (_, send, status, code) => {
  const reply = await send();
  expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
});

test('a file that looks like another type than the one it is to fill is doubted', async () => {
  const text =
    '关于示例工作的通知\n湘示发〔2026〕1号\n各市州人民政府：\n现就示例工作作出安排。\n示例机关\n2026年3月1日';
  const doubts = async (query: string) =>
    JSON.parse(
      (await post(JSON.stringify({ text }), 'application/json', 'editor', query)).body,
    ).warnings.filter((warning: string) => warning.includes('请核对所选的公开事项'));
  expect(await doubts('?type=interpretation')).toHaveLength(1);
  expect(await doubts('?type=policy-document')).toEqual([]);
  expect(await doubts('')).toEqual([]);
});
