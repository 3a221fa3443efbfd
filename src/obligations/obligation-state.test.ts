import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { obligationState } from './obligation-state.ts';

const dueOn = civilDate('2026-10-15');
const state = (
  today: string,
  dischargedOn: string | null = null,
  { ended = null, nothing = false }: { ended?: string | null; nothing?: boolean } = {},
) =>
  obligationState(
    { dueOn, dischargedOn: dischargedOn === null ? null : civilDate(dischargedOn), ended, nothing },
    civilDate(today),
    CATALOGUE.calendar.workingDayAfter(civilDate(today), 3),
  );

describe('the state of an obligation', () => {
  test.each([
    ['2026-10-09', 'due'],
    ['2026-10-12', 'due-soon'],
    ['2026-10-15', 'due-soon'],
    ['2026-10-16', 'late'],
  ])('open on %s: %s', (today, expected) => expect(state(today)).toBe(expected));

  test('publication on the due day is in time, a day later is not', () => {
    expect(state('2026-11-01', '2026-10-15')).toBe('done');
    expect(state('2026-11-01', '2026-10-16')).toBe('done-late');
  });

  test('an exception ends the waiting, a publication says more than an exception', () => {
    expect(state('2026-11-01', null, { ended: 'item-retired' })).toBe('excepted');
    expect(state('2026-11-01', null, { ended: 'not-applicable' })).toBe('not-applicable');
    expect(state('2026-11-01', '2026-10-01', { ended: 'item-retired' })).toBe('done');
    expect(state('2026-11-01', '2026-10-20', { nothing: true })).toBe('nothing-to-publish');
  });
});
