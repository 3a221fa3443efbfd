import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../kernel/canonical-json.ts';

/** 256 bits that cannot be guessed, so their plain digest is enough to recognise them. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. */
export const digestOfSecret = (secret: string): string => sha256Hex(secret);
