import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, writeDurably } from '../log/durable-file.ts';

/** Two keys from one secret: who sees the table of codes cannot try codes out, nor make cookies. */
export interface AudienceKeys {
  readonly codes: Buffer;
  readonly grants: Buffer;
}

const derive = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `gongkai ${use}`, 32));

export const audienceKeys = (secret: Buffer): AudienceKeys => ({
  codes: derive(secret, 'access codes'),
  grants: derive(secret, 'access grants'),
});

const FILE = 'audience-key';

/**
 * Made at the first start and kept in the data folder; without it the codes on paper are void, so it belongs into the
 * backup.
 */
export async function loadOrCreateSecret(dataDir: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  const existing = await readIfPresent(path);
  if (existing !== null) {
    if (!/^[0-9a-f]{64}\n?$/.test(existing))
      throw new Error(`访问码密钥文件 ${path} 已损坏，请从备份恢复该文件。`);
    return Buffer.from(existing.trim(), 'hex');
  }
  const secret = randomBytes(32);
  await writeDurably(path, `${secret.toString('hex')}\n`, 0o600);
  return secret;
}

export const loadOrCreateAudienceKeys = async (dataDir: string): Promise<AudienceKeys> =>
  audienceKeys(await loadOrCreateSecret(dataDir));

/** What is kept of a code. */
export const digestOfCode = (keys: AudienceKeys, code: string): string =>
  createHmac('sha256', keys.codes).update(code).digest('hex');

/** Half an hour, as long as a clerk's session: people read at home, at the village office, on a borrowed phone. */
export const GRANT_MS = 30 * 60_000;

const seal = (keys: AudienceKeys, text: string): Buffer =>
  createHmac('sha256', keys.grants).update(text).digest();

/**
 * `<code id>.<end in seconds>.<seal>`: which code was entered, until when. The scope is looked up, so that a revoked
 * code ends at once.
 */
export function sealGrant(keys: AudienceKeys, codeId: string, now: Date): string {
  const text = `${codeId}.${Math.floor((now.getTime() + GRANT_MS) / 1000)}`;
  return `${text}.${seal(keys, text).toString('base64url')}`;
}

/** The id of the code behind a cookie; null when it is not ours or its time is over. */
export function openGrant(keys: AudienceKeys, cookie: string, now: Date): string | null {
  const match = /^([0-9a-z]{1,40})\.(\d{1,12})\.([\w-]{43})$/.exec(cookie);
  const [, codeId, end, sent] = match ?? [];
  if (codeId === undefined || end === undefined || sent === undefined) return null;
  if (!timingSafeEqual(seal(keys, `${codeId}.${end}`), Buffer.from(sent, 'base64url'))) return null;
  return now.getTime() < Number(end) * 1000 ? codeId : null;
}
