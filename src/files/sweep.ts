import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { FileStore } from './store.ts';

const MINUTE_MS = 60_000;
/**
 * What strangers sent is entered with their opinion at once or never; a form of an official is saved within seconds, a
 * business system sends its drafts after its files.
 */
const UNNAMED_MS = 30 * MINUTE_MS;
/** In one run; the next one goes on. */
const AT_ONCE = 500;

export interface Swept {
  /** Files that were entered and that nothing refers to. */
  readonly rows: number;
  /** Bytes in the store that are not entered, as a file or as the original of one. */
  readonly files: number;
}

interface SweepDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly store: Pick<FileStore, 'list' | 'removeOlder'>;
}

/**
 * Removes files that belong to nothing: entered ones that no edition, opinion, answer or draft names
 * and that nobody uploaded for long, and bytes without an entry (the opinion that they came with was refused at the
 * last moment, or the process died). A file that is sent again meanwhile is young again and stays.
 */
export async function sweepFiles(deps: SweepDeps): Promise<Swept> {
  const rows = await forgetUnreferenced(deps.db, deps.clock.now());
  // The ages of files are the machine's, whatever clock the installation runs by.
  const before = new Date(Date.now() - UNNAMED_MS);
  let files = 0;
  for await (const digests of deps.store.list()) {
    const entered = await enteredOf(deps.db, digests);
    for (const sha256 of digests) {
      if (!entered.has(sha256) && (await deps.store.removeOlder(sha256, before))) files += 1;
    }
  }
  return { rows, files };
}

/** The rows first: bytes that are entered are never missing. */
async function forgetUnreferenced(db: Db, now: Date): Promise<number> {
  let forgotten = 0;
  for (let looked = AT_ONCE; looked === AT_ONCE; ) {
    const outcome = await forgetSome(db, now);
    looked = outcome.looked;
    forgotten += outcome.forgotten;
  }
  return forgotten;
}

const forgetSome = (db: Db, now: Date): Promise<{ readonly looked: number; readonly forgotten: number }> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ sha256: string; created_at: Date }>`
      SELECT s.sha256, s.created_at FROM stored_file s
       WHERE NOT s.in_draft
         AND NOT EXISTS (SELECT FROM edition_file e WHERE e.sha256 = s.sha256)
         AND NOT EXISTS (SELECT FROM opinion_file o WHERE o.sha256 = s.sha256)
         AND NOT EXISTS (SELECT FROM instrument_file i WHERE i.sha256 = s.sha256)
         AND NOT EXISTS (SELECT FROM request_file r WHERE r.sha256 = s.sha256)
         AND NOT EXISTS (SELECT FROM upload u WHERE u.sha256 = s.sha256 AND u.created_at > ${new Date(now.getTime() - UNNAMED_MS)}::timestamptz)
       ORDER BY s.created_at LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED`.execute(tx);
    const [first] = rows;
    if (!first) return { looked: 0, forgotten: 0 };
    const { rows: named } = await sql<{ sha256: string }>`
      SELECT DISTINCT m[1] AS sha256
        FROM (SELECT content FROM draft WHERE updated_at >= ${first.created_at}
              UNION ALL SELECT content FROM draft_revision WHERE saved_at >= ${first.created_at}) d,
             regexp_matches(d.content::text, '[0-9a-f]{64}', 'g') m
       WHERE m[1] = ANY(${rows.map((row) => row.sha256)})`.execute(tx);
    const kept = new Set(named.map((row) => row.sha256));
    const orphans = rows.map((row) => row.sha256).filter((sha256) => !kept.has(sha256));
    if (kept.size > 0)
      await tx
        .updateTable('stored_file')
        .set({ in_draft: true })
        .where('sha256', 'in', [...kept])
        .execute();
    if (orphans.length > 0) {
      await tx.deleteFrom('upload').where('sha256', 'in', orphans).execute();
      await tx.deleteFrom('stored_file').where('sha256', 'in', orphans).execute();
    }
    return { looked: rows.length, forgotten: orphans.length };
  });

/** For as long as somebody may look for what was sent. */
const isNeeded = sql<boolean>`(ended_at IS NULL OR ended_at > now() - interval '30 days')`;

async function enteredOf(db: Db, digests: readonly string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .selectFrom('stored_file')
    .select('sha256')
    .where('sha256', 'in', digests)
    .union(
      db
        .selectFrom('upload')
        .select((eb) => eb.fn.coalesce('original_sha256', 'sha256').as('sha256'))
        .where('original_sha256', 'in', digests),
    )
    // What is being read in, and what was read in the last days.
    .union(db.selectFrom('intake_job').select('sha256').where('sha256', 'in', digests).where(isNeeded))
    .execute();
  return new Set(rows.map((row) => row.sha256));
}
