import { expect, it } from 'vitest';
import { access } from './access.ts';

it('every route answers every role as the policy table says', async () => {
  const { failures, tried } = await access.run({ seconds: 120, seed: 20_260_309, url: null });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});
