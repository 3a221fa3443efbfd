import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Db, Tx } from '../database/database.ts';
import type { JudgedRow, RowFault } from './incoming-row.ts';

/** The rows of a file on their way in: staged with their faults, read page by page, dropped when a draft holds them. */

/** As they are kept. */
export const RowFaults = Type.Array(
  Type.Object({ column: Type.String(), message: Type.String(), advice: Type.String() }),
);
export const Texts = Type.Array(Type.String());

const now = sql<Date>`clock_timestamp()`;

/**
 * Writes rows together with how far the file was read, in one transaction: a process that is killed goes on behind the
 * last row that is there. False when the job was cancelled, or another process is further on.
 */
export const keepRows = (
  db: Db,
  id: string,
  read: { readonly before: number; readonly after: number; readonly bytes: number },
  rows: readonly JudgedRow[],
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const wrong = rows.filter(({ faults }) => faults.length > 0).length;
    const { numUpdatedRows } = await tx
      .updateTable('intake_job')
      .set({
        rows_read: read.after,
        rows_wrong: sql`rows_wrong + ${wrong}::int`,
        bytes_read: read.bytes,
        seen_at: now,
      })
      .where('id', '=', id)
      .where('state', '=', 'reading')
      .where('rows_read', '=', read.before)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    if (rows.length > 0)
      await sql`
        INSERT INTO intake_row (job_id, n, cells, faults)
        SELECT ${id}, r.n, r.cells, r.faults FROM json_to_recordset(${JSON.stringify(
          rows.map(({ n, cells, faults }) => ({ n, cells, faults: faults.length === 0 ? null : faults })),
        )}::json) AS r(n int, cells jsonb, faults jsonb)`.execute(tx);
    return true;
  });

/** A row that was in order until its file was opened, or its draft was to be made. */
export const markWrong = (db: Db, id: string, n: number, faults: readonly RowFault[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('intake_row')
      .set({ faults: JSON.stringify(faults) })
      .where('job_id', '=', id)
      .where('n', '=', n)
      .where('faults', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 1n)
      await tx
        .updateTable('intake_job')
        .set({ rows_wrong: sql`rows_wrong + 1`, seen_at: now })
        .where('id', '=', id)
        .execute();
  });

export interface StagedRow {
  readonly n: number;
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
}

const PAGE = 2_000;

/** Rows in their order, a page at a time. */
export async function* stagedRows(
  db: Db,
  id: string,
  which: 'good' | 'wrong',
  behind = 0,
): AsyncGenerator<readonly StagedRow[]> {
  for (let after = behind; ; ) {
    const rows = await db
      .selectFrom('intake_row')
      .select(['n', 'cells', 'faults'])
      .where('job_id', '=', id)
      .where('n', '>', after)
      .where('faults', which === 'good' ? 'is' : 'is not', null)
      .orderBy('n')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(stagedRow);
    after = last.n;
  }
}

/** The first rows of either kind. */
async function firstRows(db: Db | Tx, id: string, which: 'good' | 'wrong', count: number) {
  const rows = await db
    .selectFrom('intake_row')
    .select(['n', 'cells', 'faults'])
    .where('job_id', '=', id)
    .where('faults', which === 'good' ? 'is' : 'is not', null)
    .orderBy('n')
    .limit(count)
    .execute();
  return rows.map(stagedRow);
}

/** A million rows are read so: the schema of a list of texts takes ten times as long. */
function textsOf(cells: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(cells) ? cells : [];
  const texts = list.filter((cell) => typeof cell === 'string');
  if (!Array.isArray(cells) || texts.length < list.length)
    throw new Error('a staged row is no list of texts');
  return texts;
}

const stagedRow = (row: {
  readonly n: number;
  readonly cells: unknown;
  readonly faults: unknown;
}): StagedRow => ({
  n: row.n,
  cells: textsOf(row.cells),
  faults: row.faults === null ? [] : Value.Parse(RowFaults, row.faults),
});

/** A few rows in order, for a reviewer to look at. */
export const sampleRows = (db: Db | Tx, id: string, count: number): Promise<readonly StagedRow[]> =>
  firstRows(db, id, 'good', count);

export const wrongRows = (db: Db | Tx, id: string, count: number): Promise<readonly StagedRow[]> =>
  firstRows(db, id, 'wrong', count);

const KEPT_SAMPLES = 20;

/** Rows that became drafts: what they say is kept and taken out there, and not here. */
export const dropMade = (db: Db, id: string): Promise<unknown> =>
  sql`DELETE FROM intake_row r USING intake_draft d WHERE r.job_id = ${id} AND d.job_id = ${id} AND d.n = r.n`.execute(
    db,
  );

/**
 * Rows in order are in the draft's file from then on: some stay as samples, and those that are wrong for the report.
 */
export const dropRows = (db: Db | Tx, id: string, which: 'all' | 'good'): Promise<unknown> =>
  which === 'all'
    ? sql`DELETE FROM intake_row WHERE job_id = ${id}`.execute(db)
    : sql`DELETE FROM intake_row WHERE job_id = ${id} AND faults IS NULL AND n > coalesce(
          (SELECT max(n) FROM (SELECT n FROM intake_row WHERE job_id = ${id} AND faults IS NULL ORDER BY n LIMIT ${KEPT_SAMPLES}) s), 0)`.execute(
        db,
      );
