import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { hash as argon2, verify as verifyArgon2 } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { isInvitation, opensInvitation } from './invitations.ts';

/** Argon2id as OWASP asks at least: 19 MiB, two passes (https://cheatsheetseries.owasp.org, Password Storage). */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same characters can be typed in composed and decomposed form. */
const typed = (password: string): string => password.normalize('NFC');

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$key`; one pass only for passwords that are printed. */
export const hashPassword = (password: string, timeCost: number = ARGON2ID.timeCost): Promise<string> =>
  argon2(typed(password), { ...ARGON2ID, timeCost });

/** True when the password belongs to the hash; takes the same time whether it does or not. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  if (isOldHash(hash)) return verifyScrypt(password, hash);
  if (isInvitation(hash)) {
    await spendVerificationTime(password);
    return opensInvitation(password, hash);
  }
  if (!hash.startsWith('$argon2id$')) throw new Error('not a password hash of ours');
  return verifyArgon2(hash, typed(password));
}

/** Made by an earlier release: it is hashed anew when its owner signs in. */
export const isOldHash = (hash: string): boolean => hash.startsWith('scrypt$');

/** `scrypt$N$r$p$salt$key`, salt and key in base64url: hashes before 2026-12. */
async function verifyScrypt(password: string, hash: string): Promise<boolean> {
  const [, n, r, p, salt, key] = hash.split('$');
  if (salt === undefined || key === undefined) throw new Error('not a password hash of ours');
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(n), r: Number(r), p: Number(p), maxmem: 128 * 1024 * 1024 };
  const actual = await derive(typed(password), Buffer.from(salt, 'base64url'), expected.length, cost);
  return timingSafeEqual(expected, actual);
}

const derive = (password: string, salt: Buffer, bytes: number, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

let decoy: Promise<string> | undefined;

/** Spends what a verification costs, for names that have no account: time must not tell which names exist. */
export async function spendVerificationTime(password: string): Promise<void> {
  decoy ??= hashPassword(randomBytes(16).toString('base64url'));
  await verifyPassword(password, await decoy);
}

const MIN_LENGTH = 12;
const CLASSES: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
const COMMON =
  /(password|passw0rd|admin|qwerty|letmein|welcome|gongkai|zhengwu|111111|123456|abcdef|iloveyou|woaini)/i;
/** 49,000 passwords that people choose, of `@zxcvbn-ts/language-common`. */
const CHOSEN = new Set<string>(dictionary['passwords-common']);
/** What people put before and behind a common password to make it pass. */
const ADORNMENTS = /^[\d\W_]+|[\d\W_]+$/g;

/** What makes a password too weak for an account that can publish in the government's name (等保三级: 身份鉴别). */
export function refusalsOfPassword(
  password: string,
  username: string,
  path = '/password',
): readonly Refusal[] {
  const faults: string[] = [];
  if ([...password].length < MIN_LENGTH) faults.push(`至少 ${MIN_LENGTH} 个字符`);
  if (CLASSES.filter((pattern) => pattern.test(password)).length < 3) {
    faults.push('应含大写字母、小写字母、数字、符号中的三类');
  }
  const small = password.toLowerCase();
  if (COMMON.test(password) || CHOSEN.has(small) || CHOSEN.has(small.replace(ADORNMENTS, '')))
    faults.push('不能含常见的弱口令');
  const name = username.split('@', 1)[0] ?? '';
  if (name.length >= 3 && password.toLowerCase().includes(name.toLowerCase())) faults.push('不能含账号名');
  return faults.map((detail) => problem('field-invalid', { field: '密码', detail: `${detail}。` }, { path }));
}
