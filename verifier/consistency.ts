import { hashNode, merkleRoot, type Tree } from './merkle.ts';
import { splitTile, TILE, tilePath } from './tiles.ts';

/** The bytes of a file of the log; null where it is not served. */
export type ReadLogFile = (path: string) => Promise<Buffer | null>;

/** Levels of the tree in one tile: 256 hashes. */
const HEIGHT = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** RFC 9162 §2.1.4: the ranges whose hashes prove that `newer` leaves extend `older`, in the order of the proof. */
function provingRanges(older: number, newer: number): readonly Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, newer];
  while (older < end) {
    let half = 1;
    while (half * 2 < end - start) half *= 2;
    const middle = start + half;
    if (older <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return (start === 0 ? ranges : [...ranges, { start, end }]).reverse();
}

/** The tiles of a log of this size, each asked for once. */
class Tiles {
  readonly #read: ReadLogFile;
  readonly #size: number;
  readonly #known = new Map<string, Promise<readonly Buffer[] | null>>();

  constructor(read: ReadLogFile, size: number) {
    this.#read = read;
    this.#size = size;
  }

  /** Hash of the n-th perfect subtree of 2^height leaves; null when its tile is not served as it should be. */
  async subtree(height: number, n: number): Promise<Buffer | null> {
    const level = Math.floor(height / HEIGHT);
    const width = 2 ** (height - level * HEIGHT);
    const first = n * width;
    const hashes = await this.#tile(level, Math.floor(first / TILE));
    const at = first % TILE;
    return hashes === null || hashes.length < at + width ? null : merkleRoot(hashes.slice(at, at + width));
  }

  #tile(level: number, n: number): Promise<readonly Buffer[] | null> {
    const held = Math.floor(this.#size / TILE ** level);
    const width = Math.min(TILE, held - n * TILE);
    const path = tilePath(level, n, width);
    const reading =
      this.#known.get(path) ??
      this.#read(path).then((bytes) => (bytes === null ? null : splitTile(bytes, width)));
    this.#known.set(path, reading);
    return reading;
  }
}

/** Hash of a range from its perfect subtrees, folded from the right. */
async function rangeHash(tiles: Tiles, { start, end }: Range): Promise<Buffer | null> {
  const hashes: Buffer[] = [];
  for (let at = start; at < end; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height += 1;
    const hash = await tiles.subtree(height, at / 2 ** height);
    if (hash === null) return null;
    hashes.push(hash);
    at += 2 ** height;
  }
  return hashes.reduceRight((right, left) => hashNode(left, right));
}

/**
 * That a log has only grown since an older checkpoint, from a few of its tiles: some dozen kilobytes, however long it
 * is. Null when a tile of them is not served.
 */
export async function proveConsistency(
  read: ReadLogFile,
  older: Pick<Tree, 'size'>,
  newer: Pick<Tree, 'size'>,
): Promise<readonly Buffer[] | null> {
  const tiles = new Tiles(read, newer.size);
  const proof: Buffer[] = [];
  for (const range of provingRanges(older.size, newer.size)) {
    const hash = await rangeHash(tiles, range);
    if (hash === null) return null;
    proof.push(hash);
  }
  return proof;
}
