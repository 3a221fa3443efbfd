import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { ForeseenFigure } from '../publication/shape-handler.ts';
import { OPERATION_NAMES, OPERATIONS, type StagedChange } from './change.ts';

const BATCH = 2_000;

/**
 * The change set of the draft at hand, for set-based questions and for applying it: a table of this transaction that nobody else sees and that goes
 * with it.
 */
export async function openStaging(tx: Tx): Promise<void> {
  // A hundred thousand lines on a busy machine take longer than a page may.
  await sql`SET LOCAL statement_timeout = '5min'`.execute(tx);
  await sql`DROP TABLE IF EXISTS pg_temp.register_incoming`.execute(tx);
  await sql`CREATE TEMPORARY TABLE register_incoming (
    ord integer GENERATED ALWAYS AS IDENTITY, place text, pointer text, operation text, key text COLLATE "C", title text, fields jsonb,
    facets text[], search text, subject text, subject_name text, polarity text, display_until date, links jsonb) ON COMMIT DROP`.execute(
    tx,
  );
}

export const isStaged = async (tx: Tx): Promise<boolean> =>
  (
    await sql<{
      there: boolean;
    }>`SELECT to_regclass('pg_temp.register_incoming') IS NOT NULL AS there`.execute(tx)
  ).rows[0]?.there === true;

/** How many lines would be added, changed and removed, with the first few of each. */
export async function countStaged(tx: Tx): Promise<readonly ForeseenFigure[]> {
  const { rows } = await sql<{ operation: string; n: number; examples: string[] }>`
    SELECT operation, count(*)::int AS n, (array_agg(coalesce(nullif(title, ''), key) ORDER BY ord))[1:5] AS examples
    FROM pg_temp.register_incoming GROUP BY operation`.execute(tx);
  return OPERATIONS.map((operation) => {
    const row = rows.find((each) => each.operation === operation);
    return { title: OPERATION_NAMES[operation], value: row?.n ?? 0, examples: row?.examples ?? [] };
  });
}

async function flush(tx: Tx, batch: readonly StagedChange[]): Promise<void> {
  if (batch.length === 0) return;
  await sql`INSERT INTO pg_temp.register_incoming (place, pointer, operation, key, title, fields, facets, search, subject, subject_name, polarity, display_until, links)
    SELECT r.place, r.pointer, r.operation, r.key, r.title, r.fields, r.facets, r.search, r.subject, r."subjectName", r.polarity, r."displayUntil", r.links
    FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS r(place text, pointer text, operation text, key text, title text, fields jsonb,
      facets text[], search text, subject text, "subjectName" text, polarity text, "displayUntil" date, links jsonb)`.execute(
    tx,
  );
}

export interface Staging {
  readonly add: (change: StagedChange) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Collects rows and writes them by the thousand. */
export function stageInto(tx: Tx): Staging {
  let batch: StagedChange[] = [];
  const write = async (): Promise<void> => {
    const full = batch;
    batch = [];
    await flush(tx, full);
  };
  return {
    add: async (change) => {
      batch.push(change);
      if (batch.length >= BATCH) await write();
    },
    close: async () => {
      await write();
      await sql`ANALYZE pg_temp.register_incoming`.execute(tx);
    },
  };
}
