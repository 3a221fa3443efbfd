import { Type } from 'typebox';
import type { Db } from '../database/database.ts';
import { job } from '../database/job.ts';
import type { Clock } from '../kernel/clock.ts';
import { recognisePage } from '../recognition/recognise-page.ts';
import { keepReading, type RecognisedPage, waitingPages } from './file-pages.ts';
import { wholeFiles } from './read-whole.ts';
import type { FileStore } from './store.ts';

/** Reads the pages of a file that are pictures of print. */
export const RECOGNISE_FILE = job(
  'recognise-file',
  Type.Object({ sha256: Type.String() }),
  ({ sha256 }) => sha256,
);

/** So many are read while the sender waits, two seconds each; more are read by a job. */
const AT_ONCE = 3;

/** The pages of a short scan; none of a long one, which is left to the job. */
export async function recogniseShort(
  bytes: () => Promise<Uint8Array>,
  extension: string,
  scans: readonly number[],
): Promise<readonly RecognisedPage[]> {
  if (scans.length === 0 || scans.length > AT_ONCE) return [];
  const content = await bytes();
  const read: RecognisedPage[] = [];
  for (const page of scans)
    read.push({ page, reading: await recognisePage({ bytes: content, extension, page }) });
  return read;
}

/**
 * Reads what waits, page by page, and keeps each at once: a process that is killed goes on at the page where it was.
 * Other work has its turn in the threads between two pages.
 */
export async function recogniseFile(
  {
    db,
    clock,
    store,
  }: { readonly db: Db; readonly clock: Clock; readonly store: Pick<FileStore, 'read' | 'sizeOf'> },
  sha256: string,
  stop: AbortSignal | undefined,
): Promise<void> {
  const file = await db
    .selectFrom('stored_file')
    .innerJoin('upload', 'upload.sha256', 'stored_file.sha256')
    .select(['stored_file.extension', 'upload.name'])
    .where('stored_file.sha256', '=', sha256)
    .orderBy('upload.created_at', 'desc')
    .executeTakeFirst();
  const bytes = file === undefined ? null : await wholeFiles(store).read(sha256);
  if (file === undefined || bytes === null) return;
  const { extension, name } = file;
  for (const page of await waitingPages(db, sha256)) {
    stop?.throwIfAborted();
    const reading = await recognisePage({ bytes, extension, page });
    await keepReading(db, { sha256, name }, { page, reading }, clock.now());
  }
}
