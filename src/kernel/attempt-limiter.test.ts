import { expect, test } from 'vitest';
import { type Attempt, attemptsOf, SharedAttempts } from './attempt-limiter.ts';

const NOW = new Date('2026-03-09T09:30:00+08:00');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const LIMIT = { attempts: 3, windowMs: 60_000 };

/** Two servers that tell each other at once. */
function pair() {
  const [one, other] = [new SharedAttempts(), new SharedAttempts()];
  const told: Attempt[] = [];
  one.share('secret', (attempt) => {
    told.push(attempt);
    other.hear(attempt);
  });
  other.share('secret', (attempt) => one.hear(attempt));
  return { one: one.limiter('lookup', LIMIT), other: other.limiter('lookup', LIMIT), told };
}

test('what is tried at one server counts at the other, until the window ends', () => {
  const { one, other } = pair();
  expect([one, other, one].map((limiter) => limiter.attempt('192.0.2.1', NOW))).toEqual([null, null, null]);
  expect(other.attempt('192.0.2.1', later(1_000))).toBe(59);
  expect(one.attempt('192.0.2.1', later(2_000))).toBe(58);
  expect(one.attempt('192.0.2.2', later(2_000))).toBe(null);
  expect(other.attempt('192.0.2.1', later(60_000))).toBe(null);
});

test('keys travel sealed, and who is over the limit is not told of any more', () => {
  const { one, told } = pair();
  for (let i = 0; i < 100; i += 1) one.attempt('192.0.2.1', NOW);
  expect(told).toHaveLength(LIMIT.attempts + 1);
  expect(JSON.stringify(told)).not.toContain('192.0.2.1');
});

test('a server has one limiter of a name, and shares it with no other server of the process', () => {
  const [a, b] = [{}, {}];
  expect(attemptsOf(a).limiter('lookup', LIMIT)).toBe(attemptsOf(a).limiter('lookup', LIMIT));
  expect(attemptsOf(a).limiter('lookup', LIMIT)).not.toBe(attemptsOf(b).limiter('lookup', LIMIT));
});

test('bytes count by their number', () => {
  const bytes = new SharedAttempts().limiter('bytes', { attempts: 1_000, windowMs: 60_000 });
  expect(bytes.attempt('a', NOW, 900)).toBe(null);
  expect(bytes.attempt('a', NOW, 200)).toBe(60);
});
