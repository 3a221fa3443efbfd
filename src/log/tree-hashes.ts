import { HASH_BYTES, perfectRoot } from './merkle.ts';
import { TILE_WIDTH } from './tiles.ts';

/** Concatenated hashes that only grow. */
class HashList {
  #bytes = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  length = 0;

  push(hash: Uint8Array): void {
    const at = this.length * HASH_BYTES;
    if (at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(at)]);
    this.#bytes.set(hash, at);
    this.length += 1;
  }

  slice(start: number, end: number): Buffer {
    return this.#bytes.subarray(start * HASH_BYTES, end * HASH_BYTES);
  }
}

/**
 * The upper levels of the tree in memory: a hash for every 256 leaves and its summaries (1.3 MB for ten million
 * entries), and the leaf hashes of the last, unfinished tile. With these the current root needs no database and no
 * upper tile is ever hashed twice. Leaf hashes of finished tiles are not kept; they lie in the database.
 */
export class TreeHashes {
  /** `#levels[0]` holds the unfinished level-0 tile only. */
  readonly #levels: HashList[] = [new HashList()];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  append(leafHashes: Uint8Array): void {
    if (leafHashes.length % HASH_BYTES !== 0) throw new Error('not a whole number of hashes');
    for (let at = 0; at < leafHashes.length; at += HASH_BYTES) {
      this.#push(0, leafHashes.subarray(at, at + HASH_BYTES));
      this.#size += 1;
    }
  }

  #push(level: number, hash: Uint8Array): void {
    const list = this.#levels[level] ?? new HashList();
    this.#levels[level] = list;
    list.push(hash);
    if (list.length % TILE_WIDTH !== 0) return;
    const tile = list.slice(list.length - TILE_WIDTH, list.length);
    const summary = perfectRoot(tile);
    if (level === 0) this.#levels[0] = new HashList();
    this.#push(level + 1, summary);
  }

  /** Null for leaf hashes of finished tiles; throws for hashes that do not exist yet. */
  read(level: number, start: number, count: number): Buffer | null {
    const list = this.#levels[level];
    const offset = level === 0 ? this.#size - (this.#size % TILE_WIDTH) : 0;
    if (!list || start + count > offset + list.length)
      throw new Error(`no hash ${start + count - 1} at level ${level}`);
    return start < offset ? null : list.slice(start - offset, start - offset + count);
  }
}
