import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { PlannedChange } from './change.ts';

/**
 * What an edition would bring, kept by the database in a table of its own that ends with the transaction (migration
 * 0680): nothing of it is held here, however many rows there are.
 */
export interface ChangePlan {
  readonly tx: Tx;
  readonly id: number;
}

let plans = 0;

export async function openPlan(tx: Tx): Promise<ChangePlan> {
  await sql`SELECT open_register_plan()`.execute(tx);
  plans = (plans % 2_000_000_000) + 1;
  return { tx, id: plans };
}

/** Changes of one plan: to be read from, as `p`. */
export const changesOf = ({ id }: ChangePlan): RawBuilder<unknown> =>
  sql`(SELECT * FROM pg_temp.register_plan WHERE plan = ${id}::integer) AS p`;

/** Adds changes behind the first `before`, each beside the entry of its key that is in force. */
export async function addChanges(
  { tx, id }: ChangePlan,
  disclosureId: string | null,
  before: number,
  changes: readonly PlannedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change, at) => ({ ...change, n: before + at + 1 }));
  await sql`
    INSERT INTO pg_temp.register_plan (plan, n, place, pointer, operation, key, title, fields, facets, search_text, subject, subject_name, polarity,
      display_until, links, in_force)
    SELECT ${id}::integer, r.n, r.place, r.pointer, r.operation, r.key, r.title, r.fields, r.facets, r.search, r.subject, r."subjectName", r.polarity,
      r."displayUntil", r.links, CASE WHEN e.key IS NULL THEN 'none' WHEN e.fields = r.fields THEN 'same' ELSE 'other' END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(n integer, place text, pointer text, operation text, key text, title text, fields jsonb,
      facets text[], search text, subject text, "subjectName" text, polarity text, "displayUntil" date, links jsonb)
    LEFT JOIN register_entry e ON e.disclosure_id = ${disclosureId}::text AND e.key = r.key COLLATE "C" AND e.n_to IS NULL`.execute(
    tx,
  );
}

/** From so many rows on the planner has to know. */
const MANY = 1_000;

export async function measurePlan({ tx }: ChangePlan, rows: number): Promise<void> {
  if (rows >= MANY) await sql`SELECT measure_register_plan()`.execute(tx);
}

/**
 * Offices send whole tables, not changes. The given additions are taken as the list as it shall be: entries that they
 * lack are removed, entries that differ are changed, those that are the same are no change. `file`: where the removals
 * are refused, as a JSON pointer.
 */
export async function takeAsWhole(plan: ChangePlan, disclosureId: string, file: string): Promise<void> {
  const { tx, id } = plan;
  await sql`
    INSERT INTO pg_temp.register_plan (plan, n, place, pointer, operation, key, title, fields, facets, search_text, links, in_force)
    SELECT ${id}::integer, (SELECT coalesce(max(n), 0) FROM ${changesOf(plan)}) + row_number() OVER (ORDER BY e.key), '表格中没有的条目', ${file}, 'remove', e.key,
      e.title, '{}', '{}', '', '[]', 'other'
    FROM register_entry e
    WHERE e.disclosure_id = ${disclosureId} AND e.n_to IS NULL AND NOT EXISTS (SELECT 1 FROM ${changesOf(plan)} WHERE p.key = e.key)`.execute(
    tx,
  );
  await sql`DELETE FROM pg_temp.register_plan WHERE plan = ${id}::integer AND operation = 'add' AND in_force = 'same'`.execute(
    tx,
  );
  await sql`UPDATE pg_temp.register_plan SET operation = 'change' WHERE plan = ${id}::integer AND operation = 'add' AND in_force = 'other'`.execute(
    tx,
  );
}

export async function isEmpty(plan: ChangePlan): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM ${changesOf(plan)} LIMIT 1`.execute(plan.tx);
  return rows.length === 0;
}

const PAGE = 2_000;

/** In the order of the keys' bytes. Of a plan that was not refused each key comes once. */
export async function* changesByKey(
  plan: ChangePlan,
): AsyncGenerator<readonly Pick<PlannedChange, 'key' | 'operation' | 'fields'>[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<Pick<PlannedChange, 'key' | 'operation' | 'fields'>>`
      SELECT p.key, p.operation, p.fields FROM ${changesOf(plan)} WHERE p.key > ${after} ORDER BY p.key LIMIT ${PAGE}`.execute(
      plan.tx,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.key;
  }
}
