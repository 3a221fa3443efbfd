import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, writeDurably } from './durable-file.ts';
import { makeNoteSigner, type NoteSigner } from './note.ts';

export const SIGNING_KEY_FILE = 'log-signing-key.pem';
const ORIGIN_LINE = /^origin: (\S+)\n/;

/**
 * The log's key, made at the first start and kept in the data folder, readable by its owner only. The name is kept with
 * it: the identity of a log does not change when the site later moves to another port or host name, or else everybody
 * who pinned the key would be alarmed for nothing.
 */
export async function loadOrCreateSigner(dataDir: string, origin: string): Promise<NoteSigner> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, SIGNING_KEY_FILE);
  const existing = await readIfPresent(path);
  if (existing !== null) {
    const name = ORIGIN_LINE.exec(existing)?.[1];
    if (!name) throw new Error(`公开日志的签名密钥文件 ${path} 缺少 origin 一行，请从备份恢复该文件。`);
    return makeNoteSigner(name, createPrivateKey(existing));
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = makeNoteSigner(origin, privateKey);
  await writeDurably(
    path,
    `origin: ${origin}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`,
    0o600,
  );
  return signer;
}
