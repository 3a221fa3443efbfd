import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

/** The files of the data folder that only this installation has; by name, their text. */
export type Keys = Readonly<Record<string, string>>;

const Plain = Type.Object({ keys: Type.Record(Type.String(), Type.String()) });
const Sealed = Type.Object({
  salt: Type.String(),
  iv: Type.String(),
  tag: Type.String(),
  sealed: Type.String(),
});

/** Some 100 ms and 128 MB for each guess of the passphrase. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase, salt, 32, COST);

/** AES-256-GCM under a key of scrypt; without a passphrase the keys as they are. */
export function sealKeys(keys: Keys, passphrase: string | null): string {
  if (passphrase === null) return `${JSON.stringify({ keys })}\n`;
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ keys })), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return `${JSON.stringify({ salt: text(salt), iv: text(iv), tag: text(cipher.getAuthTag()), sealed: text(sealed) })}\n`;
}

export type Opened =
  | { readonly ok: true; readonly keys: Keys }
  | { readonly ok: false; readonly why: 'no-passphrase' | 'wrong-passphrase' | 'damaged' };

export function openKeys(text: string, passphrase: string | null): Opened {
  const read = parsed(text);
  if (Value.Check(Plain, read)) return { ok: true, keys: read.keys };
  if (!Value.Check(Sealed, read)) return { ok: false, why: 'damaged' };
  if (passphrase === null) return { ok: false, why: 'no-passphrase' };
  const bytes = (name: keyof typeof read): Buffer => Buffer.from(read[name], 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, bytes('salt')), bytes('iv'));
    decipher.setAuthTag(bytes('tag'));
    const opened: unknown = JSON.parse(
      Buffer.concat([decipher.update(bytes('sealed')), decipher.final()]).toString(),
    );
    return { ok: true, keys: Value.Parse(Plain, opened).keys };
  } catch {
    return { ok: false, why: 'wrong-passphrase' };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
