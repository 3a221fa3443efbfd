import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

export interface VerifierKey {
  readonly text: string;
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
}

export interface Checkpoint {
  readonly size: number;
  readonly root: Buffer;
  /** The whole note: evidence, should the log ever say something else. */
  readonly note: string;
}

/** Strict: what an encoder would not have written is refused. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** `name+hex(id)+base64(0x01 ‖ Ed25519 key)`. */
export function readVerifierKey(input: string): VerifierKey | null {
  const text = input.trim();
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text);
  if (!parts) return null;
  const [, name = '', id = '', encoded = ''] = parts;
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== 1) return null;
  const expected = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  if (expected.toString('hex') !== id) return null;
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
  });
  return { text, name, id: expected, key };
}

export type CheckpointFault = 'malformed' | 'other-origin' | 'not-signed';

/** Opens a checkpoint; never returns one whose signature by this key has not been verified. */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint | CheckpointFault {
  const shape = /^([^\s+]+)\n([1-9]\d{0,15})\n(\S{44})\n\n((?:— [^\s+]+ [A-Za-z0-9+/]+={0,2}\n){1,16})$/u;
  const [, origin = '', size = '', encoded = '', signatureLines = ''] = shape.exec(note) ?? [];
  const root = fromBase64(encoded);
  if (root?.length !== 32 || !Number.isSafeInteger(Number(size))) return 'malformed';
  if (origin !== key.name) return 'other-origin';
  const signed = Buffer.from(note.slice(0, note.indexOf('\n\n') + 1));
  const seen = new Map<string, string>();
  let verified = false;
  for (const line of signatureLines.trimEnd().split('\n')) {
    const [, name = '', signature = ''] = line.split(' ');
    const bytes = fromBase64(signature);
    if (!bytes || bytes.length < 5) return 'malformed';
    const id = bytes.subarray(0, 4);
    const signer = `${name} ${id.toString('hex')}`;
    // The same line twice says nothing new; two signatures of one key are no note.
    if (seen.get(signer) === signature) continue;
    if (seen.has(signer)) return 'malformed';
    seen.set(signer, signature ?? '');
    if (name !== key.name || !id.equals(key.id)) continue;
    if (bytes.length !== 68 || !verify(null, signed, key.key, bytes.subarray(4))) return 'not-signed';
    verified = true;
  }
  return verified ? { size: Number(size), root, note } : 'not-signed';
}
