import { expect, it } from 'vitest';
import { tamper } from './tamper.ts';

it('the independent verifier notices every change of the log, of its carriage and of what is published', async () => {
  const { failures, reached } = await tamper.run({ seconds: 6, seed: 20_260_309, url: null });
  expect(failures).toEqual([]);
  expect(reached['on the wire']).toBeGreaterThan(0);
  expect(reached['in rows']).toBeGreaterThan(0);
});
