import type { Range } from './merkle.ts';

/** A tile holds 256 hashes: eight levels of the tree in one. */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** 256^6 = 2^48 leaves is the last level that a JavaScript number addresses exactly. */
const MAX_LEVEL = 6;

export interface TileAddress {
  /** `entries` has the width and the numbers of level 0. */
  readonly level: number | 'entries';
  readonly n: number;
  /** 256 when full. */
  readonly width: number;
}

/** Leaves under one hash of a level. */
export const leavesUnder = (level: number | 'entries'): number =>
  level === 'entries' ? 1 : TILE_WIDTH ** level;

/** `1234067` → `x001/x234/067`. */
export function encodeTileNumber(n: number): string {
  const digits = String(n);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** `0/x001/067.p/8`: what stands after `tile/`. */
export const tilePath = ({ level, n, width }: TileAddress): string =>
  `${level}/${encodeTileNumber(n)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

const PATH = /^(entries|\d)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/(\d{1,3}))?$/;

/** Reads what stands after `tile/`; null for everything that is not the one way to write an address. */
export function parseTilePath(path: string): TileAddress | null {
  const match = PATH.exec(path);
  if (!match) return null;
  const [, level = '', leading = '', last = '', width] = match;
  const n = Number(leading.replaceAll(/[x/]/g, '') + last);
  const address: TileAddress = {
    level: level === 'entries' ? 'entries' : Number(level),
    n,
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  if (!Number.isSafeInteger(n) || (address.level !== 'entries' && address.level > MAX_LEVEL)) return null;
  if (address.width < 1 || tilePath(address) !== path) return null;
  return address;
}

/** The hashes of its level that a tile holds. */
export const tileRange = ({ n, width }: TileAddress): Range => ({
  start: n * TILE_WIDTH,
  end: n * TILE_WIDTH + width,
});

/**
 * The tree sizes in which exactly this partial tile is the last of its level. A partial tile exists when one of them
 * was published; a full tile exists from `start` on.
 */
export function sizesShowing(address: TileAddress): Range {
  const leaves = leavesUnder(address.level);
  const { end } = tileRange(address);
  return { start: end * leaves, end: (end + 1) * leaves };
}
