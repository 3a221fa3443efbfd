import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short identifier that sorts by time: 9 characters of milliseconds and 7 of randomness, Crockford base 32. */
export function newId(now: Date): string {
  let text = '';
  for (let time = now.getTime(), i = 0; i < 9; i += 1) {
    text = ALPHABET.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  for (const byte of randomBytes(7)) text += ALPHABET.charAt(byte % 32);
  return text;
}

/** Matches identifiers made by `newId`; a route answers anything else with 404 before asking the database. */
export const ID_PATTERN = '^[0-9a-hjkmnp-tv-z]{16}$';
