import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { isIncluded, merkleRoot } from '../../verifier/merkle.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.ts';
import { accepted } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { appendToLog } from './append.ts';
import { leafHash } from './merkle.ts';
import { decodeBase64 } from './note.ts';
import { createLog, type PublicLog } from './sequencer.ts';
import { loadOrCreateSigner } from './signing-key.ts';

const clock = testClock();
let database: TestDatabase;
let folder: string;
let anchorFile: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-log-'));
  anchorFile = join(folder, 'log-anchor');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const signer = () => loadOrCreateSigner(folder, '127.0.0.1:8080/log');
const open = async (): Promise<PublicLog> =>
  createLog({ db: database.db, clock, signer: await signer(), anchorFile });

/** Those committed concurrently (5–29) are alike, as their order is open. */
const entryOf = (i: number): JsonObject => ({ v: 1, kind: 'test', i: i >= 5 && i < 30 ? 5 : i });
const bytesOf = (i: number): Buffer => Buffer.from(canonicalJson(entryOf(i)));
const leavesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => leafHash(bytesOf(i)));

async function append(entry: JsonObject): Promise<number> {
  const outcome = await write({ db: database.db, clock }, systemActor('test'), 'append', async (unit) => {
    const event = await unit.record({ kind: 'tested', subject: 'log:test' });
    return accepted(await appendToLog(unit.tx, entry, event, null));
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

/** Thousands of entries at once, as the owner; the database checks each hash and index all the same. */
const appendMany = (from: number, to: number): Promise<unknown> =>
  withClient(database.ownerUrl, async (client) => {
    const entries = Array.from({ length: to - from }, (_, i) => bytesOf(from + i));
    await client.query(
      `INSERT INTO log_leaf (index, entry, leaf_hash, event_id)
       SELECT $1 + ordinality - 1, entry, sha256('\\x00'::bytea || entry), (SELECT min(id) FROM event)
         FROM unnest($2::bytea[]) WITH ORDINALITY AS given (entry, ordinality) ORDER BY ordinality`,
      [from, entries],
    );
  });

async function checkpointSizes(): Promise<number[]> {
  const { rows } = await sql<{ size: number }>`SELECT size FROM log_checkpoint ORDER BY size`.execute(
    database.db,
  );
  return rows.map(({ size }) => size);
}

describe.sequential('the log', () => {
  it('signs nothing while it is empty', async () => {
    const log = await open();
    expect(await log.publishCheckpoint()).toBeNull();
    expect(await log.latest()).toBeNull();
    expect(await log.findTile({ level: 0, n: 0, width: 1 })).toBeNull();
    await expect(log.ensureCovered(0)).rejects.toThrow('not committed');
  });

  it('covers an entry at once, with a proof that the independent verifier accepts', async () => {
    const log = await open();
    for (let i = 0; i < 5; i += 1) expect(await append(entryOf(i))).toBe(i);
    const proof = await log.prove(3);
    expect((await log.latest())?.size).toBe(5);
    const [head = '', checkpoint = ''] = proof.split('\n\n');
    const hashes = head
      .split('\n')
      .slice(2)
      .map((line) => decodeBase64(line) ?? Buffer.alloc(0));
    const root = merkleRoot(leavesOf(5));
    expect(checkpoint).toContain(`\n5\n${root.toString('base64')}`);
    expect(isIncluded(leafHash(bytesOf(3)), 3, 5, hashes, root)).toBe(true);
  });

  it('gives concurrent commits gapless indexes, and covers them with few checkpoints', async () => {
    const log = await open();
    const indexes = await Promise.all(
      Array.from({ length: 25 }, async (_, i) => {
        const index = await append(entryOf(i + 5));
        expect((await log.publishCheckpoint())?.size).toBeGreaterThan(index);
        return index;
      }),
    );
    expect(indexes.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 5));
    expect((await log.latest())?.size).toBe(30);
  });

  it('does not sign the same size twice, however many sequencers there are', async () => {
    const [one, other] = [await open(), await open()];
    await append(entryOf(30));
    const before = await checkpointSizes();
    const signed = await Promise.all([
      one.publishCheckpoint(),
      other.publishCheckpoint(),
      one.publishCheckpoint(),
      other.ensureCovered(30),
    ]);
    expect(new Set(signed.map((checkpoint) => checkpoint?.note)).size).toBe(1);
    expect(await checkpointSizes()).toEqual([...before, 31]);
    expect(await readFile(anchorFile, 'utf8')).toBe(signed[0]?.note);
  });

  it('leaves no index behind when the publishing transaction fails', async () => {
    await expect(
      write({ db: database.db, clock }, systemActor('test'), 'fail', async (unit) => {
        const event = await unit.record({ kind: 'tested', subject: 'log:test' });
        await appendToLog(unit.tx, entryOf(99), event, null);
        throw new Error('disk full');
      }),
    ).rejects.toThrow('disk full');
    const log = await open();
    await expect(log.ensureCovered(31)).rejects.toThrow('not committed');
    expect((await log.publishCheckpoint())?.size).toBe(31);
  });

  it('refuses an entry that a bundle cannot carry, and a hash that does not fit', async () => {
    await expect(append({ text: 'x'.repeat(65_535) })).rejects.toThrow('at most 65535');
    await expect(
      withClient(database.ownerUrl, (client) =>
        client.query(`INSERT INTO log_leaf VALUES (31, 'x', sha256('y'), 1, NULL)`),
      ),
    ).rejects.toMatchObject({ code: 'GK002' });
  });

  it('serves the tiles of thousands of entries, for published sizes only', async () => {
    const log = await open();
    expect(await append(entryOf(31))).toBe(31);
    await appendMany(32, 2_600);
    await log.publishCheckpoint();
    await appendMany(2_600, 3_000);
    const leaves = leavesOf(2_600);
    expect(await log.findTile({ level: 0, n: 9, width: 256 })).toEqual(
      Buffer.concat(leaves.slice(9 * 256, 10 * 256)),
    );
    expect(await log.findTile({ level: 0, n: 10, width: 40 })).toEqual(Buffer.concat(leaves.slice(2_560)));
    expect(await log.findTile({ level: 1, n: 0, width: 10 })).toEqual(
      Buffer.concat(Array.from({ length: 10 }, (_, n) => merkleRoot(leaves.slice(n * 256, n * 256 + 256)))),
    );
    const bundle = await log.findTile({ level: 'entries', n: 10, width: 40 });
    expect(bundle).toEqual(
      Buffer.concat(
        Array.from({ length: 40 }, (_, i) => {
          const entry = bytesOf(2_560 + i);
          return Buffer.concat([Buffer.of(entry.length >> 8, entry.length & 255), entry]);
        }),
      ),
    );
    expect(await log.findTile({ level: 0, n: 0, width: 5 })).toEqual(Buffer.concat(leaves.slice(0, 5)));
    for (const address of [
      { level: 0, n: 0, width: 3 },
      { level: 0, n: 10, width: 39 },
      { level: 0, n: 10, width: 256 },
      { level: 'entries', n: 11, width: 1 },
      { level: 1, n: 0, width: 9 },
      { level: 1, n: 0, width: 11 },
      { level: 1, n: 0, width: 256 },
      { level: 2, n: 0, width: 1 },
    ] as const) {
      expect(await log.findTile(address), JSON.stringify(address)).toBeNull();
    }
  });

  it('has the same tree after a restart, and keeps key and name wherever it moves', async () => {
    const before = await open();
    await before.publishCheckpoint();
    const after = await createLog({
      db: database.db,
      clock,
      signer: await loadOrCreateSigner(folder, 'www.example.gov.cn/log'),
      anchorFile,
    });
    expect(after.vkey).toBe(before.vkey);
    expect(after.origin).toBe('127.0.0.1:8080/log');
    expect((await after.latest())?.root).toEqual(merkleRoot(leavesOf(3_000)));
    expect(await after.prove(1_234)).toBe(await before.prove(1_234));
    expect((await stat(join(folder, 'log-signing-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('refuses to start without its anchor, with a forged one, or with another key', async () => {
    const anchor = await readFile(anchorFile, 'utf8');
    await rm(anchorFile);
    await expect(open()).rejects.toThrow('锚点文件');
    await writeFile(anchorFile, anchor.replace('\n3000\n', '\n2000\n'));
    await expect(open()).rejects.toThrow('不是本日志密钥签名');
    await writeFile(anchorFile, anchor);
    const stranger = await loadOrCreateSigner(join(folder, 'elsewhere'), '127.0.0.1:8080/log');
    await expect(createLog({ db: database.db, clock, signer: stranger, anchorFile })).rejects.toThrow('密钥');
    expect((await open()).origin).toBe('127.0.0.1:8080/log');
  });
});

describe.sequential('a failure while signing', () => {
  it('publishes nothing when the anchor cannot be written, and recovers', async () => {
    await append(entryOf(3_000));
    const before = await checkpointSizes();
    await writeFile(join(folder, 'spare'), await readFile(anchorFile, 'utf8'));
    const log = await createLog({
      db: database.db,
      clock,
      signer: await signer(),
      anchorFile: join(folder, 'spare'),
    });
    await rm(join(folder, 'spare'));
    await mkdir(join(folder, 'spare'));
    await expect(log.publishCheckpoint()).rejects.toThrow();
    expect(await checkpointSizes()).toEqual(before);
    expect((await log.latest())?.size).toBe(3_000);
    await rm(join(folder, 'spare'), { recursive: true });
    expect((await log.publishCheckpoint())?.size).toBe(3_001);
    expect(await readFile(join(folder, 'spare'), 'utf8')).toContain('\n3001\n');
    await rm(anchorFile);
    await rename(join(folder, 'spare'), anchorFile);
  });

  it('starts with an anchor that is ahead of the database by one checkpoint, and signs that size again', async () => {
    await append(entryOf(3_001));
    let failing = true;
    const log = await createLog({
      db: database.db,
      signer: await signer(),
      anchorFile,
      clock: {
        now: () => {
          if (failing) throw new Error('power cut after the anchor was written');
          return clock.now();
        },
      },
    });
    await expect(log.publishCheckpoint()).rejects.toThrow('power cut');
    const anchor = await readFile(anchorFile, 'utf8');
    expect(anchor).toContain('\n3002\n');
    expect((await log.latest())?.size).toBe(3_001);
    const restarted = await open();
    expect((await restarted.publishCheckpoint())?.note).toBe(anchor);
    failing = false;
    expect((await log.publishCheckpoint())?.note).toBe(anchor);
  });
});

describe.sequential('a database restored from a backup', () => {
  /** What restoring does to the tables, which the application itself has no right to do. */
  const restoreTo = (size: number): Promise<unknown> =>
    withClient(database.ownerUrl, (client) =>
      client.query(`
        ALTER TABLE log_leaf DISABLE TRIGGER USER; ALTER TABLE log_checkpoint DISABLE TRIGGER USER;
        DELETE FROM log_leaf WHERE index >= ${size}; DELETE FROM log_checkpoint WHERE size > ${size};
        ALTER TABLE log_leaf ENABLE TRIGGER USER; ALTER TABLE log_checkpoint ENABLE TRIGGER USER;`),
    );

  it('is not signed on by a running log, nor by one that starts', async () => {
    const running = await open();
    await restoreTo(2_700);
    await expect(running.publishCheckpoint()).rejects.toThrow('拒绝签名');
    await expect(open()).rejects.toThrow('只有 2700 条，而已签名公开的有 3002 条');
  });

  it('is refused also when other entries were appended since', async () => {
    await expect(appendMany(2_701, 2_702)).rejects.toMatchObject({ code: 'GK002' });
    await append({ v: 1, kind: 'fork' });
    await appendMany(2_701, 3_100);
    await expect(open()).rejects.toThrow('分叉');
  });

  it('starts again once the true entries are back', async () => {
    await restoreTo(2_700);
    await appendMany(2_700, 3_002);
    const log = await open();
    expect((await log.ensureCovered(3_001)).root).toEqual(merkleRoot(leavesOf(3_002)));
  });
});
