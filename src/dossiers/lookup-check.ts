import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256Hex } from '../kernel/canonical-json.ts';

/** Full width, lower case and blanks are how people type. */
const normal = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const digest = (salt: string, check: string): string => sha256Hex(`${salt}\n${normal(check)}`);

/**
 * What is kept of the last characters of a code. Few characters can be guessed, so this hides them from a glance; the
 * rate limit protects.
 */
export function newLookupCheck(code: string, characters: number) {
  const salt = randomBytes(16).toString('hex');
  return { salt, digest: digest(salt, normal(code).slice(-characters)) };
}

/** Compares in constant time. */
export const matchesLookupCheck = (salt: string, expected: string, check: string): boolean => {
  const [a, b] = [Buffer.from(digest(salt, check)), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Numbers are compared without case, full-width forms and blanks around them. */
export const normalNumber = (text: string): string => text.normalize('NFKC').trim().toUpperCase();
