import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from './civil-date.ts';
import { calendarDaysAfter, isWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts';

describe('working days with the holidays and make-up days of the State Council', () => {
  test.each([
    ['2024-01-22', 20, '2024-02-22'],
    ['2024-09-13', 20, '2024-10-17'],
    ['2024-09-30', 20, '2024-11-01'],
    ['2025-09-15', 20, '2025-10-17'],
    ['2026-01-20', 20, '2026-02-24'],
    ['2026-09-11', 20, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-11-23', 20, '2026-12-21'],
  ])('%s and %i working days end on %s', (start, days, end) => {
    expect(workingDaysAfter(civilDate(start), days).dueOn).toBe(end);
  });

  test('a make-up Sunday is a working day, a holiday Monday is not', () => {
    expect(isWorkingDay(civilDate('2026-01-04'))).toBe(true);
    expect(isWorkingDay(civilDate('2026-10-05'))).toBe(false);
  });

  test('a period that reaches into a year without announced holidays is provisional', () => {
    expect(workingDaysAfter(civilDate('2026-12-10'), 20).provisional).toBe(true);
    expect(workingDaysAfter(civilDate('2026-11-23'), 20).provisional).toBe(false);
  });

  test('calendar days that end on a day off move to the next working day', () => {
    expect(calendarDaysAfter(civilDate('2026-09-11'), 20).dueOn).toBe('2026-10-08');
  });

  test('counting there and back agrees, and the end is always a working day', () => {
    const day = fc.integer({ min: 0, max: 3600 }).map((n) => addDays(civilDate('2016-01-01'), n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const { dueOn } = workingDaysAfter(start, days);
        expect(isWorkingDay(dueOn)).toBe(true);
        expect(workingDaysBetween(start, dueOn)).toBe(days);
        expect(workingDaysBetween(dueOn, start)).toBe(-days);
      }),
    );
  });
});
