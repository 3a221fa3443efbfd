import { describe, expect, test } from 'vitest';
import { asOf, stateAt, type WarningEvent, type WarningMessage } from './warning-event.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 9, hour));
const WARNING = { hazard: '暴雨', category: 'Met', code: null, area: '', text: '', instruction: '' } as const;

const message = (n: number, given: Partial<WarningMessage>) => ({
  id: String(n),
  n,
  message: n === 1 ? ('alert' as const) : ('update' as const),
  identifier: String(n),
  sentAt: at(n),
  colour: 'red' as const,
  from: at(8),
  until: at(20),
  divisions: [],
  title: '',
  issuer: '',
  reason: '',
  ...given,
  warning: WARNING,
});
const event = (...messages: readonly ReturnType<typeof message>[]): WarningEvent => {
  const last = messages.at(-1);
  if (last === undefined) throw new Error('no message');
  return { dossier: 'd', number: '', body: '', bodyName: '', messages, current: last, last };
};

describe('what holds at a moment', () => {
  const lowered = event(message(1, {}), message(2, { colour: 'orange', from: at(16), until: at(22) }));

  test.each([
    [7, 'upcoming', 'orange'],
    [8, 'in-force', 'red'],
    [15, 'in-force', 'red'],
    [16, 'in-force', 'orange'],
    [21, 'in-force', 'orange'],
    [22, 'ended', 'orange'],
  ])('a change that begins later takes nothing away before: at %i it is %s and %s', (hour, state, colour) => {
    const now = asOf(lowered, at(hour));
    expect([stateAt(now, at(hour)), now.current.colour]).toEqual([state, colour]);
  });

  test('a change that ends it earlier counts', () => {
    const shortened = event(message(1, {}), message(2, { until: at(12) }));
    expect(stateAt(asOf(shortened, at(12)), at(12))).toBe('ended');
  });

  test('what was ended is not in force, whatever it said', () => {
    const ended = { ...lowered, last: { ...message(3, {}), message: 'cancel' as const } };
    expect(stateAt(asOf(ended, at(15)), at(15))).toBe('cancelled');
  });
});
