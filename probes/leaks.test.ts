import { expect, it } from 'vitest';
import { leaks } from './leaks.ts';

it('what is not public, or not any more, is found on no way out by whom it is not for', async () => {
  const { failures, reached } = await leaks.run({ seconds: 1, seed: 20_261_130, url: null });
  expect(failures).toEqual([]);
  expect(reached.marks).toBeGreaterThan(100);
});
