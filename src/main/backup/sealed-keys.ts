import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { StartupProblem } from '../../kernel/startup-problem.ts';

/** scrypt with 128 MB: a guess costs a third of a second. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const HEAD = 'gongkai sealed keys 1\n';
const SALT = 16;
const NONCE = 12;
const TAG = 16;

export type KeyFiles = Readonly<Record<string, string>>;

/** `head ‖ salt ‖ nonce ‖ tag ‖ ciphertext` of the files as JSON: scrypt of the passphrase, AES-256-GCM. */
export function sealKeys(files: KeyFiles, passphrase: string): Buffer {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), nonce);
  cipher.setAAD(Buffer.from(HEAD));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(files), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from(HEAD), salt, nonce, cipher.getAuthTag(), sealed]);
}

/** Throws one sentence when the passphrase is another one or a byte was changed. */
export function openKeys(bytes: Buffer, passphrase: string): KeyFiles {
  const at = HEAD.length;
  try {
    const salt = bytes.subarray(at, at + SALT);
    const nonce = bytes.subarray(at + SALT, at + SALT + NONCE);
    const tag = bytes.subarray(at + SALT + NONCE, at + SALT + NONCE + TAG);
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), nonce);
    decipher.setAAD(bytes.subarray(0, at));
    decipher.setAuthTag(tag);
    const text = Buffer.concat([decipher.update(bytes.subarray(at + SALT + NONCE + TAG)), decipher.final()]);
    return keyFilesOf(text.toString('utf8'));
  } catch (cause) {
    throw new StartupProblem('密钥解不开：GONGKAI_BACKUP_PASSPHRASE 与备份时的不同，或者备份已损坏。', 1, {
      cause,
    });
  }
}

export function keyFilesOf(text: string): KeyFiles {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, String(content)]));
}
