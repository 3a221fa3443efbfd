import { sql } from 'kysely';
import { isCurrentEdition } from '../database/current-edition.ts';
import type { Db, Tx } from '../database/database.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { refreshFrequencies } from './frequencies.ts';
import { indexDocument } from './index-document.ts';

/** An edition as the rebuild reads it; the publishing side knows what of it is text to be searched. */
export interface EditionText {
  readonly typeKey: string;
  readonly typeVersion: number;
  readonly content: JsonValue;
  readonly snapshotHtml: string;
}

export interface RebuildOptions {
  /** The same text that publishing hands to `indexDocument`. */
  readonly bodyTextOf: (tx: Tx, edition: EditionText) => Promise<string>;
  readonly batchSize?: number;
  readonly onProgress?: (indexed: number) => void;
  /** Stops after the batch at hand; the next run goes on from there. */
  readonly signal?: AbortSignal;
}

const PROGRESS = 'search-rebuild';

interface Source extends EditionText {
  readonly id: string;
  readonly publishedOn: CivilDate;
  readonly bodyCode: string;
  readonly areaCode: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
}

/**
 * Makes the index anew from the current editions, in batches of one transaction each, while the site runs. What was
 * done is kept with each batch, so a rebuild that was cut off goes on where it stood.
 */
export async function rebuildIndex(
  db: Db,
  options: RebuildOptions,
): Promise<{ readonly indexed: number; readonly finished: boolean }> {
  let after = await progress(db);
  let indexed = 0;
  for (;;) {
    if (options.signal?.aborted) return { indexed, finished: false };
    const from = after;
    const batch = await db.transaction().execute((tx) => indexBatch(tx, from, options));
    if (batch.last === null) break;
    after = batch.last;
    indexed += batch.count;
    options.onProgress?.(indexed);
  }
  await sql`DELETE FROM search_doc s WHERE NOT EXISTS (
    SELECT 1 FROM disclosure d WHERE d.id = s.disclosure_id AND d.state = 'published' AND d.audience = 'public')`.execute(
    db,
  );
  await refreshFrequencies(db);
  await keepProgress(db, '');
  return { indexed, finished: true };
}

async function indexBatch(
  tx: Tx,
  after: string,
  options: RebuildOptions,
): Promise<{ readonly last: string | null; readonly count: number }> {
  // The lock keeps a correction from being published, and then overwritten by the text that was read before it.
  const { rows } = await sql<Source>`
    SELECT d.id, (d.first_published_at AT TIME ZONE 'Asia/Shanghai')::date AS "publishedOn", d.body_code AS "bodyCode", d.area_code AS "areaCode",
      d.kind, d.title, d.document_number AS "documentNumber", e.type_key AS "typeKey", e.type_version AS "typeVersion", e.content,
      e.snapshot_html AS "snapshotHtml"
    FROM disclosure d JOIN edition e ON ${isCurrentEdition('d', 'e')}
    WHERE d.id > ${after} AND d.state = 'published' AND d.audience = 'public'
    ORDER BY d.id LIMIT ${options.batchSize ?? 200} FOR SHARE OF d`.execute(tx);
  for (const source of rows) {
    await indexDocument(tx, {
      ...source,
      disclosureId: source.id,
      bodyText: await options.bodyTextOf(tx, source),
    });
  }
  const last = rows.at(-1)?.id ?? null;
  if (last !== null) await keepProgress(tx, last);
  return { last, count: rows.length };
}

async function progress(db: Db): Promise<string> {
  const { rows } = await sql<{
    after: string;
  }>`SELECT value ->> 'after' AS after FROM setting WHERE key = ${PROGRESS}`.execute(db);
  return rows[0]?.after ?? '';
}

async function keepProgress(db: Db | Tx, after: string): Promise<void> {
  await sql`INSERT INTO setting (key, value) VALUES (${PROGRESS}, ${JSON.stringify({ after })}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`.execute(db);
}
