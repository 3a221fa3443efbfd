import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that cannot be guessed, so their plain digest is enough to recognise them. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. */
export const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
