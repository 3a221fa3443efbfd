import { createHmac, hkdfSync } from 'node:crypto';
import { sha256Hex } from '../kernel/canonical-json.ts';

/** Keys from the secret of the data folder: who reads the tables can neither make receipts nor find out addresses. */
export interface PublicKeys {
  readonly receipts: Buffer;
  readonly persons: Buffer;
  readonly challenges: Buffer;
}

/** For one place where the public writes; no two share a key. */
export function keysFor(place: string, secret: Buffer): PublicKeys {
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `gongkai ${place} ${use}`, 32));
  return {
    receipts: derive('receipts'),
    persons: derive('persons'),
    challenges: derive('challenges'),
  };
}

export const consultationKeys = (secret: Buffer): PublicKeys => keysFor('consultation', secret);

export const keyed = (key: Buffer, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** Without the letters and digits that are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 20;

/**
 * 回执码: 20 characters of 31, some 99 bits, made from what was sent, so that sending it again gives the same one although
 * only its digest is kept.
 */
export function receiptCode(keys: PublicKeys, submission: string): string {
  const bytes = Buffer.concat([keyed(keys.receipts, submission, '1'), keyed(keys.receipts, submission, '2')]);
  let code = '';
  // Bytes of 248 and more would favour the first letters; 64 bytes always leave twenty.
  for (const byte of bytes) {
    if (byte < 248 && code.length < LENGTH) code += ALPHABET.charAt(byte % 31);
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** As typed: spaces, dashes and case make no difference. Null when it cannot be one. */
export function readReceipt(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return text.length === LENGTH ? text : null;
}

export const receiptHash = (code: string): string =>
  sha256Hex(`gongkai receipt ${readReceipt(code) ?? code}`);
