import {
  consistencyRanges,
  foldSubtrees,
  inclusionRanges,
  perfectRoot,
  perfectSubtrees,
  type Range,
} from './merkle.ts';
import { TILE_HEIGHT } from './tiles.ts';

/** `count` hashes of a tile level, from `start`, concatenated; only of subtrees that are complete. */
export type HashReader = (level: number, start: number, count: number) => Promise<Uint8Array>;

async function rangeHash(read: HashReader, range: Range): Promise<Buffer> {
  const hashes: Buffer[] = [];
  for (const { height, index } of perfectSubtrees(range)) {
    const count = 2 ** (height % TILE_HEIGHT);
    hashes.push(perfectRoot(await read(Math.floor(height / TILE_HEIGHT), index * count, count)));
  }
  return foldSubtrees(hashes);
}

async function rangeHashes(read: HashReader, ranges: readonly Range[]): Promise<Buffer[]> {
  const hashes: Buffer[] = [];
  for (const range of ranges) hashes.push(await rangeHash(read, range));
  return hashes;
}

/** The root that the tree had at a size. */
export const rootAt = (read: HashReader, size: number): Promise<Buffer> =>
  rangeHash(read, { start: 0, end: size });

/** The hashes, from leaf to root, that lead from the entry to the root of the tree of that size (RFC 6962, 2.1.1). */
export const proveInclusion = async (read: HashReader, index: number, size: number): Promise<Buffer[]> =>
  rangeHashes(read, inclusionRanges(index, size));

/** The hashes that show the older tree to be the beginning of the newer one (RFC 6962, 2.1.2). */
export const proveConsistency = async (read: HashReader, older: number, newer: number): Promise<Buffer[]> =>
  rangeHashes(read, consistencyRanges(older, newer));

/** A `.tlog-proof` file: all that an entry's holder needs to check it without asking the log again. */
export const proofText = (index: number, hashes: readonly Uint8Array[], checkpoint: string): string =>
  [
    'c2sp.org/tlog-proof@v1',
    `index ${index}`,
    ...hashes.map((hash) => Buffer.from(hash).toString('base64')),
    '',
    checkpoint,
  ].join('\n');
