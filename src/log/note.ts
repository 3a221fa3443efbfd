import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/** C2SP signed notes with Ed25519: a text whose every line ends with a newline, an empty line, signature lines. */
const ED25519 = 1;
const MAX_SIGNATURES = 16;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
/** Of an Ed25519 key in DER, the last 32 bytes are the key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface Note {
  /** With its last newline: the bytes that are signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  readonly publicKey: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  /** The verifier key as text. */
  readonly vkey: string;
  sign(text: string): Buffer;
}

/** Base64 with padding, and only as an encoder would have written it; null otherwise. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name);

const keyIdOf = (name: string, typedKey: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typedKey]), 'buffer').subarray(0, 4);

/** A signer of C2SP signed notes. Throws for a name with blanks or `+`, and for a key that is not Ed25519. */
export function makeNoteSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (!isKeyName(name)) throw new Error(`a key cannot be named “${name}”`);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('the key of the log is not Ed25519');
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const typedKey = Buffer.concat([Uint8Array.of(ED25519), raw]);
  const keyId = keyIdOf(name, typedKey);
  return {
    name,
    keyId,
    publicKey,
    vkey: `${name}+${keyId.toString('hex')}+${typedKey.toString('base64')}`,
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Reads `name+keyid+base64`; null when it is not an Ed25519 verifier key or the id does not fit. */
export function parseVerifierKey(vkey: string): NoteVerifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(vkey);
  const [, name = '', id = '', encoded = ''] = match ?? [];
  const typedKey = decodeBase64(encoded);
  if (typedKey?.length !== 33 || typedKey[0] !== ED25519) return null;
  const keyId = keyIdOf(name, typedKey);
  if (keyId.toString('hex') !== id) return null;
  const key = Buffer.concat([SPKI_PREFIX, typedKey.subarray(1)]);
  return { name, keyId, publicKey: createPublicKey({ key, format: 'der', type: 'spki' }) };
}

/** The text, an empty line and the signature line. Throws unless the text ends with a newline. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n')) throw new Error('the text of a note ends with a newline');
  const signature = Buffer.concat([signer.keyId, signer.sign(text)]).toString('base64');
  return `${text}\n— ${signer.name} ${signature}\n`;
}

const hasControlCharacter = (text: string): boolean =>
  Array.from(text).some((character) => character < ' ' && character !== '\n');

/** Reads a note without judging its signatures; null when it is not written exactly as the format says. */
export function parseNote(note: string): Note | null {
  if (hasControlCharacter(note) || !note.isWellFormed()) return null;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = decodeBase64(encoded);
    if (!bytes || bytes.length < 5) return null;
    const keyId = bytes.subarray(0, 4);
    if (signatures.some((other) => other.name === name && other.keyId.equals(keyId))) return null;
    signatures.push({ name, keyId, signature: bytes.subarray(4) });
  }
  return { text, signatures };
}

/** True when the note carries a good signature by this key; lines of other keys are ignored. */
export const isSignedBy = (note: Note, verifier: NoteVerifier): boolean =>
  note.signatures.some(
    ({ name, keyId, signature }) =>
      name === verifier.name &&
      keyId.equals(verifier.keyId) &&
      signature.length === 64 &&
      verify(null, Buffer.from(note.text), verifier.publicKey, signature),
  );
