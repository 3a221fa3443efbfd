import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  chineseDate,
  civilDate,
  civilDateAt,
  daysBetween,
  parseCivilDate,
  shanghaiTime,
} from './civil-date.ts';

test('days that do not exist are refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', '', '2026-03-01T00:00']) {
    expect(parseCivilDate(text)).toBeNull();
  }
  expect(parseCivilDate('2024-02-29')).toBe('2024-02-29');
});

test('the civil date is that of Shanghai, whatever the machine thinks', () => {
  expect(civilDateAt(new Date('2026-03-31T15:59:59Z'))).toBe('2026-03-31');
  expect(civilDateAt(new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01');
  expect(shanghaiTime(new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01 00:00');
});

test('the sum of eight hours says what the time zone database says, before and after the end of summer time', () => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  const minute = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const agree = (instant: Date) => {
    expect(civilDateAt(instant)).toBe(day.format(instant));
    expect(shanghaiTime(instant)).toBe(minute.format(instant));
  };
  for (const around of ['1986-05-04', '1991-09-15', '1992-01-01', '2026-01-01']) {
    for (let hour = -30; hour <= 30; hour += 1)
      agree(new Date(Date.parse(`${around}T00:00:00Z`) + hour * 3_599_999));
  }
  const range = { min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
  fc.assert(fc.property(fc.date(range), agree));
  expect(() => civilDateAt(new Date(Number.NaN))).toThrow();
});

test('成文日期 is written without leading zeros', () => {
  expect(chineseDate(civilDate('2026-03-01'))).toBe('2026年3月1日');
});

test('adding and counting days agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
      const start = civilDate('2000-02-29');
      expect(daysBetween(start, addDays(start, n))).toBe(n);
    }),
  );
});
