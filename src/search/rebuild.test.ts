import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/harness/database.ts';
import { withClient } from '../postgres/database-roles.ts';
import { type EditionText, rebuildIndex } from './rebuild.ts';
import { search } from './search.ts';

const database = await createTestDatabase();
const { db } = database;
afterAll(() => database.close());

const DOCUMENTS = 25;

beforeAll(async () => {
  await withClient(database.ownerUrl, async (client) => {
    // The procedure is not what is tested here.
    for (const table of ['draft', 'disclosure', 'edition']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    await client.query(
      `INSERT INTO public_body (code, level, kind, sort_order, source) VALUES ('fgw', 'province', 'department', 1, 'test')`,
    );
    await client.query(`INSERT INTO draft (id, item_code, item_version, type_key, type_version, body_code, content_digest, created_by, created_at, updated_by, updated_by_name, updated_at)
      SELECT 'draft' || n, 'i', 1, 'document', 1, 'fgw', '', 'a', now(), 'a', 'a', now() FROM generate_series(1, ${DOCUMENTS}) n`);
    await client.query(`INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, audience, first_published_at, updated_at, type_key, title)
      SELECT 'doc' || to_char(n, 'FM00'), n, 'i', '01-decisions', 'decision', 'fgw', CASE WHEN n = 3 THEN 'inside-unit' ELSE 'public' END,
        '2016-10-11 17:00:00Z', now(), 'document', '第' || n || '号文件' FROM generate_series(1, ${DOCUMENTS}) n`);
    await client.query(`INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title, content, content_digest,
        snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
      SELECT 'e' || n, 'doc' || to_char(n, 'FM00'), 1, 'draft' || n, 'i', 1, 'document', 1, 'fgw', '发改委', '', '{}', '', '<p>防汛抗旱预案</p>',
        repeat('0', 64), repeat('0', 64), repeat('0', 64), now(), 'a', 'a' FROM generate_series(1, ${DOCUMENTS}) n`);
  });
});

const bodyTextOf = async (_: unknown, edition: EditionText): Promise<string> =>
  edition.snapshotHtml.replace(/<[^>]*>/g, '');
const total = async (): Promise<number | undefined> => {
  const answer = await search(db, { q: '防汛抗旱', limit: 1, sort: 'newest' });
  return answer.ok ? answer.value.total : undefined;
};

test('a rebuild that is cut off goes on where it stood, and finds every public edition', async () => {
  const stop = new AbortController();
  const first = await rebuildIndex(db, {
    bodyTextOf,
    batchSize: 10,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(first).toEqual({ indexed: 10, finished: false });
  expect(await total()).toBe(10);
  expect(await rebuildIndex(db, { bodyTextOf, batchSize: 10 })).toEqual({
    indexed: DOCUMENTS - 1 - 10,
    finished: true,
  });
  expect(await total()).toBe(DOCUMENTS - 1);
});

test('begins anew once finished, mends what was wrong, and dates by Shanghai', async () => {
  await sql`UPDATE search_doc SET lex = ''::tsvector`.execute(db);
  expect(await total()).toBe(0);
  expect(await rebuildIndex(db, { bodyTextOf })).toEqual({ indexed: DOCUMENTS - 1, finished: true });
  const answer = await search(db, { q: '防汛抗旱', limit: 1, sort: 'newest' });
  expect(answer.ok && answer.value.hits[0]?.publishedOn).toBe('2016-10-12');
  expect(await total()).toBe(DOCUMENTS - 1);
});
