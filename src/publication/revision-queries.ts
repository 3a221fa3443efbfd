import type { Db } from '../database/database.ts';
import { jsonObject } from '../kernel/json-object.ts';

export interface DraftRevision {
  readonly version: number;
  readonly title: string;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** One page of what was saved, the newest first; the cursor is the version seen last. */
export async function listRevisions(
  db: Db,
  id: string,
  before: number | null,
  limit: number,
): Promise<{ readonly items: readonly DraftRevision[]; readonly next: string | null }> {
  const rows = await db
    .selectFrom('draft_revision')
    .select(['version', 'title', 'saved_by_name', 'saved_at'])
    .where('draft_id', '=', id)
    .$if(before !== null, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    version: row.version,
    title: row.title,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at.toISOString(),
  }));
  return { items, next: rows.length > limit ? String(items.at(-1)?.version) : null };
}

/** The content that a draft had in a version; null when it never had that version. */
export async function findRevision(db: Db, id: string, version: number) {
  const row = await db
    .selectFrom('draft_revision')
    .selectAll()
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row
    ? {
        version: row.version,
        title: row.title,
        content: jsonObject(row.content),
        savedByName: row.saved_by_name,
        savedAt: row.saved_at.toISOString(),
      }
    : null;
}
