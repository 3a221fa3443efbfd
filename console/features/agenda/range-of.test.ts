import { expect, test } from 'vitest';
import { rangeOf } from './range-of.ts';

test('a week begins on Monday, a month has its own last day', () => {
  expect(rangeOf('day', '2026-03-09')).toEqual({ from: '2026-03-09', to: '2026-03-09' });
  for (const day of ['2026-03-09', '2026-03-12', '2026-03-15'])
    expect(rangeOf('week', day)).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  expect(rangeOf('week', '2026-01-01')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  for (const [day, last] of [
    ['2026-02-10', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-12-31', '2026-12-31'],
    ['2026-04-30', '2026-04-30'],
  ])
    expect(rangeOf('month', day ?? '')).toEqual({ from: `${day?.slice(0, 7)}-01`, to: last });
});
