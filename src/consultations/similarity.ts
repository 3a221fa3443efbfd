import { createHash } from 'node:crypto';
import { normalised } from './rules-opinion.ts';

/**
 * Near-duplicates by MinHash over pairs of characters: what a campaign's supporters change (a name, a greeting, a
 * sentence at the end) leaves most pairs as they are. Chinese needs no dictionary for this, and the order of sentences
 * makes no difference.
 */
const HASHES = 48;
const BANDS = 16;
const ROWS = HASHES / BANDS;
/** Estimated Jaccard similarity from which two texts count as nearly the same. */
const NEARLY_SAME = 0.5;

export type Signature = Uint32Array;

function shinglesOf(text: string): ReadonlySet<number> {
  const characters = [...normalised(text)];
  const shingles = new Set<number>();
  if (characters.length < 2) shingles.add(hashOf(characters.join('')));
  for (let i = 1; i < characters.length; i += 1) shingles.add(hashOf(`${characters[i - 1]}${characters[i]}`));
  return shingles;
}

/** FNV-1a with a final mix. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: HASHES }, (_, i) =>
  createHash('sha256').update(`opinion similarity ${i}`).digest().readUInt32BE(0),
);

export function signatureOf(text: string): Signature {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shinglesOf(text)) {
    for (let i = 0; i < HASHES; i += 1) {
      const hash = mix(shingle ^ (SEEDS[i] ?? 0));
      if (hash < (signature[i] ?? 0)) signature[i] = hash;
    }
  }
  return signature;
}

export function similarity(a: Signature, b: Signature): number {
  let same = 0;
  for (let i = 0; i < HASHES; i += 1) if (a[i] === b[i]) same += 1;
  return same / HASHES;
}

const bandsOf = (signature: Signature): readonly string[] =>
  Array.from(
    { length: BANDS },
    (_, band) => `${band}:${signature.slice(band * ROWS, band * ROWS + ROWS).join()}`,
  );

export const toBytes = (signature: Signature): Buffer => {
  const bytes = Buffer.alloc(HASHES * 4);
  for (const [i, value] of signature.entries()) bytes.writeUInt32BE(value, i * 4);
  return bytes;
};

export const fromBytes = (bytes: Buffer): Signature =>
  Uint32Array.from({ length: HASHES }, (_, i) => bytes.readUInt32BE(i * 4));

/** Finds the known text that is nearly the same; the most similar, the earliest of equals. */
export class SimilarTexts {
  readonly #signatures: Signature[] = [];
  readonly #ids: string[] = [];
  readonly #bands = new Map<string, number[]>();

  add(id: string, signature: Signature): void {
    const index = this.#ids.push(id) - 1;
    this.#signatures.push(signature);
    for (const band of bandsOf(signature)) {
      const members = this.#bands.get(band);
      if (members) members.push(index);
      else this.#bands.set(band, [index]);
    }
  }

  find(signature: Signature): string | null {
    let best = -1;
    let bestSimilarity = NEARLY_SAME;
    const seen = new Set<number>();
    for (const band of bandsOf(signature)) {
      for (const index of this.#bands.get(band) ?? []) {
        if (seen.has(index)) continue;
        seen.add(index);
        const known = this.#signatures[index];
        const found = known === undefined ? 0 : similarity(known, signature);
        if (found > bestSimilarity || (found === bestSimilarity && (best < 0 || index < best))) {
          best = index;
          bestSimilarity = found;
        }
      }
    }
    return best < 0 ? null : (this.#ids[best] ?? null);
  }
}
