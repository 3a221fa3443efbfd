import { sha256Hex } from '../kernel/canonical-json.ts';

/**
 * The seed: a secret that was fixed and committed to when the appraisal began, and the hash of the
 * newest leaf of the public log at the moment of the draw, which nobody could know before. SHA-256 over `secret:leaf`,
 * both in hexadecimal.
 */
export const seedOf = (secret: string, leaf: string): string => sha256Hex(`${secret}:${leaf}`);

/**
 * The first `size` of the candidates in the order of SHA-256(`seed:candidate`): whoever has the seed and the candidates
 * draws the same.
 */
export const drawSample = (seed: string, candidates: readonly string[], size: number): readonly string[] =>
  candidates
    .map((candidate) => ({ candidate, rank: sha256Hex(`${seed}:${candidate}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ candidate }) => candidate);
