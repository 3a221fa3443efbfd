import { createHmac } from 'node:crypto';

/** RFC 6238 with the values that every authenticator knows: SHA-1, 30 seconds, six digits. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** A device's clock may be half a minute off. */
const STEPS_AROUND = [0, -1, 1] as const;

export const stepAt = (now: Date): number => Math.floor(now.getTime() / STEP_MS);

/** The code of one step (RFC 4226, dynamic truncation). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  const number = (hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/**
 * The step that a code is of; null when it is of none around now. Steps up to `lastStep` were used already: what
 * somebody saw over a shoulder opens nothing.
 */
export function stepOfCode(secret: Buffer, code: string, now: Date, lastStep: number): number | null {
  const current = stepAt(now);
  const steps = STEPS_AROUND.map((around) => current + around).filter((step) => step > lastStep);
  return steps.find((step) => codeOf(secret, step) === code) ?? null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as authenticators take it. */
export function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}
