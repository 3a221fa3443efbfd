import { expect, test } from 'vitest';
import { base32, codeOf, stepOfCode } from './one-time-code.ts';

const SECRET = Buffer.from('12345678901234567890');

/** RFC 6238, appendix B, SHA-1; the last six of eight digits. */
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeOf(SECRET, Math.floor(seconds / 30))).toBe(code);
});

test('a code counts once, half a minute early or late, and never before the last one', () => {
  const now = new Date(1_111_111_111_000);
  const step = Math.floor(1_111_111_111 / 30);
  expect(stepOfCode(SECRET, codeOf(SECRET, step), now, 0)).toBe(step);
  expect(stepOfCode(SECRET, codeOf(SECRET, step - 1), now, 0)).toBe(step - 1);
  expect(stepOfCode(SECRET, codeOf(SECRET, step + 2), now, 0)).toBeNull();
  expect(stepOfCode(SECRET, codeOf(SECRET, step), now, step)).toBeNull();
  expect(stepOfCode(SECRET, '000000', now, 0)).toBeNull();
});

test('secrets are written as authenticators take them (RFC 4648, 10)', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(base32(Buffer.from('foo'))).toBe('MZXW6');
});
