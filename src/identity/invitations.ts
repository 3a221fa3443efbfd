import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How long a one-time password opens the account. */
export const INVITATION_DAYS = 30;

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SIGNS = 16;

/**
 * The one-time password of an account: 80 bits that follow from a key of the data folder, so that those of 60,000
 * people are printed when they are handed out and stand nowhere, and a plain digest is enough to know them again.
 */
export function invitationCode(key: Buffer, accountId: string, invitedAt: Date): string {
  const bytes = createHmac('sha256', key).update(`invitation ${accountId} ${invitedAt.getTime()}`).digest();
  return Array.from({ length: SIGNS }, (_, i) => ALPHABET.charAt((bytes[i] ?? 0) % ALPHABET.length))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

const PREFIX = 'invitation$';
const digestOf = (code: string): Buffer =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest();

export const invitationHash = (code: string): string => `${PREFIX}${digestOf(code).toString('base64url')}`;
export const isInvitation = (hash: string): boolean => hash.startsWith(PREFIX);

export const opensInvitation = (code: string, hash: string): boolean => {
  const kept = Buffer.from(hash.slice(PREFIX.length), 'base64url');
  return kept.length === 32 && timingSafeEqual(kept, digestOf(code));
};

/** Older invitations are over. */
export const invitedSince = (now: Date): Date => new Date(now.getTime() - INVITATION_DAYS * 24 * 3_600_000);
export const invitationIsOver = (invitedAt: Date, now: Date): boolean => invitedAt <= invitedSince(now);
