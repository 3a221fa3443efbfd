import { sql } from 'kysely';
import { Value } from 'typebox/value';
import type { IntakeJob as IntakeView } from '../../api/contract.ts';
import type { Db } from '../../database/database.ts';
import type { JsonValue } from '../../kernel/canonical-json.ts';
import type { RowFault } from '../incoming-row.ts';
import { RowFaults } from '../intake-rows.ts';

const TOLD = 20;

/** What became of the rows of a batch of records. `ofDraft`: of that draft alone is told what to look at. */
export async function recordsOf(
  db: Db,
  job: string,
  ofDraft?: string,
): Promise<NonNullable<IntakeView['records']>> {
  const { rows: states } = await sql<{ state: string; count: number }>`
    SELECT d.state, count(*)::int AS count FROM intake_draft i JOIN draft d ON d.id = i.draft_id
     WHERE i.job_id = ${job} GROUP BY d.state ORDER BY d.state`.execute(db);
  const { rows: withheld } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM intake_row r WHERE r.job_id = ${job} AND ${withheldRow}`.execute(db);
  const { rows: told } = await sql<DraftRow>`
    SELECT i.n, i.draft_id, d.title, d.state, i.told FROM intake_draft i JOIN draft d ON d.id = i.draft_id
     WHERE i.job_id = ${job} AND i.told <> '[]' AND (${ofDraft ?? null}::text IS NULL OR i.draft_id = ${ofDraft ?? null})
     ORDER BY i.n LIMIT ${TOLD}`.execute(db);
  return {
    drafts: states.reduce((sum, { count }) => sum + count, 0),
    withheld: withheld[0]?.count ?? 0,
    states,
    told: told.map((row) => ({
      row: row.n,
      draft: row.draft_id,
      title: row.title,
      told: Value.Parse(RowFaults, row.told),
    })),
  };
}

interface DraftRow {
  readonly n: number;
  readonly draft_id: string;
  readonly title: string;
  readonly state: string;
  readonly told: JsonValue;
}

/** A row in order that made no draft of a job that is through: its index says that it is not public. */
const withheldRow = sql<boolean>`(r.faults IS NULL AND (SELECT j.state FROM intake_job j WHERE j.id = r.job_id) = 'done'
  AND NOT EXISTS (SELECT FROM intake_draft i WHERE i.job_id = r.job_id AND i.n = r.n))`;

/** One row of a batch of records and what became of it. */
export interface RowOutcome {
  readonly n: number;
  readonly outcome: 'draft' | 'withheld' | 'wrong';
  readonly draft: string | null;
  readonly title: string;
  readonly cells: readonly string[];
  readonly told: readonly RowFault[];
}

const PAGE = 1_000;

/** Every row in order, a page at a time. */
export async function* outcomesOf(db: Db, job: string): AsyncGenerator<readonly RowOutcome[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{
      n: number;
      draft_id: string | null;
      title: string | null;
      cells: readonly string[] | null;
      faults: JsonValue;
      told: JsonValue;
    }>`
      SELECT n, i.draft_id, d.title, r.cells, r.faults, i.told
        FROM (SELECT * FROM intake_draft WHERE job_id = ${job}) i
        FULL JOIN (SELECT * FROM intake_row WHERE job_id = ${job}) r USING (n)
        LEFT JOIN draft d ON d.id = i.draft_id
       WHERE n > ${after} ORDER BY n LIMIT ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => ({
      n: row.n,
      outcome: row.draft_id !== null ? 'draft' : row.faults === null ? 'withheld' : 'wrong',
      draft: row.draft_id,
      title: row.title ?? '',
      cells: row.cells ?? [],
      told: Value.Parse(RowFaults, row.told ?? row.faults ?? []),
    }));
    after = last.n;
  }
}
