import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { assertTreeExtendsAnchor, writeAnchor } from './anchor.ts';
import { openCheckpoint, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { HASH_BYTES } from './merkle.ts';
import type { NoteSigner } from './note.ts';
import { type HashReader, proofText, proveInclusion, rootAt } from './proof.ts';
import {
  countLeaves,
  findLatestCheckpoint,
  getEntryBundle,
  getLeafHashes,
  hasCheckpointWithin,
  insertCheckpoint,
  lockSigning,
} from './store.ts';
import { sizesShowing, TILE_WIDTH, type TileAddress, tileRange } from './tiles.ts';
import { TreeHashes } from './tree-hashes.ts';

export interface LogDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Its name is the origin of the log. */
  readonly signer: NoteSigner;
  /** Where the last signed checkpoint is kept, outside the database and its backups. */
  readonly anchorFile: string;
}

export interface PublicLog {
  readonly origin: string;
  readonly vkey: string;
  /** Signs what is committed, once for any number of commits; null while the log is empty. Safe to call at any time. */
  publishCheckpoint(): Promise<SignedCheckpoint | null>;
  latest(): Promise<SignedCheckpoint | null>;
  /** A checkpoint that covers a committed entry; signs one when there is none. */
  ensureCovered(index: number): Promise<SignedCheckpoint>;
  /** The `.tlog-proof` text of a committed entry. */
  prove(index: number): Promise<string>;
  /** The bytes of a tile; null when no published checkpoint shows it. */
  findTile(address: TileAddress): Promise<Buffer | null>;
}

/** Leaf hashes read at once while the tree is rebuilt. */
const CHUNK = 16_384;

/** Rebuilds the tree, refuses a database that forgot what was signed, and returns the log. */
export async function createLog({ db, clock, signer, anchorFile }: LogDeps): Promise<PublicLog> {
  const tree = new TreeHashes();

  let lastSync: Promise<void> = Promise.resolve();
  /** Brings the tree in memory up to a committed size; one reader at a time, as each chunk continues the last. */
  function sync(size: number): Promise<void> {
    const next = lastSync.then(async () => {
      while (tree.size < size) {
        const end = Math.min(size, tree.size + CHUNK);
        tree.append(await getLeafHashes(db, { start: tree.size, end }));
      }
    });
    lastSync = next.catch(() => undefined);
    return next;
  }

  /** Reads a finished tile of leaf hashes from the database once, however many of its hashes a proof needs. */
  function newReader(): HashReader {
    const tiles = new Map<number, Promise<Buffer>>();
    return async (level, start, count) => {
      const inMemory = tree.read(level, start, count);
      if (inMemory) return inMemory;
      const n = Math.floor(start / TILE_WIDTH);
      const address = { level, n, width: TILE_WIDTH };
      const tile = tiles.get(n) ?? getLeafHashes(db, tileRange(address));
      tiles.set(n, tile);
      const offset = (start - n * TILE_WIDTH) * HASH_BYTES;
      return (await tile).subarray(offset, offset + count * HASH_BYTES);
    };
  }

  function opened(note: string): SignedCheckpoint {
    const checkpoint = openCheckpoint(note, signer);
    if (!checkpoint) throw new Error('a stored checkpoint is not signed by the key of this log');
    return checkpoint;
  }

  async function latest(): Promise<SignedCheckpoint | null> {
    const stored = await findLatestCheckpoint(db);
    return stored && opened(stored.note);
  }

  async function sign(): Promise<SignedCheckpoint | null> {
    const committed = await countLeaves(db);
    if (committed < tree.size) {
      throw new Error(
        `公开日志从 ${tree.size} 条变成 ${committed} 条：数据库在运行中被换成了旧备份，拒绝签名。`,
      );
    }
    await sync(committed);
    const size = tree.size;
    if (size === 0) return null;
    const checkpoint = signCheckpoint(size, await rootAt(newReader(), size), signer);
    return db.transaction().execute(async (tx) => {
      await lockSigning(tx);
      const published = await findLatestCheckpoint(tx);
      if (published && published.size >= size) return opened(published.note);
      // The anchor first: nothing may reach the public that the anchor does not know. The leaves are committed already.
      await writeAnchor(anchorFile, checkpoint);
      await insertCheckpoint(tx, checkpoint, clock.now());
      return checkpoint;
    });
  }

  let lastSigning: Promise<unknown> = Promise.resolve();
  let waiting: Promise<SignedCheckpoint | null> | null = null;
  /** A call joins the signing that has not begun yet: that one will see everything committed before the call. */
  function publishCheckpoint(): Promise<SignedCheckpoint | null> {
    if (waiting) return waiting;
    const next = lastSigning.then(() => {
      waiting = null;
      return sign();
    });
    waiting = next;
    lastSigning = next.catch(() => undefined);
    return next;
  }

  async function ensureCovered(index: number): Promise<SignedCheckpoint> {
    const current = await latest();
    const covering = current && current.size > index ? current : await publishCheckpoint();
    if (!covering || covering.size <= index) throw new Error(`log entry ${index} is not committed`);
    return covering;
  }

  async function prove(index: number): Promise<string> {
    const checkpoint = await ensureCovered(index);
    await sync(checkpoint.size);
    return proofText(index, await proveInclusion(newReader(), index, checkpoint.size), checkpoint.note);
  }

  async function findTile(address: TileAddress): Promise<Buffer | null> {
    const sizes = sizesShowing(address);
    const newest = await findLatestCheckpoint(db);
    if (!newest || newest.size < sizes.start) return null;
    if (address.width < TILE_WIDTH && !(await hasCheckpointWithin(db, sizes))) return null;
    const range = tileRange(address);
    if (address.level === 'entries') return getEntryBundle(db, range);
    if (address.level === 0) return getLeafHashes(db, range);
    await sync(newest.size);
    return Buffer.from(await newReader()(address.level, range.start, address.width));
  }

  await sync(await countLeaves(db));
  await assertTreeExtendsAnchor(anchorFile, signer, {
    size: tree.size,
    read: newReader(),
    latest: await findLatestCheckpoint(db),
  });
  return {
    origin: signer.name,
    vkey: signer.vkey,
    publishCheckpoint,
    latest,
    ensureCovered,
    prove,
    findTile,
  };
}
