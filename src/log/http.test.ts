import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { runVerify } from '../../verifier/cli.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { canonicalJson, type JsonObject, sha256Hex, sm3Hex } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { ProblemError, problemStatus } from '../kernel/problems.ts';
import { accepted } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { appendToLog } from './append.ts';
import { logRoutes } from './http.ts';
import { createLog, type PublicLog } from './sequencer.ts';
import { loadOrCreateSigner } from './signing-key.ts';

const clock = testClock();
const at = clock.now();
const BODY = 'log-test-body';
const SALT = 'ab'.repeat(32);

let database: TestDatabase;
let folder: string;
let log: PublicLog;
let app: FastifyInstance;
let url: string;
const details = new Map<string, JsonObject>();

/** An edition as publishing leaves it; the approvals that the triggers ask for are not what is tested here. */
async function publishEdition(
  audience: 'public' | 'inside-unit',
): Promise<{ disclosure: string; edition: string }> {
  const [disclosure, draft, edition] = [newId(at), newId(at), newId(at)];
  const record = {
    disclosure,
    n: 1,
    item: 'item-1',
    body: BODY,
    bodyName: '测试单位',
    type: 'notice',
    typeVersion: 1,
    title: '关于测试的公告',
    content: { text: '正文' },
    changeNote: '',
    publishedAt: at.toISOString(),
  };
  const committed = `${SALT}\n${canonicalJson(record)}`;
  const commitment = { sha256: sha256Hex(committed), sm3: sm3Hex(committed) };
  await withClient(database.ownerUrl, async (client) => {
    await client.query(`ALTER TABLE edition DISABLE TRIGGER USER`);
    await client.query(
      `INSERT INTO public_body (code, level, kind, sort_order, source) VALUES ($1, 'province', 'department', 1, 'test')
       ON CONFLICT DO NOTHING`,
      [BODY],
    );
    await client.query(
      `INSERT INTO draft (id, item_code, item_version, type_key, type_version, body_code, content_digest, created_by, created_at, updated_by, updated_by_name, updated_at)
       VALUES ($1, 'item-1', 1, 'notice', 1, $2, '', 'a', $3, 'a', 'a', $3)`,
      [draft, BODY, at],
    );
    await client.query(
      `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, audience, first_published_at, updated_at, type_key, title)
       VALUES ($1, $1, 'item-1', 'area', 'result', $2, $3, $4, $4, 'notice', '关于测试的公告')`,
      [disclosure, BODY, audience, at],
    );
    await client.query(
      `INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title, content, content_digest, snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
       VALUES ($1, $2, 1, $3, 'item-1', 1, 'notice', 1, $4, '测试单位', '关于测试的公告', '{}', '', '', $5, $6, $7, $8, 'b', 'b')`,
      [edition, disclosure, draft, BODY, SALT, commitment.sha256, commitment.sm3, at],
    );
    await client.query(`ALTER TABLE edition ENABLE TRIGGER USER`);
  });
  const entry = {
    v: 1,
    kind: 'published',
    at: at.toISOString(),
    disclosure,
    edition,
    n: 1,
    item: 'item-1',
    body: BODY,
    commitment,
  };
  await write({ db: database.db, clock }, systemActor('test'), 'publish', async (unit) => {
    const event = await unit.record({ kind: 'tested', subject: `disclosure:${disclosure}` });
    return accepted(await appendToLog(unit.tx, entry, event, edition));
  });
  details.set(edition, { ...record, id: edition, attachments: [], proof: { record, salt: SALT } });
  return { disclosure, edition };
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-log-http-'));
  log = await createLog({
    db: database.db,
    clock,
    signer: await loadOrCreateSigner(folder, 'www.example.gov.cn/log'),
    anchorFile: join(folder, 'log-anchor'),
  });
  app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    const refusal = error instanceof ProblemError ? error.refusals[0] : undefined;
    return reply.code(refusal ? problemStatus(refusal.code) : 500).send({ message: String(error) });
  });
  await app.register(logRoutes({ db: database.db, log }));
  app.get<{ Params: { id: string } }>('/api/v1/editions/:id', async (request, reply) => {
    const detail = details.get(request.params.id);
    return detail ?? reply.code(404).send({});
  });
  app.get('/api/v1/disclosures', () => ({
    items: [...details.values()].map(({ disclosure, n, title, publishedAt }) => ({
      id: disclosure,
      edition: n,
      title,
      publishedAt,
    })),
    next: null,
  }));
  app.get('/d/:id/v/:n', async () => 'the page of an edition');
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const get = (path: string) => app.inject({ url: path });

