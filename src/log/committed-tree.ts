import type { Db } from '../database/database.ts';
import { HASH_BYTES } from './merkle.ts';
import type { HashReader } from './proof.ts';
import { getLeafHashes } from './store.ts';
import { TILE_WIDTH, tileRange } from './tiles.ts';
import { TreeHashes } from './tree-hashes.ts';

/** Leaf hashes read at once while the tree is rebuilt. */
const CHUNK = 16_384;

/** The hashes of the tree over the committed leaves: what is above the tiles in memory, the leaves in the database. */
export class CommittedTree {
  readonly #db: Db;
  readonly #tree = new TreeHashes();
  #lastGrowth: Promise<void> = Promise.resolve();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Leaves that it holds. */
  get size(): number {
    return this.#tree.size;
  }

  /** Brings it up to a committed size; one reader at a time, as each chunk continues the last. */
  growTo(size: number): Promise<void> {
    const next = this.#lastGrowth.then(async () => {
      while (this.#tree.size < size) {
        const end = Math.min(size, this.#tree.size + CHUNK);
        this.#tree.append(await getLeafHashes(this.#db, { start: this.#tree.size, end }));
      }
    });
    this.#lastGrowth = next.catch(() => undefined);
    return next;
  }

  /** Reads a finished tile of leaf hashes from the database once, however many of its hashes a proof needs. */
  reader(): HashReader {
    const tiles = new Map<number, Promise<Buffer>>();
    return async (level, start, count) => {
      const inMemory = this.#tree.read(level, start, count);
      if (inMemory) return inMemory;
      const n = Math.floor(start / TILE_WIDTH);
      const tile = tiles.get(n) ?? getLeafHashes(this.#db, tileRange({ level, n, width: TILE_WIDTH }));
      tiles.set(n, tile);
      const offset = (start - n * TILE_WIDTH) * HASH_BYTES;
      return (await tile).subarray(offset, offset + count * HASH_BYTES);
    };
  }
}
