import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** 32 MiB and three passes for each guess; old hashes carry their own parameters, so these may rise. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const MAX_MEMORY_BYTES = 128 * 1024 * 1024;

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same characters can be typed in composed and decomposed form.
    scrypt(
      password.normalize('NFC'),
      salt,
      KEY_BYTES,
      { ...options, maxmem: MAX_MEMORY_BYTES },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string, passes: number = COST.p): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { ...COST, p: passes });
  return ['scrypt', COST.N, COST.r, passes, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True when the password belongs to the hash; takes the same time whether it does or not. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined)
    throw new Error('not a password hash of ours');
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

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

/** What makes a password too weak for an account that can publish in the government's name (等保三级: 身份鉴别). */
export function refusalsOfPassword(password: string, username: string): readonly Refusal[] {
  const faults: string[] = [];
  if ([...password].length < MIN_LENGTH) faults.push(`至少 ${MIN_LENGTH} 个字符`);
  if (CLASSES.filter((pattern) => pattern.test(password)).length < 3) {
    faults.push('应含大写字母、小写字母、数字、符号中的三类');
  }
  if (COMMON.test(password)) faults.push('不能含常见的弱口令');
  const name = username.split('@', 1)[0] ?? '';
  if (name.length >= 3 && password.toLowerCase().includes(name.toLowerCase())) faults.push('不能含账号名');
  return faults.map((detail) =>
    problem('field-invalid', { field: '密码', detail: `${detail}。` }, { path: '/password' }),
  );
}
