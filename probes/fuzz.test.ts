import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('bad input is refused in words, never a failure of the server', async () => {
  const { failures, tried } = await fuzz.run({ seconds: 6, seed: 20_260_309, url: null });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});
