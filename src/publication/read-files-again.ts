import { sql } from 'kysely';
import { currentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { addJob } from '../database/job.ts';
import { addSignal } from '../database/signals.ts';
import { insertPages } from '../files/file-pages.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { RECOGNISE_FILE } from '../files/recognise-file.ts';
import type { FileStore } from '../files/store.ts';
import { readAgain } from '../files/uploads.ts';
import { compareReadFile } from './compare-read-file.ts';
import { indexAgain } from './index-again.ts';
import { pagesShowing } from './pages-showing.ts';
import type { PublicationDeps } from './publication-deps.ts';

export interface RereadDeps extends Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'> {
  readonly store: Pick<FileStore, 'read' | 'sizeOf'>;
}

type Outcome = 'read' | 'waiting' | 'nothing' | 'unread' | 'gone';

/**
 * Files of which no page was ever read, because they came in before their text was kept: each is read once, with the
 * same reader as a file that comes in now, and then found by its words. One at a time; who is stopped goes on behind
 * the last one.
 */
export async function readFilesAgain(deps: RereadDeps, stop: AbortSignal): Promise<void> {
  for (let file = await nextUnread(deps.db, null); file !== null; file = await nextUnread(deps.db, file.id)) {
    stop.throwIfAborted();
    const outcome = await readOne(deps, file);
    if (outcome === 'read') await showText(deps, file.sha256);
  }
}

interface UnreadFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
}

/** The latest first: what is in use is found first. */
async function nextUnread(db: Db, before: string | null): Promise<UnreadFile | null> {
  const { rows } = await sql<UnreadFile>`
    SELECT u.id, u.sha256, u.name FROM upload u
     WHERE (${before}::text IS NULL OR u.id < ${before}) AND NOT EXISTS (SELECT 1 FROM file_page p WHERE p.sha256 = u.sha256)
       AND NOT EXISTS (SELECT 1 FROM file_read_again r WHERE r.sha256 = u.sha256)
     ORDER BY u.id DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** Its pages and that it was looked at, in one transaction. */
async function readOne(deps: RereadDeps, { sha256, name }: UnreadFile): Promise<Outcome> {
  const bytes = await wholeFiles(deps.store).read(sha256);
  const read = bytes === null ? null : await readAgain(bytes, name);
  const { pages, scans } = read?.ok === true ? read.value : { pages: [], scans: [] };
  const outcome: Outcome =
    read === null
      ? 'gone'
      : !read.ok
        ? 'unread'
        : scans.length > 0
          ? 'waiting'
          : pages.length > 0
            ? 'read'
            : 'nothing';
  await deps.db.transaction().execute(async (tx) => {
    await insertPages(tx, { sha256, name, pages, scans, recognised: [], at: deps.clock.now() });
    await tx
      .insertInto('file_read_again')
      .values({ sha256, outcome })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (scans.length > 0) await addJob(tx, RECOGNISE_FILE, { sha256 });
  });
  return outcome;
}

/** What was read of a file after its record was public: the search finds it, and it is compared with decisions. */
export async function showText(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  sha256: string,
): Promise<void> {
  const carriers = await deps.db
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .innerJoin('edition_file', 'edition_file.edition_id', 'edition.id')
    .select([
      'disclosure.id',
      'disclosure.item_code',
      'disclosure.body_code',
      'edition.type_key',
      'edition.type_version',
    ])
    .distinct()
    .where('edition_file.sha256', '=', sha256)
    .execute();
  for (const { id, item_code: item, body_code: body, ...type } of carriers)
    await deps.db.transaction().execute(async (tx) => {
      await indexAgain(deps.catalogue, tx, id);
      const { shape } = deps.catalogue.typeOf(type.type_key, type.type_version);
      await addSignal(tx, 'published', await pagesShowing(tx, { id, item, body, shape }));
    });
  await compareReadFile(deps, sha256);
}

/** How far it is, for whoever runs the platform. */
export async function filesReadAgain(db: Db): Promise<{
  readonly read: number;
  readonly outcomes: readonly (readonly [string, number])[];
  readonly left: number;
}> {
  const outcomes = await db
    .selectFrom('file_read_again')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .groupBy('outcome')
    .orderBy('outcome')
    .execute();
  const { rows } = await sql<{ left: number }>`
    SELECT count(DISTINCT u.sha256)::int AS left FROM upload u
     WHERE NOT EXISTS (SELECT 1 FROM file_page p WHERE p.sha256 = u.sha256)
       AND NOT EXISTS (SELECT 1 FROM file_read_again r WHERE r.sha256 = u.sha256)`.execute(db);
  return {
    read: outcomes.reduce((sum, { count }) => sum + count, 0),
    outcomes: outcomes.map(({ outcome, count }) => [outcome, count]),
    left: rows[0]?.left ?? 0,
  };
}
