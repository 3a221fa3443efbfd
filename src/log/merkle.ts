import { hash } from 'node:crypto';

/** RFC 6962 §2.1 over SHA-256, pure. Hashes travel as bytes; several hashes as one concatenated array. */
export const HASH_BYTES = 32;

/** Leaves, or hashes of one level, from `start` (included) to `end` (excluded). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A perfect subtree: 2^height leaves, the index-th of its height. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** SHA-256 of 0x00 and the entry, 32 bytes (RFC 6962, 2.1). */
export const leafHash = (entry: Uint8Array): Buffer => sha256(Buffer.concat([Uint8Array.of(0), entry]));

/** SHA-256 of 0x01, the left and the right hash. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([Uint8Array.of(1), left, right]));

/** Splits concatenated hashes. */
export function splitHashes(hashes: Uint8Array): Buffer[] {
  if (hashes.length % HASH_BYTES !== 0) throw new Error('not a whole number of hashes');
  const bytes = Buffer.from(hashes);
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}

/** Root over 2^k concatenated hashes. */
export function perfectRoot(hashes: Uint8Array): Buffer {
  const level = Buffer.from(hashes);
  let count = level.length / HASH_BYTES;
  if (!Number.isInteger(Math.log2(count))) throw new Error(`${count} hashes make no perfect subtree`);
  const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
  for (; count > 1; count /= 2) {
    for (let i = 0; i < count / 2; i += 1) {
      level.copy(pair, 1, i * 2 * HASH_BYTES, (i + 1) * 2 * HASH_BYTES);
      sha256(pair).copy(level, i * HASH_BYTES);
    }
  }
  return Buffer.from(level.subarray(0, HASH_BYTES));
}

/**
 * The perfect subtrees that make up a range, from the left. Every range in a proof starts at a multiple of its own size
 * rounded up to a power of two, so its hash is the fold of these from the right.
 */
export function perfectSubtrees({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    let height = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2;
      height += 1;
    }
    subtrees.push({ height, index: at / width });
    at += width;
  }
  return subtrees;
}

/** Hash of a range from the hashes of its perfect subtrees; of no leaves at all, the hash of nothing. */
export function foldSubtrees(hashes: readonly Uint8Array[]): Buffer {
  const last = hashes.at(-1);
  if (!last) return sha256(Buffer.alloc(0));
  return hashes.slice(0, -1).reduceRight<Buffer>((right, left) => nodeHash(left, right), Buffer.from(last));
}

/** Merkle tree hash of a list of leaf hashes. */
export function rootOf(leaves: readonly Uint8Array[]): Buffer {
  const subtrees = perfectSubtrees({ start: 0, end: leaves.length });
  return foldSubtrees(
    subtrees.map(({ height, index }) =>
      perfectRoot(Buffer.concat(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height))),
    ),
  );
}

/** The largest power of two below n (n > 1). */
function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The ranges whose hashes prove that a leaf is in the tree, from the leaf's sibling upward. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new Error(`no leaf ${index} in a tree of ${size}`);
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
}

/** The ranges whose hashes prove that the tree of `newer` leaves extends the tree of `older`. */
export function consistencyRanges(older: number, newer: number): Range[] {
  if (!(older > 0 && older <= newer)) throw new Error(`${newer} leaves do not extend ${older}`);
  const path: Range[] = [];
  let [start, end] = [0, newer];
  while (older < end) {
    const middle = start + splitPoint(end - start);
    if (older <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  // The older root itself is known to whoever checks; a smaller subtree at its right edge is not.
  if (start > 0) path.push({ start, end });
  return path.reverse();
}
