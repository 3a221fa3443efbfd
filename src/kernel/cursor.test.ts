import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, decodePlace, encodeCursor, encodePlace, isCount, isDay, isKey } from './cursor.ts';

it('gives back the place that it was made of, whatever the key says', () => {
  const key = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).filter(isKey);
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(decodePlace(encodePlace(a, b), [isKey, isKey])).toEqual([a, b]);
    }),
  );
});

it('is none for any text that a list did not give', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodePlace(text, [isDay, isCount])).toBeNull();
      expect(decodeCursor(text)).toBeNull();
    }),
  );
  for (const parts of [
    [],
    ['2026-03-01'],
    ['2026-02-30', '1'],
    ['2026-03-01', '-1'],
    ['2026-03-01', '1', '2'],
  ])
    expect(decodePlace(encodePlace(...parts), [isDay, isCount])).toBeNull();
  expect(decodePlace(encodePlace('a\u0000b'), [isKey])).toBeNull();
  for (const at of ['2026-99-99T00:00:00.000000Z', "2026-01-01T00:00:00Z'", '2026-01-01'])
    expect(decodeCursor(encodeCursor({ at, id: 'a' }))).toBeNull();
});
