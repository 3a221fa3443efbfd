import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../series/parse-period.ts';
import { addDays, civilDate } from './civil-date.ts';
import {
  endOfNext,
  type Frequency,
  firstDay,
  frequencyOf,
  lastDay,
  periodBound,
  periodOf,
  periodText,
  yearBefore,
} from './period.ts';

describe('quarters and years', () => {
  it.each([
    ['quarter', '2026-Q1', '2026-Q1'],
    ['quarter', '2026q3', '2026-Q3'],
    ['quarter', '2026年一季度', '2026-Q1'],
    ['quarter', '2026年第4季度', '2026-Q4'],
    ['quarter', '２０２６年第二季度', '2026-Q2'],
    ['quarter', '2026-Q5', null],
    ['quarter', '2026年上半年', null],
    ['quarter', '2026-03', null],
    ['quarter', '一季度', null],
    ['half-year', '2026-H1', '2026-H1'],
    ['half-year', '2026年下半年', '2026-H2'],
    ['half-year', '2026-H3', null],
    ['year', '2026', '2026'],
    ['year', '2026年', '2026'],
    ['year', '2026年度', '2026'],
    ['year', '26', null],
    ['year', '46082', null],
    ['year', '2026-Q1', null],
  ] as const)('by %s: “%s” is %s', (frequency, text, period) => {
    expect(parsePeriod(text, frequency, null)).toBe(period);
  });

  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026-06-30', '2025-Q1', '2026年一季度'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2027-03-31', '2025-Q4', '2026年四季度'],
    ['2026-H2', '2026-07-01', '2026-12-31', '2027-06-30', '2025-H2', '2026年下半年'],
    ['2026', '2026-01-01', '2026-12-31', '2027-12-31', '2025', '2026年'],
    ['2026-02', '2026-02-01', '2026-02-28', '2026-03-31', '2025-02', '2026年2月'],
    ['2026-03-01', '2026-03-01', '2026-03-01', '2026-03-02', '2025-03-01', '2026年3月1日'],
    ['2026-03-01T09:00', '2026-03-01', '2026-03-01', '2026-03-02', '2025-03-01T09:00', '2026年3月1日 9时'],
  ])('%s runs from %s to %s', (period, first, last, next, before, text) => {
    expect([firstDay(period), lastDay(period), endOfNext(period), yearBefore(period)]).toEqual([
      first,
      last,
      next,
      before,
    ]);
    expect(periodText(period)).toBe(text);
  });

  it('a day lies in the period that it belongs to, and periods sort as they follow each other', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(civilDate('1990-01-01'), n));
    const frequency = fc.constantFrom<Frequency>('day', 'month', 'quarter', 'half-year', 'year');
    fc.assert(
      fc.property(day, frequency, (on, every) => {
        const period = periodOf(on, every);
        expect(frequencyOf(period)).toBe(every);
        expect(firstDay(period) <= on && on <= lastDay(period)).toBe(true);
        expect(periodOf(addDays(lastDay(period), 1), every) > period).toBe(true);
        expect(parsePeriod(period, every, null)).toBe(period);
      }),
    );
  });

  it.each([
    ['2026-05-31', 'quarter', 'from', '2026-Q2'],
    ['2026-02-31', 'quarter', 'to', '2026-Q1'],
    ['2026', 'quarter', 'to', '2026-Q4'],
    ['2026-Q2', 'month', 'to', '2026-06'],
    ['2026-Q2', 'day', 'from', '2026-04-01'],
    ['2026-03-01', 'month', 'from', '2026-03-01'],
    ['2026-Q2', 'year', 'to', '2026'],
  ] as const)('asked for %s, periods by %s are compared %s %s', (text, frequency, end, bound) => {
    expect(periodBound(text, frequency, end)).toBe(bound);
  });
});
