import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex, sm3Hex } from '../kernel/canonical-json.ts';
import { type FileStore, openFileStore } from './store.ts';

let root: string;
let store: FileStore;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-store-'));
  store = await openFileStore(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function* chunks(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}
const filesUnder = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

async function stage(...parts: string[]) {
  const staged = await store.stage(chunks(...parts), 100);
  if (!staged.ok) throw new Error('refused');
  return staged.value;
}

test('what is kept is found by its digest and read whole or in part; the same bytes are stored once', async () => {
  const before = await filesUnder();
  const first = await stage('公开', '为常态');
  expect(await store.sizeOf(first.sha256)).toBeNull();
  expect(await first.keep()).toMatchObject({
    ok: true,
    value: { sha256: sha256Hex('公开为常态'), sm3: sm3Hex('公开为常态'), sizeBytes: 15 },
  });
  await (await stage('公开为常态')).keep();
  expect(await filesUnder()).toBe(before + 1);
  expect(await store.sizeOf(first.sha256)).toBe(15);
  expect((await buffer(store.read(first.sha256))).toString()).toBe('公开为常态');
  expect((await buffer(store.read(first.sha256, { start: 3, end: 5 }))).toString()).toBe('开');
});

test('what is discarded, too large, broken off or meets a full disk leaves nothing', async () => {
  const before = await filesUnder();
  await (await stage('x')).discard();
  const large = await store.stage(chunks('x'.repeat(60), 'x'.repeat(60)), 100);
  expect(!large.ok && large.refusals.map((refusal) => refusal.code)).toEqual(['input-too-large']);
  async function* full() {
    yield Buffer.from('x');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  const refusedFull = await store.stage(full(), 100);
  expect(!refusedFull.ok && refusedFull.refusals.map((refusal) => refusal.code)).toEqual(['storage-full']);
  async function* broken() {
    yield Buffer.from('x');
    throw new Error('aborted');
  }
  await expect(store.stage(broken(), 100)).rejects.toThrow('aborted');
  expect(await filesUnder()).toBe(before);
});

test('opening the store removes what a dead process left half', async () => {
  const left = join(root, 'incoming', '999999999-half');
  await writeFile(left, 'half');
  const mine = await stage('whole');
  await openFileStore(root);
  expect(await readdir(join(root, 'incoming'))).not.toContain('999999999-half');
  expect((await mine.keep()).ok).toBe(true);
});

test('a path that is no digest is a bug, not a file', async () => {
  await expect(store.sizeOf('../../etc/passwd')).rejects.toThrow();
});