async function verify(...argv: string[]): Promise<{ exit: number; text: string }> {
  let text = '';
  const exit = await runVerify([url, '--state', join(folder, 'state.json'), ...argv], {
    write: (part) => {
      text += part;
    },
  });
  return { exit, text };
}

describe.sequential('the log on the web', () => {
  it('has a key but no checkpoint before the first entry', async () => {
    const key = await get('/log/vkey');
    expect(key.body).toBe(`${log.vkey}\n`);
    expect(key.headers['content-type']).toBe('text/plain; charset=utf-8');
    const checkpoint = await get('/log/checkpoint');
    expect(checkpoint.statusCode).toBe(404);
    expect(checkpoint.headers['cache-control']).toBe('no-store');
    expect((await verify()).exit).toBe(2);
  });

  it('proves an edition to the independent verifier right after it was published', async () => {
    const { disclosure } = await publishEdition('public');
    const proof = await get(`/d/${disclosure}/v/1.tlog-proof`);
    expect(proof.statusCode).toBe(200);
    expect(proof.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(proof.body).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 0\n\nwww\.example\.gov\.cn\/log\n1\n/);
    for (let i = 0; i < 6; i += 1) await publishEdition('public');
    await log.publishCheckpoint();
    const { exit, text } = await verify('--documents', 'all', '--document', disclosure);
    expect(text).toContain('7 个与承诺值一致');
    expect(text).toContain(`文件 ${disclosure} 第 1 版：内容、附件与日志第 0 条的承诺值一致`);
    expect(exit).toBe(0);
  });

  it('lets checkpoints be kept for seconds and tiles for ever', async () => {
    expect((await get('/log/checkpoint')).headers['cache-control']).toBe('public, max-age=5');
    for (const path of ['/log/tile/0/000.p/7', '/log/tile/entries/000.p/7']) {
      const tile = await get(path);
      expect(tile.statusCode).toBe(200);
      expect(tile.headers['content-type']).toBe('application/octet-stream');
      expect(tile.headers['cache-control']).toContain('immutable');
    }
  });

  it.each([
    '/log/tile/0/000',
    '/log/tile/0/000.p/3',
    '/log/tile/0/000.p/8',
    '/log/tile/1/000.p/1',
    '/log/tile/entries/001.p/1',
    '/log/tile/0/000.p/07',
    '/log/tile/0/%2e%2e/vkey',
    '/log/tile/',
    '/d/0000000000000000/v/1.tlog-proof',
    '/d/nonsense/v/1.tlog-proof',
  ])('answers 404 for %s, and nobody may keep that answer', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('leaves the page of the edition to others', async () => {
    const { disclosure } = await publishEdition('public');
    expect((await get(`/d/${disclosure}/v/1`)).body).toBe('the page of an edition');
    expect((await get(`/d/${disclosure}/v/2.tlog-proof`)).statusCode).toBe(404);
    expect((await get(`/d/${disclosure}/v/01.tlog-proof`)).body).not.toContain('tlog-proof@v1');
  });

  it('does not tell the public that an edition for the unit only exists', async () => {
    const { disclosure } = await publishEdition('inside-unit');
    expect((await get(`/d/${disclosure}/v/1.tlog-proof`)).statusCode).toBe(404);
  });

  it('is found out when an entry is changed behind the application', async () => {
    await log.publishCheckpoint();
    const before = await verify();
    expect(before.exit).toBe(0);
    await withClient(database.ownerUrl, (client) =>
      client.query(`ALTER TABLE log_leaf DISABLE TRIGGER USER;
        UPDATE log_leaf SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'item-1', 'item-2'), 'UTF8') WHERE index = 2;
        ALTER TABLE log_leaf ENABLE TRIGGER USER;`),
    );
    const { exit, text } = await verify();
    expect(text).toContain('第 2 条日志的内容与分片 tile/0/000');
    expect(exit).toBe(1);
  });
});
