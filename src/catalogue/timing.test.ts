import { describe, expect, test } from 'vitest';
import { civilDate } from '../kernel/civil-date.ts';
import { dueAfterEvent, duePeriods, timingText } from './timing.ts';

const twenty = { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' } as const;

describe('due dates', () => {
  test('20 working days cross holidays, and the computation can be read', () => {
    expect(dueAfterEvent(twenty, civilDate('2016-10-12'))).toEqual({
      dueOn: '2016-11-09',
      provisional: false,
      computation: '自信息形成或者变更之日2016年10月12日的次日起20个工作日，至2016年11月9日',
    });
    expect(dueAfterEvent(twenty, civilDate('2026-09-11')).dueOn).toBe('2026-10-15');
  });

  test('a period that reaches into a year without announced holidays is provisional and says so', () => {
    const due = dueAfterEvent(twenty, civilDate('2026-12-20'));
    expect(due.provisional).toBe(true);
    expect(due.computation).toContain('暂定');
  });

  test('periods are those that ended in the time asked for, oldest first, across the turn of a year', () => {
    const monthly = { kind: 'period', every: 'month', days: 10, unit: 'working-day' } as const;
    const labels = (every: 'month' | 'quarter' | 'year', from: string, to: string) =>
      duePeriods({ ...monthly, every }, civilDate(from), civilDate(to)).map((period) => period.label);
    expect(labels('month', '2025-11-30', '2026-01-31')).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(labels('quarter', '2025-12-31', '2026-03-30')).toEqual(['2025-Q4']);
    expect(labels('year', '2026-01-01', '2026-12-30')).toEqual([]);
    expect(duePeriods(twenty, civilDate('2025-01-01'), civilDate('2026-01-01'))).toEqual([]);
  });

  test('no period is due before it ends', () => {
    for (const every of ['month', 'quarter', 'year'] as const) {
      const timing = { kind: 'period', every, days: 20, unit: 'calendar-day' } as const;
      for (const period of duePeriods(timing, civilDate('2020-01-01'), civilDate('2025-12-31'))) {
        expect(period.dueOn > period.endedOn, period.label).toBe(true);
      }
    }
  });
});

test('公开时限 reads as in the national catalogue', () => {
  expect(timingText(twenty)).toBe('自信息形成或者变更之日起20个工作日内');
  expect(timingText({ kind: 'standing', reviewMonths: 6 })).toBe('长期公开，每6个月复核');
});
