import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { Timing, TimingPeriod } from '../schema/declaration.ts';
import { firstDue, owedPeriods } from './first-publication.ts';

const each = (every: TimingPeriod): Timing => ({ kind: 'period', every, days: 20, unit: 'working-day' });
const from = civilDate('2026-01-01');
const due = (every: TimingPeriod, since: { readonly established?: string; readonly listed?: string }) =>
  firstDue(
    { timing: each(every) },
    {
      from,
      established: since.established === undefined ? null : civilDate(since.established),
      listed: since.listed === undefined ? null : civilDate(since.listed),
    },
    CATALOGUE,
  );

describe('the first publication of an item of periods', () => {
  test('is that of the first period that falls due since the platform answers, also of the year before', () => {
    expect(due('month', {})).toBe('2026-01-29');
    expect(due('year', {})).toBe('2026-01-29');
  });

  test('is not that of a period which ended before the body was there', () => {
    // 2026-02 falls due after 10 March, but ended before it.
    expect(due('month', { established: '2026-03-10' })).toBe('2026-04-29');
  });

  test('is that of the first whole period after a line of a register began', () => {
    expect(due('month', { listed: '2026-03-10' })).toBe('2026-06-01');
    expect(due('month', { listed: '2026-04-01' })).toBe('2026-06-01');
    expect(due('quarter', { listed: '2026-04-02' })).toBe('2026-11-03');
    expect(due('half-year', { listed: '2026-01-01' })).toBe('2026-07-28');
    expect(due('half-year', { listed: '2026-01-02' })).toBe('2027-01-29');
    expect(due('day', { listed: '2026-03-10' })).toBe('2026-04-08');
  });
});

describe('the periods of an item', () => {
  const labels = (every: TimingPeriod, today: string) =>
    owedPeriods(each(every), from, civilDate(today), CATALOGUE);

  test('are opened by half-years and days like by months', () => {
    expect(labels('half-year', '2026-07-01').ended.map(({ label }) => label)).toEqual(['2025-H2', '2026-H1']);
    expect(labels('half-year', '2026-07-01').next?.label).toBe('2026-H2');
    const days = labels('day', '2026-01-03');
    expect(days.ended.at(-1)).toMatchObject({ label: '2026-01-03', endedOn: '2026-01-03' });
    expect(days.next?.label).toBe('2026-01-04');
  });

  test('of an hour are owed day by day: one obligation, of which the hours are parts', () => {
    const hours = owedPeriods(
      { kind: 'period', every: 'hour', days: 1, unit: 'hour' },
      from,
      civilDate('2026-03-02'),
      CATALOGUE,
    );
    expect(hours.ended.slice(-2)).toMatchObject([
      { label: '2026-03-01', endedOn: '2026-03-01', dueOn: '2026-03-02' },
      { label: '2026-03-02', endedOn: '2026-03-02', dueOn: '2026-03-03' },
    ]);
    expect(hours.ended.at(-1)?.computation).toBe(
      '自2026年3月2日期满之日2026年3月3日0时00分起1小时，至2026年3月3日1时00分',
    );
  });
});
