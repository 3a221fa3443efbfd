import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

/** Counts how often it was asked, by a clock that the test sets. */
function counting(now: { text: string }) {
  let asked = 0;
  const kept = new Kept({ now: () => new Date(now.text) }, async () => {
    asked += 1;
    return asked;
  });
  return kept;
}

test('is counted once in a civil day of China, whatever the hour of UTC', async () => {
  const now = { text: '2026-03-20T00:00:01+08:00' };
  const kept = counting(now);
  expect(await kept.get()).toBe(1);
  for (const later of [
    '2026-03-20T07:59:59+08:00',
    '2026-03-20T08:00:00+08:00',
    '2026-03-20T23:59:59+08:00',
  ]) {
    now.text = later;
    expect(await kept.get(), later).toBe(1);
  }
  now.text = '2026-03-21T00:00:00+08:00';
  expect(await kept.get()).toBe(2);
});

test('is counted anew after something was published, and a failure is not kept', async () => {
  const kept = counting({ text: '2026-03-20T09:00:00+08:00' });
  await kept.get();
  kept.forget();
  expect(await kept.get()).toBe(2);
  let broken = true;
  const unsure = new Kept({ now: () => new Date('2026-03-20T09:00:00+08:00') }, async () => {
    if (broken) throw new Error('down');
    return 'up';
  });
  await expect(unsure.get()).rejects.toThrow('down');
  broken = false;
  expect(await unsure.get()).toBe('up');
});
