import { describe, expect, test } from 'vitest';
import { periodText } from '../../components/late-obligations.tsx';
import { sumObligations } from '../../components/obligation-counts.ts';
import { obligationsOf } from '../../testing/sample-models.ts';
import { keptShare } from './query.ts';

describe('the supervision board', () => {
  test('totals are the sum of the rows', () => {
    const row = { obligations: obligationsOf({ late: 2, done: 3 }) };
    expect(sumObligations([row, row])).toEqual(obligationsOf({ late: 4, done: 6 }));
  });

  test('what is not yet due does not count as kept', () => {
    expect(keptShare(obligationsOf({ due: 100 }))).toBe('—');
    expect(keptShare(obligationsOf({ due: 100, done: 1, 'done-late': 1, late: 2 }))).toBe('25%');
    expect(keptShare(obligationsOf({ due: 9, done: 1, late: 1 }))).toBe('50%');
  });

  test('periods are named as people say them', () => {
    expect(['2026', '2026-Q1', '2026-03', 'current', 'event:1'].map(periodText)).toEqual([
      '2026年',
      '2026年第1季度',
      '2026年3月',
      '',
      '',
    ]);
  });
});
