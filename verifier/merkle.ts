import { createHash } from 'node:crypto';

/** The verifier's own RFC 6962 arithmetic; it shares no line with the server. */

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const hashLeaf = (entry: Uint8Array): Buffer => sha256(LEAF, entry);
export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/**
 * Merkle tree hash, level by level: pairs are joined and an odd last hash moves up as it is, which is the same tree as
 * RFC 6962's recursive definition.
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  let level = leaves;
  while (level.length > 1) level = joinPairs(level);
  return level[0] ?? sha256();
}

function joinPairs(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i];
    const right = level[i + 1];
    if (left) above.push(right ? hashNode(left, right) : left);
  }
  return above;
}

/** Hashes of the complete groups of 256, each summed up in one hash: the next level of tiles. */
export function nextTileLevel(hashes: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let i = 0; i + 256 <= hashes.length; i += 256) above.push(merkleRoot(hashes.slice(i, i + 256)));
  return above;
}

const isHash = (bytes: Buffer): boolean => bytes.length === 32;

/** RFC 9162 §2.1.3.2. */
export function isIncluded(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = hashNode(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hash.equals(root);
}

/** A tree as its checkpoint signs it. */
export interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** RFC 9162 §2.1.4.2: whether the newer tree holds the older one unchanged, at its beginning. */
export function isConsistent(older: Tree, newer: Tree, proof: readonly Buffer[]): boolean {
  if (older.size < 1 || older.size > newer.size) return false;
  if (![older.root, newer.root, ...proof].every(isHash)) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  let fn = older.size - 1;
  let sn = newer.size - 1;
  // A perfect older tree stands in the newer one as it is: whoever checks has its hash already.
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const [first, ...rest] = fn === 0 ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = hashNode(hash, before);
      after = hashNode(hash, after);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      after = hashNode(after, hash);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && before.equals(older.root) && after.equals(newer.root);
}
