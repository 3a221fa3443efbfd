import type { Db, Tx } from '../database/database.ts';

/** In one answer. */
export const MOST_EVIDENCE_FILES = 20;

export interface EvidenceFile {
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** As it was kept: without a digest when its bytes were expunged since. */
export interface KeptFile extends Omit<EvidenceFile, 'sha256'> {
  readonly sha256: string | null;
}

/** What people of the body have uploaded, of what is wanted; under the name that it came with last. */
export async function findEvidenceFiles(
  tx: Tx,
  body: string,
  wanted: readonly string[],
): Promise<readonly EvidenceFile[]> {
  if (wanted.length === 0) return [];
  const rows = await tx
    .selectFrom('upload')
    .innerJoin('stored_file', 'stored_file.sha256', 'upload.sha256')
    .select(['upload.sha256', 'upload.name', 'stored_file.size_bytes', 'stored_file.media_type'])
    .distinctOn('upload.sha256')
    .where('upload.body_code', '=', body)
    .where('upload.sha256', 'in', [...wanted])
    // What came in with an opinion is the public's.
    .where('upload.uploaded_by', 'not like', 'public-%')
    .orderBy('upload.sha256')
    .orderBy('upload.created_at', 'desc')
    .execute();
  return wanted.flatMap((sha256) => {
    const row = rows.find((each) => each.sha256 === sha256);
    return row
      ? [{ sha256, name: row.name, sizeBytes: Number(row.size_bytes), mediaType: row.media_type }]
      : [];
  });
}

export async function keepEvidenceFiles(
  tx: Tx,
  event: number,
  files: readonly EvidenceFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('instrument_file')
    .values(
      files.map((file, index) => ({
        event_id: event,
        n: index + 1,
        sha256: file.sha256,
        name: file.name,
        size_bytes: file.sizeBytes,
        media_type: file.mediaType,
      })),
    )
    .execute();
}

/** By event. */
export async function evidenceFilesOf(
  db: Db,
  instrument: string,
): Promise<ReadonlyMap<number, readonly KeptFile[]>> {
  const rows = await db
    .selectFrom('instrument_file')
    .innerJoin('instrument_event', 'instrument_event.id', 'instrument_file.event_id')
    .selectAll('instrument_file')
    .where('instrument_event.instrument_id', '=', instrument)
    .orderBy('instrument_file.n')
    .execute();
  const files = rows.map((row) => ({
    event: row.event_id,
    file: {
      sha256: row.sha256,
      name: row.name,
      sizeBytes: Number(row.size_bytes),
      mediaType: row.media_type,
    },
  }));
  const events = new Set(files.map(({ event }) => event));
  return new Map(
    [...events].map((event) => [event, files.filter((each) => each.event === event).map(({ file }) => file)]),
  );
}
