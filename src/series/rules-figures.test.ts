import { describe, expect, test } from 'vitest';
import { headings } from '../../catalogue/types/series/place-builders.ts';
import { statistic } from '../../catalogue/types/series/statistic.ts';
import { figureRefusals, previousPeriod } from './rules-figures.ts';

const aspect = {
  places: headings(['all', 'a', 'b'].map((code) => ({ code, name: code, kind: 'k', group: 'g' }))),
  indicators: ['opening', 'income', 'spending', 'closing'].map((code) => statistic(code, code, '万元')),
  placeTotals: [{ place: 'all', of: ['a', 'b'], tolerance: '0.01' }],
  carriedOver: [{ opening: 'opening', closing: 'closing' }],
  rowsField: 'observations',
};
const SUMS = [
  {
    each: 'observations',
    total: 'closing',
    plus: ['opening', 'income'],
    minus: ['spending'],
    tolerance: '0.02',
  },
];
const row = (place: string, period: string, figures: Readonly<Record<string, string | null>>) =>
  Object.entries(figures).map(([indicator, value]) => ({ place, period, indicator, value }));
const codes = (
  figures: Parameters<typeof figureRefusals>[2],
  earlier: Parameters<typeof figureRefusals>[3] = () => null,
) => figureRefusals(aspect, SUMS, figures, earlier).map((refusal) => refusal.message);

test('a total adds up the figures that it names', () => {
  const rates = { ...aspect, placeTotals: [{ place: 'all', of: ['a', 'b'], figures: ['income'] }] };
  const figures = ['all', 'a', 'b'].flatMap((place) =>
    row(place, '2025', { income: place === 'all' ? '2' : '1', spending: '7' }),
  );
  expect(figureRefusals(rates, [], figures, () => null)).toEqual([]);
});

describe('a balance', () => {
  test('is the last balance plus income minus spending', () => {
    expect(codes(row('a', '2025', { opening: '10', income: '3.5', spending: '2', closing: '11.5' }))).toEqual(
      [],
    );
    expect(
      codes(row('a', '2025', { opening: '10', income: '3.5', spending: '2', closing: '11.52' })),
    ).toEqual([]);
    expect(
      codes(row('a', '2025', { opening: '10', income: '3.5', spending: '2', closing: '11.53' })),
    ).toEqual(['a2025年的“closing”填写的是11.53，按“opening”+“income”−“spending”计算应为11.5。']);
  });
  test('goes on from the period before, in the batch or as published', () => {
    const before = row('a', '2024', { closing: '10' });
    expect(codes([...before, ...row('a', '2025', { opening: '10.00' })])).toEqual([]);
    expect(codes([...before, ...row('a', '2025', { opening: '9' })])).toEqual([
      'a2025年的“opening”填写的是9，2024年的“closing”是10。',
    ]);
    const published = (place: string, period: string) => (place === 'a' && period === '2024' ? '8' : null);
    expect(codes(row('a', '2025', { opening: '9' }), published)).toHaveLength(1);
    expect(codes(row('b', '2025', { opening: '9' }), published)).toEqual([]);
  });
});

test('a total is the sum of its rows where all of them are told', () => {
  const parts = [...row('a', '2025-01', { income: '1' }), ...row('b', '2025-01', { income: '2' })];
  expect(codes([...parts, ...row('all', '2025-01', { income: '3.01' })])).toEqual([]);
  expect(codes([...parts, ...row('all', '2025-01', { income: '3.02' })])).toHaveLength(1);
  expect(codes([...parts.slice(0, 1), ...row('all', '2025-01', { income: '9' })])).toEqual([]);
  expect(
    codes([...parts, ...row('b', '2025-02', { income: null }), ...row('all', '2025-02', { income: '9' })]),
  ).toEqual([]);
});

test.each([
  ['2026', '2025'],
  ['2026-Q1', '2025-Q4'],
  ['2026-Q3', '2026-Q2'],
  ['2026-01', '2025-12'],
  ['2026-11', '2026-10'],
])('the period before %s is %s', (period, before) => expect(previousPeriod(period)).toBe(before));
