import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { TimingPeriod } from '../schema/vocabulary.ts';
import { demandText, dueAfterEvent, duePeriods, recount, timingFor, timingText } from './timing.ts';

const twenty = { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' } as const;

describe('due dates', () => {
  test('20 working days cross holidays, and the computation can be read', () => {
    expect(dueAfterEvent(twenty, civilDate('2016-10-12'), CATALOGUE)).toEqual({
      dueOn: '2016-11-09',
      provisional: false,
      computation: '自信息形成或者变更之日2016年10月12日的次日起20个工作日，至2016年11月9日',
      basis: null,
      dueAt: null,
      counted: { what: '信息形成或者变更之日', from: '2016-10-12', count: 20, unit: 'working-day' },
    });
    expect(dueAfterEvent(twenty, civilDate('2026-09-11'), CATALOGUE).dueOn).toBe('2026-10-15');
  });

  test('a record counts by the rule in force on its own day, whatever the item says today', () => {
    const notice = {
      kind: 'event',
      event: 'documentDate',
      days: 15,
      unit: 'working-day',
      rule: 'land-expropriation-notice',
    } as const;
    const before = dueAfterEvent(notice, civilDate('2021-08-31'), CATALOGUE);
    const after = dueAfterEvent(notice, civilDate('2021-09-01'), CATALOGUE);
    expect(before.computation).toContain('10个工作日');
    expect(before.basis).toContain('征收土地公告办法');
    expect(after.computation).toContain('15个工作日');
    expect(after.basis).toContain('第三十一条');
    expect(dueAfterEvent(notice, civilDate('2001-12-31'), CATALOGUE)).toMatchObject({
      basis: null,
      computation: expect.stringContaining('15个工作日'),
    });
  });

  test.each([
    ['13.accident-flash', { grade: 'grave' }, '5小时', '80号'],
    ['13.accident-flash', { grade: 'general' }, '48小时', '61号'],
    ['13.accident-flash', {}, '5小时', '80号'],
    ['13.emergency-start', { level: '2' }, '5小时', '80号'],
    ['13.emergency-adjust', { level: '4' }, '48小时', '61号'],
    ['24.health-event-notice', { grade: 'i' }, '5小时', '80号'],
    ['24.health-event-notice', { grade: 'iv' }, '24小时', '61号'],
  ])('%s of %o is due after %s', (code, content, term, basis) => {
    const item = CATALOGUE.declaredItems.find((each) => each.code === code);
    if (!item) throw new Error(code);
    const timing = timingFor(item.timing, CATALOGUE.findCurrentType(item.type), content);
    if (timing.kind !== 'event') throw new Error(code);
    const due = dueAfterEvent(timing, civilDate('2026-03-02'), CATALOGUE);
    expect(due.computation).toContain(`起${term}`);
    expect(due.basis).toContain(basis);
  });

  test('a term that the body has set itself is not changed by the grade', () => {
    const own = { kind: 'event', event: 'documentDate', days: 2, unit: 'hour' } as const;
    const type = CATALOGUE.findCurrentType('accident-flash');
    expect(timingFor(own, type, { grade: 'general' })).toEqual(own);
  });

  test('a period that reaches into a year without announced holidays is provisional and says so', () => {
    const due = dueAfterEvent(twenty, civilDate('2026-12-20'), CATALOGUE);
    expect(due.provisional).toBe(true);
    expect(due.computation).toContain('暂定');
  });

  test('periods are those that ended in the time asked for, oldest first, across the turn of a year', () => {
    const monthly = { kind: 'period', every: 'month', days: 10, unit: 'working-day' } as const;
    const labels = (every: TimingPeriod, from: string, to: string) =>
      duePeriods({ ...monthly, every }, civilDate(from), civilDate(to), CATALOGUE).map(
        (period) => period.label,
      );
    expect(labels('month', '2025-11-30', '2026-01-31')).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(labels('quarter', '2025-12-31', '2026-03-30')).toEqual(['2025-Q4']);
    expect(labels('year', '2026-01-01', '2026-12-30')).toEqual([]);
    expect(labels('half-year', '2025-06-30', '2026-01-01')).toEqual(['2025-H1', '2025-H2']);
    expect(labels('day', '2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01']);
    expect(labels('hour', '2026-01-01', '2026-01-01').slice(0, 2)).toEqual([
      '2025-12-31T23:00',
      '2026-01-01T00:00',
    ]);
    expect(duePeriods(twenty, civilDate('2025-01-01'), civilDate('2026-01-01'), CATALOGUE)).toEqual([]);
  });

  test('readings of an hour are due by the hour, through the holidays', () => {
    const hourly = { kind: 'period', every: 'hour', days: 1, unit: 'hour' } as const;
    const day = civilDate('2026-10-01');
    expect(duePeriods(hourly, day, day, CATALOGUE).at(1)).toMatchObject({
      label: '2026-10-01T00:00',
      dueOn: '2026-10-01',
      dueAt: '2026-10-01 02:00',
    });
  });

  test('what was counted can be counted again, to the same day and sentence', () => {
    const { basis: _, ...due } = dueAfterEvent(twenty, civilDate('2026-09-11'), CATALOGUE);
    expect(recount(due.counted, CATALOGUE.calendar)).toEqual(due);
  });

  test('no period is due before it ends', () => {
    for (const every of ['month', 'quarter', 'year'] as const) {
      const timing = { kind: 'period', every, days: 20, unit: 'calendar-day' } as const;
      for (const period of duePeriods(timing, civilDate('2020-01-01'), civilDate('2025-12-31'), CATALOGUE)) {
        expect(period.dueOn > period.endedOn, period.label).toBe(true);
      }
    }
  });
});

test('公开时限 reads as in the national catalogue', () => {
  const yearly = { kind: 'period', every: 'year', days: 0, unit: 'date', date: '01-31' } as const;
  expect(timingText(yearly)).toBe('每年公开，次年1月31日前');
  expect(timingText({ ...twenty, days: 5, unit: 'hour' })).toBe('自信息形成或者变更之日起5小时内');
  expect(timingText(twenty)).toBe('自信息形成或者变更之日起20个工作日内');
  expect(timingText({ ...twenty, days: 0, unit: 'calendar-day' })).toBe('信息形成或者变更的当日');
  expect(timingText({ kind: 'standing', reviewMonths: 6 })).toBe('长期公开，每6个月复核');
});

describe('what people may demand, in a sentence for each kind of term', () => {
  const event = { kind: 'event', event: 'documentDate' } as const;
  const period = { kind: 'period' } as const;
  test.each([
    [{ ...event, days: 20, unit: 'working-day' }, '这项信息应当自形成或者变更之日起20个工作日内公开'],
    [{ ...event, days: 3, unit: 'calendar-day' }, '这项信息应当自形成或者变更之日起3日内公开'],
    [{ ...event, days: 3, unit: 'month' }, '这项信息应当自形成或者变更之日起3个月内公开'],
    [{ ...event, days: 5, unit: 'hour' }, '这项信息应当在事情发生后5小时内公开'],
    [{ ...event, days: 0, unit: 'same-day' }, '这项信息应当在形成或者变更的当日公开'],
    [{ ...event, days: 0, unit: 'calendar-day' }, '这项信息应当在形成或者变更的当日公开'],
    [{ ...event, days: 0, unit: 'date', date: '01-31' }, '这项信息应当在形成或者变更的次年1月31日前公开'],
    [
      { ...period, every: 'month', days: 10, unit: 'working-day' },
      '这项信息应当每月公开一次，每期的在期满后10个工作日内公开',
    ],
    [
      { ...period, every: 'year', days: 0, unit: 'date', date: '03-31' },
      '这项信息应当每年公开一次，每期的在次年3月31日前公开',
    ],
    [
      { ...period, every: 'day', days: 0, unit: 'same-day' },
      '这项信息应当每日公开一次，每期的在期满当日公开',
    ],
    [{ kind: 'standing', reviewMonths: 12 }, '这项信息应当一直公开，有变更的及时更新，至少每12个月核对一次'],
  ] as const)('%o', (timing, sentence) => {
    expect(demandText(timing)).toBe(sentence);
  });
});
