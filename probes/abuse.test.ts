import { expect, it } from 'vitest';
import { abuse } from './abuse.ts';

it('what strangers send is refused cheaply, and nothing of a refused file is kept', async () => {
  const { failures, tried } = await abuse.run({ seconds: 1, seed: 20_260_309, url: null });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});
