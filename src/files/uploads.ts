import type { Upload } from '../api/contract.ts';
import { ARCHIVE_LIMITS, PUBLIC_ARCHIVE_LIMITS } from '../archives/archive.ts';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { type Actor, holds } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { ScreenedFile } from '../screening/file-screen.ts';
import { screenFileName } from '../screening/screen-file-name.ts';
import { examineFile, type FileBudget } from './examine.ts';
import { findingsOf } from './file-findings.ts';
import { CSV_MEDIA_TYPE } from './file-name.ts';
import { insertPages } from './file-pages.ts';
import { bodyExists, insertUpload } from './file-records.ts';
import { RECOGNISE_FILE, recogniseShort } from './recognise-file.ts';
import type { FileStore, StagedBytes } from './store.ts';
import { quotaRefusal } from './upload-quota.ts';

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

/** A file that was found harmless and belongs to nobody yet: exactly one of `keep` and `discard` ends it. */
export interface HeldFile
  extends Pick<StagedBytes, 'sha256' | 'sm3' | 'sizeBytes' | 'content' | 'keep' | 'discard'>,
    ScreenedFile {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly stripped: boolean;
  /** Null where the public copy is what came in. */
  readonly originalSha256: string | null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** How much somebody may send, and how much work it may make. */
interface Allowance {
  readonly bytes: number;
  readonly budget: FileBudget;
  readonly keepsOriginal: boolean;
}

const OFFICIAL_BUDGET: FileBudget = { milliseconds: 60_000, limits: ARCHIVE_LIMITS, screens: true };
const PUBLIC_BUDGET: FileBudget = { milliseconds: 5_000, limits: PUBLIC_ARCHIVE_LIMITS, screens: false };

/**
 * Stages, sniffs and cleans; whatever ends badly is discarded. `keepsOriginal`: the bytes that came in are kept beside
 * a public copy that differs.
 */
async function hold(
  store: FileStore,
  { name, source }: Pick<IncomingFile, 'name' | 'source'>,
  { bytes: limit, budget, keepsOriginal }: Allowance,
): Promise<Result<HeldFile>> {
  const staged = await store.stage(source, limit);
  if (!staged.ok) return staged;
  const original = staged.value;
  let held: readonly StagedBytes[] = [];
  try {
    const examined = await examineFile(await original.content(), name, budget);
    if (!examined.ok) return examined;
    const { clean, ...found } = examined.value;
    if (clean === null) {
      held = [original];
      return accepted({ ...original, ...found, originalSha256: null });
    }
    const copy = await store.stage(once(clean), limit);
    if (!copy.ok) return copy;
    held = keepsOriginal ? [copy.value, original] : [copy.value];
    const { sha256 } = original;
    return accepted({ ...allOf(copy.value, held), ...found, originalSha256: keepsOriginal ? sha256 : null });
  } finally {
    if (!held.includes(original)) await original.discard();
  }
}

/** The copy, whose end is the end of all. */
const allOf = (copy: StagedBytes, held: readonly StagedBytes[]): StagedBytes => ({
  ...copy,
  keep: async () => {
    const [kept, ...others] = await Promise.all(held.map((each) => each.keep()));
    return others.find((each) => !each.ok) ?? kept ?? copy.keep();
  },
  discard: async () => {
    await Promise.all(held.map((each) => each.discard()));
  },
});

/**
 * Takes in a file for a body: by content, within the limit, without metadata; the same bytes twice are one file with
 * two names.
 */
export async function receiveUpload(
  deps: FileDeps,
  actor: Actor,
  incoming: IncomingFile,
): Promise<Result<Upload>> {
  const refusal = await sendingRefusal(deps, actor, incoming.bodyCode);
  if (refusal) return refused(refusal);
  const bytes = deps.maxUploadBytes ?? MAX_UPLOAD_BYTES;
  return keepUpload(deps, actor, incoming, { bytes, budget: OFFICIAL_BUDGET, keepsOriginal: true });
}

/** Why somebody sends no file for a body now. */
async function sendingRefusal(deps: FileDeps, actor: Actor, bodyCode: string): Promise<Refusal | null> {
  if (!(await bodyExists(deps.db, bodyCode))) return problem('body-unknown', { value: bodyCode });
  if (!holds(actor, 'editor', bodyCode))
    return problem('not-permitted', { body: bodyCode, action: '上传文件' });
  return quotaRefusal(deps.db, deps.clock.now(), { account: actor.id, body: bodyCode });
}

/** What members of the public may attach. */
export const MAX_PUBLIC_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Examines a file that somebody without an account sends; it is kept only when what it comes with is accepted. */
export const holdPublicFile = (
  store: FileStore,
  incoming: Pick<IncomingFile, 'name' | 'source'>,
): Promise<Result<HeldFile>> =>
  hold(store, incoming, { bytes: MAX_PUBLIC_UPLOAD_BYTES, budget: PUBLIC_BUDGET, keepsOriginal: false });

async function keepUpload(
  deps: FileDeps,
  actor: Actor,
  incoming: IncomingFile,
  allowance: Allowance,
): Promise<Result<Upload>> {
  const held = await hold(deps.store, incoming, allowance);
  return held.ok ? keepHeld(deps, actor, incoming.bodyCode, held.value) : held;
}

/** What stands in a file that came in before its text was kept. */
export const readAgain = (bytes: Uint8Array, name: string): Promise<Result<ScreenedFile>> =>
  examineFile(bytes, name, OFFICIAL_BUDGET);

/** A table that we write ourselves of rows that came in: as long as a batch may be, and never held as a whole. */
export async function keepOwnTable(
  deps: FileDeps,
  actor: Actor,
  incoming: IncomingFile & { readonly maxBytes: number; readonly screened: () => ScreenedFile },
): Promise<Result<Upload>> {
  const refusal = await sendingRefusal(deps, actor, incoming.bodyCode);
  if (refusal) return refused(refusal);
  const staged = await deps.store.stage(incoming.source, incoming.maxBytes);
  if (!staged.ok) return staged;
  return keepHeld(deps, actor, incoming.bodyCode, {
    ...staged.value,
    ...incoming.screened(),
    name: incoming.name,
    extension: 'csv',
    mediaType: CSV_MEDIA_TYPE,
    stripped: false,
    originalSha256: null,
  });
}

async function keepHeld(
  deps: FileDeps,
  actor: Actor,
  bodyCode: string,
  held: HeldFile,
): Promise<Result<Upload>> {
  const { name, extension, mediaType, stripped, findings, originalSha256, pages, scans } = held;
  const recognised = await recogniseShort(held.content, extension, scans);
  const kept = await held.keep();
  if (!kept.ok) return kept;
  const stored = kept.value;
  return write(deps, actor, 'receive-upload', async (unit) => {
    const id = newId(unit.now);
    const file = { ...stored, mediaType, extension };
    await insertUpload(unit.tx, {
      id,
      file,
      name,
      bodyCode,
      uploadedBy: actor.id,
      at: unit.now,
      findings,
      originalSha256,
    });
    await insertPages(unit.tx, { sha256: stored.sha256, name, pages, scans, recognised, at: unit.now });
    if (scans.length > recognised.length) await unit.enqueue(RECOGNISE_FILE, { sha256: stored.sha256 });
    const found = (await findingsOf(unit.tx, [stored.sha256])).get(stored.sha256) ?? [];
    await unit.record({
      kind: 'file-uploaded',
      subject: `file:${stored.sha256}`,
      bodyCode,
      detail: {
        upload: id,
        sizeBytes: stored.sizeBytes,
        mediaType,
        metadataStripped: stripped,
        findings: found.length,
        scans: scans.length,
      },
    });
    return accepted({
      id,
      sha256: stored.sha256,
      name,
      sizeBytes: stored.sizeBytes,
      mediaType,
      findings: [...screenFileName(name), ...found],
      scans: scans.length,
    });
  });
}
