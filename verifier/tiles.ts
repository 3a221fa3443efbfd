export const TILE = 256;

export function tilePath(level: number | 'entries', n: number, width: number): string {
  let number = String(n % 1000).padStart(3, '0');
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    number = `x${String(rest % 1000).padStart(3, '0')}/${number}`;
  }
  return `tile/${level}/${number}${width < TILE ? `.p/${width}` : ''}`;
}

/** Numbers and widths of the tiles that hold `count` hashes: full ones, then a partial one. */
export function tilesHolding(count: number): { readonly n: number; readonly width: number }[] {
  return Array.from({ length: Math.ceil(count / TILE) }, (_, n) => ({
    n,
    width: Math.min(TILE, count - n * TILE),
  }));
}

/** The entries of a bundle; null when it does not hold exactly `width` entries and nothing else. */
export function splitBundle(bundle: Buffer, width: number): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bundle.length && entries.length < width) {
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries.length === width && at === bundle.length ? entries : null;
}

/** The hashes of a tile; null when it does not hold exactly `width` of them. */
export function splitTile(tile: Buffer, width: number): Buffer[] | null {
  if (tile.length !== width * 32) return null;
  return Array.from({ length: width }, (_, i) => tile.subarray(i * 32, i * 32 + 32));
}
