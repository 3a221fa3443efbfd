import { hkdfSync } from 'node:crypto';
import { keysFor, type PublicKeys } from '../consultations/keys.ts';

export interface RequestKeys extends PublicKeys {
  /** Seals who asked; of the data folder and not of the database. */
  readonly applicants: Buffer;
}

export const requestKeys = (secret: Buffer): RequestKeys => ({
  ...keysFor('request', secret),
  applicants: Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'gongkai applicants', 32)),
});
