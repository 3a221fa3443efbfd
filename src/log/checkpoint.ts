import { HASH_BYTES } from './merkle.ts';
import { decodeBase64, isSignedBy, type NoteSigner, type NoteVerifier, parseNote, signNote } from './note.ts';

/** What a log states about itself: this many entries, with this root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

export interface SignedCheckpoint extends Checkpoint {
  /** The signed note, as it is served. */
  readonly note: string;
}

const BODY = /^([^\s+]+)\n([1-9]\d{0,15})\n(\S{44})\n$/u;

/** Size 0 is never published: implementations disagree about the root of nothing. */
export function signCheckpoint(size: number, root: Uint8Array, signer: NoteSigner): SignedCheckpoint {
  if (!Number.isSafeInteger(size) || size < 1) throw new Error(`a checkpoint of ${size} entries`);
  if (root.length !== HASH_BYTES) throw new Error('a root has 32 bytes');
  const text = `${signer.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  return { origin: signer.name, size, root: Buffer.from(root), note: signNote(text, signer) };
}

/** Reads a checkpoint of this very log; null when it is malformed, of another origin, or not signed by the key. */
export function openCheckpoint(note: string, verifier: NoteVerifier): SignedCheckpoint | null {
  const [parsed, head] = [parseNote(note), checkpointHead(note)];
  if (!parsed || !head || head.origin !== verifier.name || !isSignedBy(parsed, verifier)) return null;
  return { ...head, note };
}

/** What a checkpoint says of its log, whoever signed it; null when it is none. */
export function checkpointHead(note: string): Checkpoint | null {
  const parsed = parseNote(note);
  const [, origin = '', size = '', encoded = ''] = (parsed && BODY.exec(parsed.text)) ?? [];
  const root = decodeBase64(encoded);
  if (!parsed || root?.length !== HASH_BYTES || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root };
}
