import { expect, test } from 'vitest';
import { proveConsistency } from './consistency.ts';
import { hashLeaf, isConsistent, isIncluded, merkleRoot, nextTileLevel } from './merkle.ts';
import { TILE, tilePath } from './tiles.ts';

const leaves = Array.from({ length: 1_200 }, (_, n) => hashLeaf(Buffer.from(`entry ${n}`)));
const treeOf = (size: number) => ({ size, root: merkleRoot(leaves.slice(0, size)) });

/** A log of this size as its site serves it: by tiles alone, each in the width that it has. */
function served(size: number) {
  const levels: Buffer[][] = [leaves.slice(0, size)];
  for (let level = nextTileLevel(leaves.slice(0, size)); level.length > 0; level = nextTileLevel(level))
    levels.push(level);
  const files = new Map<string, Buffer>();
  for (const [level, hashes] of levels.entries())
    for (let n = 0; n * TILE < hashes.length; n += 1) {
      const tile = hashes.slice(n * TILE, (n + 1) * TILE);
      files.set(tilePath(level, n, tile.length), Buffer.concat(tile));
    }
  return { files, read: async (path: string) => files.get(path) ?? null };
}

const proofOf = async (older: number, newer: number): Promise<readonly Buffer[]> => {
  const proof = await proveConsistency(served(newer).read, { size: older }, { size: newer });
  if (proof === null) throw new Error(`no proof from ${older} to ${newer}`);
  return proof;
};

const flipped = (hash: Buffer): Buffer =>
  Buffer.from(hash.map((byte, index) => (index === 7 ? byte ^ 4 : byte)));

test('every pair of small sizes: the proof holds, and no other proof, root or size does', async () => {
  for (let newer = 1; newer <= 40; newer += 1)
    for (let older = 1; older <= newer; older += 1) {
      const proof = await proofOf(older, newer);
      const [then, now] = [treeOf(older), treeOf(newer)];
      const pair = `${older} → ${newer}`;
      expect(isConsistent(then, now, proof), pair).toBe(true);
      for (const [at, hash] of proof.entries()) {
        expect(isConsistent(then, now, proof.with(at, flipped(hash))), pair).toBe(false);
        expect(isConsistent(then, now, proof.toSpliced(at, 1)), pair).toBe(false);
      }
      expect(isConsistent(then, now, [...proof, hashLeaf(Buffer.from('more'))]), pair).toBe(false);
      expect(isConsistent({ ...then, root: flipped(then.root) }, now, proof), pair).toBe(false);
      expect(isConsistent(then, { ...now, root: flipped(now.root) }, proof), pair).toBe(false);
      if (older < newer) {
        expect(isConsistent(now, then, proof), pair).toBe(false);
        expect(isConsistent({ ...then, size: older + 1 }, now, proof), pair).toBe(false);
      }
    }
});

test.each([
  [1, 256],
  [255, 257],
  [256, 512],
  [300, 1_000],
  [512, 1_200],
  [767, 1_024],
])('over tiles: %i → %i', async (older, newer) => {
  expect(isConsistent(treeOf(older), treeOf(newer), await proofOf(older, newer))).toBe(true);
});

test('a fork is no growth, whatever proof the site makes of its own tiles', async () => {
  const forked = leaves.with(3, hashLeaf(Buffer.from('another entry')));
  const fork = { size: 40, root: merkleRoot(forked.slice(0, 40)) };
  expect(isConsistent(treeOf(17), fork, await proofOf(17, 40))).toBe(false);
});

test('a tile that is missing or cut short proves nothing', async () => {
  const { files, read } = served(300);
  const used: string[] = [];
  await proveConsistency(
    (path) => {
      used.push(path);
      return read(path);
    },
    { size: 200 },
    { size: 300 },
  );
  for (const path of used) {
    const held = files.get(path);
    for (const lie of [null, held?.subarray(32) ?? null])
      expect(
        await proveConsistency(
          async (asked) => (asked === path ? lie : read(asked)),
          { size: 200 },
          { size: 300 },
        ),
      ).toBeNull();
  }
});

test('what is no hash is refused before anything is computed', () => {
  const { root } = treeOf(1);
  const none = Buffer.alloc(0);
  expect(isIncluded(root, 0, 1, [], root)).toBe(true);
  expect(isIncluded(none, 0, 1, [], none)).toBe(false);
  expect(isConsistent({ size: 1, root: none }, { size: 1, root: none }, [])).toBe(false);
  expect(isConsistent({ size: 0, root }, { size: 1, root }, [])).toBe(false);
});
