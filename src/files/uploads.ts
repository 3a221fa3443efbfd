import type { Upload } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { type Actor, holds, systemActor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { bodyExists, insertUpload } from './file-records.ts';
import { sniffFile } from './sniff.ts';
import type { FileStore, StagedBytes, StoredBytes } from './store.ts';
import { stripMetadata } from './strip-metadata.ts';

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

export interface FileDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly store: FileStore;
  /** 50 MB unless told. */
  readonly maxUploadBytes?: number;
}

export interface IncomingFile {
  readonly name: string;
  readonly bodyCode: string;
  readonly source: AsyncIterable<Uint8Array>;
}

interface Examined {
  readonly stored: StoredBytes;
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly stripped: boolean;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Sniffs, strips and keeps; whatever ends badly is discarded. */
async function examine(
  deps: FileDeps,
  staged: StagedBytes,
  rawName: string,
  limit: number,
): Promise<Result<Examined>> {
  try {
    const content = await staged.content();
    const sniffed = await sniffFile(content, rawName);
    if (!sniffed.ok) return sniffed;
    const { bytes, stripped } = stripMetadata(content, sniffed.value.extension);
    const clean = bytes.equals(content) ? accepted(staged) : await deps.store.stage(once(bytes), limit);
    if (!clean.ok) return clean;
    const kept = await clean.value.keep();
    return kept.ok ? accepted({ ...sniffed.value, stored: kept.value, stripped }) : kept;
  } finally {
    await staged.discard();
  }
}

/** Takes in a file for a body: by content, within the limit, without metadata; the same bytes twice are one file with two names. */
export async function receiveUpload(
  deps: FileDeps,
  actor: Actor,
  incoming: IncomingFile,
): Promise<Result<Upload>> {
  const { bodyCode } = incoming;
  if (!(await bodyExists(deps.db, bodyCode))) return refused(problem('body-unknown', { value: bodyCode }));
  if (!holds(actor, 'editor', bodyCode))
    return refused(problem('not-permitted', { body: bodyCode, action: '上传文件' }));
  return keepUpload(deps, actor, incoming, deps.maxUploadBytes ?? MAX_UPLOAD_BYTES);
}

/** What members of the public may attach. */
export const MAX_PUBLIC_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Takes in a file that somebody without an account sends to a body; by the same examination, readable by the body's people only. */
export async function receivePublicUpload(deps: FileDeps, incoming: IncomingFile): Promise<Result<Upload>> {
  if (!(await bodyExists(deps.db, incoming.bodyCode)))
    return refused(problem('body-unknown', { value: incoming.bodyCode }));
  return keepUpload(deps, systemActor('public-upload'), incoming, MAX_PUBLIC_UPLOAD_BYTES);
}

async function keepUpload(
  deps: FileDeps,
  actor: Actor,
  incoming: IncomingFile,
  limit: number,
): Promise<Result<Upload>> {
  const { bodyCode } = incoming;
  const staged = await deps.store.stage(incoming.source, limit);
  if (!staged.ok) return staged;
  const examined = await examine(deps, staged.value, incoming.name, limit);
  if (!examined.ok) return examined;
  const { stored, name, extension, mediaType, stripped } = examined.value;
  return write(deps, actor, 'receive-upload', async (unit) => {
    const id = newId(unit.now);
    const file = { ...stored, mediaType, extension };
    await insertUpload(unit.tx, { id, file, name, bodyCode, uploadedBy: actor.id, at: unit.now });
    await unit.record({
      kind: 'file-uploaded',
      subject: `file:${stored.sha256}`,
      bodyCode,
      detail: { upload: id, sizeBytes: stored.sizeBytes, mediaType, metadataStripped: stripped },
    });
    return accepted({ sha256: stored.sha256, name, sizeBytes: stored.sizeBytes, mediaType });
  });
}
