import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';

const drawn = (seed: number): readonly number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 1000 }, () => random.below(10));
};

it('repeats with its seed, and differs with another', () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
});

it('reaches every choice and nothing beyond', () => {
  expect([...new Set(drawn(1))].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(seededRandom(1).pickFrom([])).toBe(null);
});
