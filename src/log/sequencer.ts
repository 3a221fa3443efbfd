import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { assertTreeExtendsAnchor, writeAnchor } from './anchor.ts';
import { openCheckpoint, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { CommittedTree } from './committed-tree.ts';
import type { NoteSigner } from './note.ts';
import { proofText, proveInclusion, rootAt } from './proof.ts';
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

/** Rebuilds the tree, refuses a database that forgot what was signed, and returns the log. */
export async function createLog(deps: LogDeps): Promise<PublicLog> {
  const { db, signer, anchorFile } = deps;
  const tree = new CommittedTree(db);
  await tree.growTo(await countLeaves(db));
  await assertTreeExtendsAnchor(anchorFile, signer, {
    size: tree.size,
    read: tree.reader(),
    latest: await findLatestCheckpoint(db),
  });
  return new SignedLog(deps, tree);
}

class SignedLog implements PublicLog {
  readonly origin: string;
  readonly vkey: string;
  readonly #deps: LogDeps;
  readonly #tree: CommittedTree;
  #lastSigning: Promise<unknown> = Promise.resolve();
  /** The signing that has not begun yet. */
  #waiting: Promise<SignedCheckpoint | null> | null = null;

  constructor(deps: LogDeps, tree: CommittedTree) {
    this.origin = deps.signer.name;
    this.vkey = deps.signer.vkey;
    this.#deps = deps;
    this.#tree = tree;
  }

  async latest(): Promise<SignedCheckpoint | null> {
    const stored = await findLatestCheckpoint(this.#deps.db);
    return stored && this.#opened(stored.note);
  }

  /** A call joins the signing that has not begun yet: that one will see everything committed before the call. */
  publishCheckpoint(): Promise<SignedCheckpoint | null> {
    if (this.#waiting) return this.#waiting;
    const next = this.#lastSigning.then(() => {
      this.#waiting = null;
      return this.#sign();
    });
    this.#waiting = next;
    this.#lastSigning = next.catch(() => undefined);
    return next;
  }

  async ensureCovered(index: number): Promise<SignedCheckpoint> {
    const current = await this.latest();
    const covering = current && current.size > index ? current : await this.publishCheckpoint();
    if (!covering || covering.size <= index) throw new Error(`log entry ${index} is not committed`);
    return covering;
  }

  async prove(index: number): Promise<string> {
    const checkpoint = await this.ensureCovered(index);
    await this.#tree.growTo(checkpoint.size);
    const inclusion = await proveInclusion(this.#tree.reader(), index, checkpoint.size);
    return proofText(index, inclusion, checkpoint.note);
  }

  async findTile(address: TileAddress): Promise<Buffer | null> {
    const { db } = this.#deps;
    const sizes = sizesShowing(address);
    const newest = await findLatestCheckpoint(db);
    if (!newest || newest.size < sizes.start) return null;
    if (address.width < TILE_WIDTH && !(await hasCheckpointWithin(db, sizes))) return null;
    const range = tileRange(address);
    if (address.level === 'entries') return getEntryBundle(db, range);
    if (address.level === 0) return getLeafHashes(db, range);
    await this.#tree.growTo(newest.size);
    return Buffer.from(await this.#tree.reader()(address.level, range.start, address.width));
  }

  async #sign(): Promise<SignedCheckpoint | null> {
    const { db, clock, signer, anchorFile } = this.#deps;
    const committed = await countLeaves(db);
    if (committed < this.#tree.size) {
      throw new Error(
        `公开日志从 ${this.#tree.size} 条变成 ${committed} 条：数据库在运行中被换成了旧备份，拒绝签名。`,
      );
    }
    await this.#tree.growTo(committed);
    const { size } = this.#tree;
    if (size === 0) return null;
    const checkpoint = signCheckpoint(size, await rootAt(this.#tree.reader(), size), signer);
    return db.transaction().execute(async (tx) => {
      await lockSigning(tx);
      const published = await findLatestCheckpoint(tx);
      if (published && published.size >= size) return this.#opened(published.note);
      // The anchor first: nothing may reach the public that the anchor does not hold. The leaves are committed already.
      await writeAnchor(anchorFile, checkpoint);
      await insertCheckpoint(tx, checkpoint, clock.now());
      return checkpoint;
    });
  }

  #opened(note: string): SignedCheckpoint {
    const checkpoint = openCheckpoint(note, this.#deps.signer);
    if (!checkpoint) throw new Error('a stored checkpoint is not signed by the key of this log');
    return checkpoint;
  }
}
