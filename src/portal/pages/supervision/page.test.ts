import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { isStale } from '../../../obligations/counted-until.ts';
import { NO_FIGURES } from '../../../obligations/figures.ts';
import { periodText } from '../../components/late-obligations.tsx';
import { sumObligations } from '../../components/obligation-counts.ts';
import { obligationsOf } from '../../testing/sample-models.ts';
import { rateText } from './boards.tsx';

describe('the supervision board', () => {
  test('totals are the sum of the rows', () => {
    const row = { obligations: obligationsOf({ late: 2, done: 3 }) };
    expect(sumObligations([row, row])).toEqual(obligationsOf({ late: 4, done: 6 }));
  });

  test('the rate counts who owes: what is not yet due is left out, who never published is not', () => {
    const rate = (of: Partial<typeof NO_FIGURES>) => rateText({ ...NO_FIGURES, ...of });
    expect(rate({ due: 100, neverPublished: 3 })).toBe('—');
    expect(rate({ due: 100, done: 1, doneLate: 1, late: 2 })).toBe('25%');
    expect(rate({ owed: 4, current: 1, neverPublished: 3, neverPublishedLate: 3 })).toBe('25%');
    expect(rate({ owed: 4, current: 1, cellsNotApplicable: 3 })).toBe('100%');
    expect(rate({ nothingToPublish: 1, late: 1 })).toBe('50%');
  });

  test('a board that was counted more than 26 hours ago says so', () => {
    const at = new Date('2026-03-09T00:00:00Z');
    const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
    expect([26, 26.1].map((hours) => isStale(CATALOGUE, at, after(hours)))).toEqual([false, true]);
    expect(isStale(CATALOGUE, null, at)).toBe(false);
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
