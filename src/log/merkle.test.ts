import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIncluded, merkleRoot } from '../../verifier/merkle.ts';
import { leafHash, nodeHash, perfectRoot, rootOf, splitHashes } from './merkle.ts';
import { type HashReader, proveConsistency, proveInclusion, rootAt } from './proof.ts';
import { TILE_WIDTH } from './tiles.ts';
import { TreeHashes } from './tree-hashes.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1 as it is written: the tests' own truth. */
function definition(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

/** RFC 9162 §2.1.4.2. */
function isConsistent(
  older: number,
  newer: number,
  oldRoot: Buffer,
  newRoot: Buffer,
  proof: Buffer[],
): boolean {
  if (older === newer) return proof.length === 0 && oldRoot.equals(newRoot);
  const path = Number.isInteger(Math.log2(older)) ? [oldRoot, ...proof] : proof;
  let fn = older - 1;
  let sn = newer - 1;
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const [first, ...rest] = path;
  if (!first) return false;
  let [fr, sr] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, fr);
      sr = nodeHash(hash, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      sr = nodeHash(sr, hash);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr.equals(oldRoot) && sr.equals(newRoot);
}

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));

/** What the sequencer's reader does: the tree in memory, and stored leaf hashes for finished tiles. */
function readerOver(leaves: readonly Buffer[], tree: TreeHashes): HashReader {
  return async (level, start, count) =>
    tree.read(level, start, count) ?? Buffer.concat(leaves.slice(start, start + count));
}

function grown(leaves: readonly Buffer[]): TreeHashes {
  const tree = new TreeHashes();
  tree.append(Buffer.concat(leaves));
  return tree;
}

const PUBLISHED_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(Buffer.from(hex, 'hex')));

describe('the Merkle tree of RFC 6962', () => {
  it('gives the published roots of the eight-leaf vectors', () => {
    expect(rootOf(PUBLISHED_LEAVES).toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
    expect(rootOf(PUBLISHED_LEAVES.slice(0, 3)).toString('hex')).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(rootOf([])).toEqual(sha256());
  });

  it('is the recursive definition for every small size, and agrees with the independent verifier', () => {
    for (let size = 0; size <= 70; size += 1) {
      const leaves = leavesOf(size);
      expect(rootOf(leaves)).toEqual(definition(leaves));
      expect(merkleRoot(leaves)).toEqual(definition(leaves));
    }
  });

  it('refuses to fold what is no perfect subtree', () => {
    expect(() => perfectRoot(Buffer.alloc(96))).toThrow('perfect');
    expect(() => perfectRoot(Buffer.alloc(0))).toThrow('perfect');
    expect(() => splitHashes(Buffer.alloc(33))).toThrow('whole number');
  });
});

describe('proofs read from tiles', () => {
  const leaves = leavesOf(1_200);
  const tree = grown(leaves);
  const read = readerOver(leaves, tree);
  const roots = new Map<number, Buffer>();
  const rootOfSize = (size: number): Buffer => {
    const root = roots.get(size) ?? definition(leaves.slice(0, size));
    roots.set(size, root);
    return root;
  };
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: leaves.length }),
    fc.constantFrom(1, 2, 255, 256, 257, 511, 512, 513, 768, 1_024, 1_200),
  );

  it('give the root of every earlier size', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        expect(await rootAt(read, size)).toEqual(rootOfSize(size));
      }),
      { numRuns: 60 },
    );
  });

  it('prove every leaf in every size that has it, and no other leaf', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, a, b) => {
        const [index, other] = [a % size, b % size];
        const proof = await proveInclusion(read, index, size);
        const leaf = leaves[index] ?? Buffer.alloc(0);
        expect(isIncluded(leaf, index, size, proof, rootOfSize(size))).toBe(true);
        const wrong = leaves[(index + 1) % leaves.length] ?? Buffer.alloc(0);
        expect(isIncluded(wrong, index, size, proof, rootOfSize(size))).toBe(false);
        if (other !== index) expect(isIncluded(leaf, other, size, proof, rootOfSize(size))).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('prove that every size extends every earlier one, and no other tree', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (a, b) => {
        const [older, newer] = [Math.min(a, b), Math.max(a, b)];
        const proof = await proveConsistency(read, older, newer);
        expect(isConsistent(older, newer, rootOfSize(older), rootOfSize(newer), proof)).toBe(true);
        const forged = sha256(rootOfSize(older));
        expect(isConsistent(older, newer, forged, rootOfSize(newer), proof)).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('are refused for leaves and sizes that do not exist', async () => {
    await expect(proveInclusion(read, 5, 5)).rejects.toThrow('no leaf');
    await expect(proveConsistency(read, 6, 5)).rejects.toThrow('extend');
    expect(() => tree.read(1, 4, 1)).toThrow('no hash');
    expect(() => tree.read(0, 1_200, 1)).toThrow('no hash');
  });
});

describe('70,000 leaves', () => {
  const leaves = leavesOf(70_000);
  const tree = grown(leaves);
  const read = readerOver(leaves, tree);

  it('have 273 finished tiles and .p/112, one finished upper tile and .p/17, one summary above', async () => {
    const level1 = Array.from({ length: 273 }, (_, n) =>
      rootOf(leaves.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH)),
    );
    expect(Buffer.from(await read(1, 0, 273))).toEqual(Buffer.concat(level1));
    expect(Buffer.from(await read(2, 0, 1))).toEqual(rootOf(level1.slice(0, TILE_WIDTH)));
    expect(Buffer.from(await read(0, 273 * TILE_WIDTH, 112))).toEqual(
      Buffer.concat(leaves.slice(273 * TILE_WIDTH)),
    );
    expect(() => tree.read(1, 273, 1)).toThrow('no hash');
    expect(() => tree.read(2, 1, 1)).toThrow('no hash');
  });

  it('need no stored leaf hash for the current root', async () => {
    const root = await rootAt(async (level, start, count) => {
      const hashes = tree.read(level, start, count);
      if (!hashes) throw new Error(`asked the database for ${start}`);
      return hashes;
    }, 70_000);
    expect(root).toEqual(merkleRoot(leaves));
  });

  it('prove first, middle and last leaf', async () => {
    const root = merkleRoot(leaves);
    for (const index of [0, 34_567, 65_535, 65_536, 69_999]) {
      const proof = await proveInclusion(read, index, 70_000);
      expect(isIncluded(leaves[index] ?? root, index, 70_000, proof, root)).toBe(true);
    }
  });

  it('are the same tree however they arrive', () => {
    const inPieces = new TreeHashes();
    for (let at = 0, step = 1; at < leaves.length; at += step, step = ((step * 7) % 601) + 1) {
      inPieces.append(Buffer.concat(leaves.slice(at, at + step)));
    }
    expect(inPieces.size).toBe(70_000);
    expect(inPieces.read(1, 0, 273)).toEqual(tree.read(1, 0, 273));
    expect(inPieces.read(0, 69_888, 112)).toEqual(tree.read(0, 69_888, 112));
  });
});
