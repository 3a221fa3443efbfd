import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { withClient } from '../postgres/database-roles.ts';
import { type App, createApp } from '../web/app.ts';
import { downloadFileRoute } from './http/download-file.ts';
import { uploadFileRoute } from './http/upload-file.ts';
import { openFileStore } from './store.ts';

let database: TestDatabase;
let app: App;
let root: string;

const actor = (id: string, role: Role, bodyCode: string): Actor => ({
  kind: 'account',
  id,
  name: id,
  grants: [{ role, bodyCode }],
});
const ACTORS: Readonly<Record<string, Actor>> = {
  editor: actor('editor', 'editor', 'body-a'),
  reviewer: actor('reviewer', 'reviewer', 'body-a'),
  sysadmin: actor('sysadmin', 'sysadmin', '*'),
  secadmin: actor('secadmin', 'secadmin', '*'),
  auditor: actor('auditor', 'auditor', '*'),
  office: actor('office', 'office', '*'),
  stranger: actor('stranger', 'editor', 'body-b'),
};

beforeAll(async () => {
  database = await createTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
  const clock = testClock();
  const { db } = database;
  await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO public_body (code, level, kind, sort_order, source) VALUES
       ('body-a', 'province', 'department', 1, 'test'), ('body-b', 'province', 'department', 2, 'test')`,
    );
    // The procedure is not what is tested here.
    for (const table of ['draft', 'disclosure', 'edition', 'edition_file'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  });
  app = await createApp({
    db,
    clock,
    config: { publicUrl: 'http://127.0.0.1', trustProxy: false, mode: 'demo' },
    identify: async (request) => {
      const found = ACTORS[String(request.headers['x-test-actor'] ?? '')];
      return found ? { actor: found, via: 'token', csrfToken: null } : null;
    },
  });
  const deps = { db, clock, store: await openFileStore(join(root, 'files')), maxUploadBytes: 2_000 };
  await app.register(uploadFileRoute(deps), { prefix: '/api/v1' });
  await app.register(downloadFileRoute(deps));
  await app.ready();
});

afterAll(async () => {
  await app.close();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const NAME = '关于样例的通知.v2.txt';

async function upload(who: string, content: string | Buffer, name = NAME, body = 'body-a') {
  const boundary = 'gongkai';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="body"\r\n\r\n${body}\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return app.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-test-actor': who },
    payload,
  });
}

const get = (who: string, content: string, headers: Record<string, string> = {}) =>
  app.inject({
    url: `/files/${sha256Hex(content)}/${encodeURIComponent(NAME)}`,
    headers: { 'x-test-actor': who, ...headers },
  });

/** A disclosure of body-a with one edition that carries the file, written as the publishing command would. */
async function publish(id: string, content: string, audience = 'public', withdrawn = false) {
  const hex = 'a'.repeat(64);
  await withClient(database.appUrl, async (client) => {
    await client.query(
      `INSERT INTO draft (id, item_code, item_version, type_key, type_version, body_code, content_digest, state, round, steps,
         step_index, created_by, created_at, updated_by, updated_by_name, updated_at, submitted_by, submitted_at)
       VALUES ($1, 'item', 1, 'type', 1, 'body-a', 'd', 'approved', 1, '{reviewer}', 1, 'e', now(), 'e', 'e', now(), 'e', now())`,
      [id],
    );
    await client.query(
      `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, audience, first_published_at, updated_at,
         type_key, title, state, withdrawn_at, withdrawn_reason)
       VALUES ($1, $1, 'item', 'area', 'decision', 'body-a', $2, now(), now(), 'type', 't', $3, $4, $5)`,
      [
        id,
        audience,
        withdrawn ? 'withdrawn' : 'published',
        withdrawn ? new Date() : null,
        withdrawn ? '更正' : null,
      ],
    );
    await client.query(
      `INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title,
         content, content_digest, snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
       VALUES ($1, $1, 1, $1, 'item', 1, 'type', 1, 'body-a', 'A', 't', '{}', 'd', '', $2, $2, $2, now(), 'i', 'i')`,
      [id, hex],
    );
    await client.query(
      `INSERT INTO edition_file (edition_id, ordinal, sha256, name) VALUES ($1, 1, $2, $3)`,
      [id, sha256Hex(content), NAME],
    );
  });
}

describe('uploads', () => {
  test('an editor of the body uploads; the same bytes twice are one file', async () => {
    const first = await upload('editor', '内容一');
    expect([first.statusCode, first.json()]).toEqual([
      201,
      {
        id: expect.any(String),
        scans: 0,
        findings: [],
        sha256: sha256Hex('内容一'),
        name: NAME,
        sizeBytes: 9,
        mediaType: 'text/plain; charset=utf-8',
      },
    ]);
    expect((await upload('editor', '内容一')).json()).toEqual({ ...first.json(), id: expect.any(String) });
    const rows = await database.db
      .selectFrom('upload')
      .select('id')
      .where('sha256', '=', sha256Hex('内容一'))
      .execute();
    expect(rows).toHaveLength(2);
    const events = await database.db
      .selectFrom('event')
      .select('actor_id')
      .where('kind', '=', 'file-uploaded')
      .execute();
    expect(events.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['the public', '', 'x', NAME, 'body-a', 401, 'sign-in-required'],
    ['a reviewer', 'reviewer', 'x', NAME, 'body-a', 403, 'not-permitted'],
    ['an editor of another body', 'stranger', 'x', NAME, 'body-a', 403, 'not-permitted'],
    ['an unknown body', 'editor', 'x', NAME, 'nobody', 422, 'body-unknown'],
    ['a page called .txt', 'editor', '<!doctype html>', NAME, 'body-a', 415, 'file-disguised'],
    ['too much', 'editor', 'x'.repeat(2_001), NAME, 'body-a', 413, 'input-too-large'],
    ['nothing', 'editor', '', NAME, 'body-a', 422, 'file-empty'],
  ])('refuses %s', async (_, who, content, name, body, status, code) => {
    const reply = await upload(who, content, name, body);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  });
});

describe('reading', () => {
  test("a draft's file is for the body's people only", async () => {
    await upload('editor', '草稿附件');
    expect((await get('', '草稿附件')).statusCode).toBe(404);
    expect((await get('stranger', '草稿附件')).statusCode).toBe(404);
    for (const administrator of ['sysadmin', 'secadmin', 'auditor'])
      expect((await get(administrator, '草稿附件')).statusCode).toBe(404);
    expect((await get('office', '草稿附件')).statusCode).toBe(200);
    const own = await get('reviewer', '草稿附件');
    expect([own.statusCode, own.body, own.headers['cache-control']]).toEqual([
      200,
      '草稿附件',
      'private, no-store',
    ]);
  });

  test('a published file is for everybody, with safe headers, ranges and conditions', async () => {
    await upload('editor', '公开附件');
    await publish('pub1', '公开附件');
    const reply = await get('', '公开附件');
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('公开附件');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `attachment; filename="_______.v2.txt"; filename*=UTF-8''${encodeURIComponent(NAME)}`,
      'cache-control': 'public, max-age=3600, immutable',
    });
    const part = await get('', '公开附件', { range: 'bytes=3-5' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '开', 'bytes 3-5/12']);
    expect((await get('', '公开附件', { range: 'bytes=12-' })).statusCode).toBe(416);
    const same = await get('', '公开附件', { 'if-none-match': String(reply.headers.etag) });
    expect(same.statusCode).toBe(304);
  });

  test('with the last public edition withdrawn it is gone, while another still carries it it stays', async () => {
    await upload('editor', '撤下附件');
    await publish('gone1', '撤下附件', 'public', true);
    expect((await get('', '撤下附件')).statusCode).toBe(410);
    expect((await get('editor', '撤下附件')).statusCode).toBe(200);
    await publish('stays1', '撤下附件');
    expect((await get('', '撤下附件')).statusCode).toBe(200);
  });

  test('a file for the people concerned is not public', async () => {
    await upload('editor', '内部公开');
    await publish('inside1', '内部公开', 'inside-unit');
    expect((await get('', '内部公开')).statusCode).toBe(404);
  });

  test('unknown digests and other names do not reach the folder', async () => {
    expect((await get('editor', '没有')).statusCode).toBe(404);
    expect((await app.inject({ url: '/files/..%2F..%2Fetc/passwd' })).statusCode).toBe(404);
  });

  test('a name of 200 Chinese characters can be fetched', async () => {
    const name = `${'长'.repeat(196)}.txt`;
    const reply = await upload('editor', '长名', name);
    const url = `/files/${reply.json().sha256}/${encodeURIComponent(name)}`;
    expect((await app.inject({ url, headers: { 'x-test-actor': 'editor' } })).statusCode).toBe(200);
  });
});
