import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { withClient } from '../postgres/database-roles.ts';
import { type FileStore, openFileStore } from './store.ts';
import { sweepFiles } from './sweep.ts';
import { quotaRefusal } from './upload-quota.ts';

let database: TestDatabase;
let root: string;
let store: FileStore;
const clock = testClock();
const HOUR_MS = 3_600_000;

beforeAll(async () => {
  database = await createTestDatabase();
  root = await mkdtemp(join(tmpdir(), 'gongkai-sweep-'));
  store = await openFileStore(root);
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO public_body (code, level, kind, sort_order, source) VALUES ('body-a', 'province', 'department', 1, 'test');
       ALTER TABLE draft DISABLE TRIGGER USER; ALTER TABLE edition_file DISABLE TRIGGER USER;
       ALTER TABLE edition_file DROP CONSTRAINT edition_file_edition_id_fkey; ALTER TABLE opinion_file DROP CONSTRAINT opinion_file_opinion_id_fkey;
       ALTER TABLE instrument_file DROP CONSTRAINT instrument_file_event_id_fkey, DISABLE TRIGGER instrument_file_answer`,
    ),
  );
});
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256.slice(2));

/** Bytes in the store, as old as it is said. */
async function bytes(hoursOld: number): Promise<{ sha256: string; sm3: string; sizeBytes: number }> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield randomBytes(2000);
  }
  const staged = await store.stage(source(), 10_000);
  if (!staged.ok) throw new Error('not staged');
  const kept = await staged.value.keep();
  if (!kept.ok) throw new Error('not kept');
  const then = new Date(Date.now() - hoursOld * HOUR_MS);
  await utimes(pathOf(kept.value.sha256), then, then);
  return kept.value;
}

async function uploaded(hoursOld: number, by = 'account-1'): Promise<string> {
  const { sha256, sm3, sizeBytes } = await bytes(hoursOld);
  const at = new Date(clock.now().getTime() - hoursOld * HOUR_MS);
  await database.db
    .insertInto('stored_file')
    .values({
      sha256,
      sm3,
      size_bytes: sizeBytes,
      media_type: 'text/plain',
      extension: 'txt',
      created_at: at,
    })
    .execute();
  await database.db
    .insertInto('upload')
    .values({
      id: sha256.slice(0, 20),
      sha256,
      name: 'a.txt',
      body_code: 'body-a',
      uploaded_by: by,
      created_at: at,
    })
    .execute();
  return sha256;
}

const isKept = async (sha256: string): Promise<boolean> => (await store.sizeOf(sha256)) !== null;
const sweep = () => sweepFiles({ db: database.db, clock, store });

const nameInDraft = (sha256: string) =>
  withClient(database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO draft (id, item_code, item_version, type_key, type_version, body_code, content, content_digest, created_by, created_at, updated_by,
         updated_by_name, updated_at)
       VALUES ($1, 'x', 1, 'x', 1, 'body-a', jsonb_build_object('files', jsonb_build_array(jsonb_build_object('sha256', $2::text))), 'x', 'x', $3, 'x', 'x', $3)`,
      [sha256.slice(0, 12), sha256, clock.now()],
    ),
  );

test('a file that nothing names is gone: within the hour, of strangers and of officials', async () => {
  const [stranger, fresh, official, young] = [
    await uploaded(1, 'public-opinions'),
    await uploaded(0.1, 'public-opinions'),
    await uploaded(1),
    await uploaded(0.1),
  ];
  expect(await sweep()).toEqual({ rows: 2, files: 2 });
  expect(await Promise.all([stranger, fresh, official, young].map(isKept))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('what a draft names stays, however old, and is not looked for again', async () => {
  const sha256 = await uploaded(100);
  await nameInDraft(sha256);
  await sweep();
  expect(await isKept(sha256)).toBe(true);
  const row = await database.db
    .selectFrom('stored_file')
    .select('in_draft')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  expect(row.in_draft).toBe(true);
});

test('what an edition, an opinion or an answer to an instrument carries stays', async () => {
  const [inEdition, inOpinion] = [await uploaded(100), await uploaded(100, 'public-opinions')];
  const inAnswer = await uploaded(100);
  await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO edition_file (edition_id, ordinal, sha256, name) VALUES ('e', 0, $1, 'a')`,
      [inEdition],
    );
    await client.query(
      `INSERT INTO opinion_file (opinion_id, position, sha256, name, size_bytes, media_type) VALUES ('o', 0, $1, 'a', 1, 'x')`,
      [inOpinion],
    );
    await client.query(
      `INSERT INTO instrument_file (event_id, n, sha256, name, size_bytes, media_type) VALUES (1, 1, $1, 'a', 1, 'x')`,
      [inAnswer],
    );
  });
  await sweep();
  expect(await Promise.all([inEdition, inOpinion, inAnswer].map(isKept))).toEqual([true, true, true]);
});

test('bytes without an entry are gone within the hour, unless they were sent again just now', async () => {
  const [old, fresh, again] = [await bytes(1), await bytes(0.1), await bytes(1)];
  const now = new Date();
  await utimes(pathOf(again.sha256), now, now);
  await sweep();
  expect(await Promise.all([old, fresh, again].map(({ sha256 }) => isKept(sha256)))).toEqual([
    false,
    true,
    true,
  ]);
});

test('who has sent very much in a day is told so, and his body too', async () => {
  await uploaded(1, 'account-2');
  const ask = (quota: { accountBytes: number; bodyBytes: number }) =>
    quotaRefusal(database.db, clock.now(), { account: 'account-2', body: 'body-a' }, quota);
  expect(await ask({ accountBytes: 2001, bodyBytes: 10 ** 9 })).toBeNull();
  expect(await ask({ accountBytes: 2000, bodyBytes: 10 ** 9 })).toMatchObject({ code: 'upload-quota' });
  expect((await ask({ accountBytes: 10 ** 9, bodyBytes: 2000 }))?.message).toContain('本单位');
});
