import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTileNumber, parseTilePath, sizesShowing, tilePath } from './tiles.ts';

describe('tile addresses', () => {
  it('group the number by three digits', () => {
    expect(encodeTileNumber(1_234_067)).toBe('x001/x234/067');
    expect(encodeTileNumber(0)).toBe('000');
    expect(encodeTileNumber(999)).toBe('999');
    expect(encodeTileNumber(1_000)).toBe('x001/000');
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant('entries' as const)),
        fc.nat({ max: 2 ** 40 }),
        fc.integer({ min: 1, max: 256 }),
        (level, n, width) => {
          expect(parseTilePath(tilePath({ level, n, width }))).toEqual({ level, n, width });
        },
      ),
    );
  });

  it.each([
    ['00/000', 'a level with a leading zero'],
    ['7/000', 'a level beyond exact numbers'],
    ['-1/000', 'a negative level'],
    ['0/0', 'a short group'],
    ['0/x000/000', 'a leading group of zeros'],
    ['0/001/000', 'a group without its x'],
    ['0/x001', 'no last group'],
    ['0/000.p/0', 'an empty tile'],
    ['0/000.p/256', 'a full tile written as a partial one'],
    ['0/000.p/01', 'a width with a leading zero'],
    ['0/000.p/', 'no width'],
    ['0/000/', 'a trailing slash'],
    ['Entries/000', 'another case'],
    ['0/x999/x999/x999/x999/x999/x999/999', 'a number beyond exactness'],
    ['0/%2e%2e/000', 'a path out of the log'],
    ['', 'nothing'],
  ])('refuse %s: %s', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('know the sizes that show a partial tile', () => {
    expect(sizesShowing({ level: 0, n: 273, width: 112 })).toEqual({ start: 70_000, end: 70_001 });
    expect(sizesShowing({ level: 'entries', n: 0, width: 5 })).toEqual({ start: 5, end: 6 });
    expect(sizesShowing({ level: 1, n: 1, width: 17 })).toEqual({ start: 273 * 256, end: 274 * 256 });
    expect(sizesShowing({ level: 2, n: 0, width: 1 })).toEqual({ start: 65_536, end: 131_072 });
    expect(sizesShowing({ level: 1, n: 0, width: 256 }).start).toBe(65_536);
  });
});
