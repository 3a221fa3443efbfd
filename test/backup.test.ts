import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../probes/random.ts';
import { dropOlder } from '../src/backup/drop-older.ts';
import { findBackup } from '../src/backup/manifest.ts';
import { faultsOf } from '../src/backup/read-backup.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { checkpointHead } from '../src/log/checkpoint.ts';
import { compose } from '../src/main/compose.ts';
import { readConfig } from '../src/main/config.ts';
import { openInstallation } from '../src/main/installation.ts';
import { restoreInstallation } from '../src/main/restore-installation.ts';
import { textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { drillSeed } from './harness/drill-seed.ts';

/** What is backed up while the service runs comes back the same, without what was taken out, and never as a fork. */
let clerks: Clerks;
const scratch = mkdtempSync(join(tmpdir(), 'gk-backup-'));
chmodSync(scratch, 0o755);
const root = join(scratch, 'backups');
const said: string[] = [];
const first = { folder: '', disclosure: '', file: '' };
let second = '';

const backUp = async (passphrase: string | null = '口令 passphrase'): Promise<string> => {
  const { server } = clerks;
  const { folder } = await writeBackup({
    db: server.db,
    ownerUrl: server.ownerUrl,
    dataDir: server.dataDir,
    root,
    passphrase,
    demonstration: true,
    clock: systemClock,
    told: (line) => said.push(line),
  });
  return folder;
};
const empty = (): string => join(scratch, `restored-${readdirSync(scratch).length}`);
const put = (from: string, to: string, options: object = {}, passphrase: string | null = '口令 passphrase') =>
  restoreInstallation({ from, to, options, passphrase, databaseUrl: null, print: (line) => said.push(line) });
const anchor = (): string => join(clerks.server.dataDir, 'log-anchor');
const sizeOf = (note: string): number => checkpointHead(note)?.size ?? 0;

/** What a restored folder answers to the public, as `serve` composes it. */
async function asked(
  dataDir: string,
  paths: readonly string[],
): Promise<readonly { status: number; text: string }[]> {
  const config = readConfig({ GONGKAI_DATA_DIR: dataDir, GONGKAI_LOG_LEVEL: 'silent' }, 'demo');
  const installation = await openInstallation(config);
  try {
    const { db, appUrl } = installation;
    const composed = await compose({ config, db, clock: systemClock, dataDir, appUrl });
    await composed.app.ready();
    await composed.start();
    const answers: { status: number; text: string }[] = [];
    for (const url of paths) {
      const answer = await composed.app.inject({ url });
      answers.push({ status: answer.statusCode, text: answer.body });
    }
    await composed.close();
    return answers;
  } finally {
    await installation.close();
  }
}

beforeAll(async () => {
  clerks = await signInClerks();
  const form = new FormData();
  form.set('file', new Blob(['随文公布的说明。']), '说明.txt');
  const uploaded = await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads?body=zfbgt', form);
  const file = JSON.parse(uploaded.text);
  first.file = textAt(file, 'sha256');
  const id = await clerks.draftIn('published', { attachments: [file] });
  const draft = await clerks.server.db
    .selectFrom('draft')
    .select('disclosure_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  first.disclosure = draft.disclosure_id ?? '';
  first.folder = await backUp();
  const asking = await clerks
    .by('editor@zfbgt')
    .send('POST', `/api/v1/disclosures/${first.disclosure}/expunges`, {
      kind: 'file',
      file: first.file,
      ground: 'personal-data',
      reason: '误公开个人信息',
    });
  const address = `/api/v1/disclosures/${first.disclosure}/expunges/${textAt(asking.json, 'id')}/confirm`;
  const done = await clerks.by('issuer@zfbgt').send('POST', address, {});
  expect([done.status, done.text]).toEqual([204, '']);
  expect((await visitor(clerks.server.url).get(`/files/${first.file}/x`)).status).toBe(410);
  await clerks.draftIn('published', { title: '备份之后公布的通知' });
  second = await backUp();
});
afterAll(async () => {
  await clerks.server.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('the newest backup restored answers what the original answers, and its log goes on where it was', async () => {
  const to = empty();
  await put(root, to, { anchor: anchor() });
  const paths = [
    '/log/checkpoint',
    '/api/v1/changes?after=0',
    `/api/v1/disclosures/${first.disclosure}`,
    '/api/v1/disclosures?limit=100',
  ];
  const original = await Promise.all(
    paths.map(async (path) => (await visitor(clerks.server.url).get(path)).text),
  );
  const own = (text: string): string => text.replace(/http:\/\/127\.0\.0\.1:\d+/g, '');
  expect((await asked(to, paths)).map(({ text }) => own(text))).toEqual(original.map(own));
});

test('an older backup never forks the log: refused with what to do, or a log of its own that names the old one', async () => {
  const to = empty();
  await expect(put(first.folder, to)).rejects.toThrow(
    /--nothing-signed-since[\s\S]*--anchor[\s\S]*--new-log/,
  );
  await expect(put(first.folder, to, { anchor: anchor() })).rejects.toThrow(/多 2 条[\s\S]*分叉/);
  await put(first.folder, to, { newLog: true });
  const before = readFileSync(anchor(), 'utf8');
  const [checkpoint, file, record, again, entries] = await asked(to, [
    '/log/checkpoint',
    `/files/${first.file}/x`,
    `/d/${first.disclosure}`,
    '/search?q=备份之后公布的通知',
    '/log/tile/entries/000.p/3',
  ]);
  // What was taken out after the backup is taken out again before anybody is served.
  expect([file?.status, record?.status]).toEqual([410, 200]);
  expect(again?.status).toBe(200);
  const head = checkpointHead(checkpoint?.text ?? '');
  expect(head?.origin).not.toBe(checkpointHead(before)?.origin);
  expect(head?.origin.startsWith(`${checkpointHead(before)?.origin}/`)).toBe(true);
  expect(entries?.text).toContain('"kind":"log-restarted"');
});

test('files are copied once, older backups go with what only they named', async () => {
  expect(said).toContain('附件：1 个，其中新复制 1 个。');
  expect(said.filter((line) => line === '附件：1 个，其中新复制 0 个。').length).toBeLessThan(2);
  const third = await backUp();
  const dropped = await dropOlder(root, 1);
  expect(dropped.backups).toBe(2);
  expect((await findBackup(root)).folder).toBe(third);
  expect(await faultsOf(await findBackup(root))).toEqual([]);
  second = third;
});

test('what is damaged, sealed, cut short or in the way is named, and nothing is begun', async () => {
  const to = empty();
  await expect(put(second, to, { nothingSignedSince: true }, null)).rejects.toThrow(
    /GONGKAI_BACKUP_PASSPHRASE/,
  );
  await expect(put(second, to, { nothingSignedSince: true }, 'other')).rejects.toThrow(/不是备份时的口令/);
  expect(readFileSync(join(second, 'keys.json'), 'utf8')).not.toContain('PRIVATE KEY');
  await expect(put(second, scratch, { nothingSignedSince: true })).rejects.toThrow(/已有数据/);
  mkdirSync(join(root, '20991231T000000Z.partial'));
  mkdirSync(join(root, '20991231T000000Z'));
  expect((await findBackup(root)).folder).toBe(second);
  const random = seededRandom(drillSeed(20_261_201));
  const tables = readdirSync(second).filter((name) => name.endsWith('.copy.gz'));
  const table = random.pickFrom(tables) ?? '';
  const bytes = readFileSync(join(second, table));
  const place = random.below(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 + random.below(255));
  writeFileSync(join(second, table), bytes);
  await expect(put(second, to, { nothingSignedSince: true })).rejects.toThrow(`${table} 缺少或已损坏`);
  expect(() => readdirSync(to)).toThrow();
});

test('a checkpoint says the size of its log', () => {
  expect(sizeOf(readFileSync(anchor(), 'utf8'))).toBeGreaterThan(0);
  expect(checkpointHead('nothing\n')).toBeNull();
});
