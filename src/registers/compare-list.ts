import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { PlannedChange } from './change.ts';

const BATCH = 2_000;

/**
 * A change beside the entry of its key that is in force: there is none, it says the same, or it says something else.
 */
export interface ComparedChange {
  readonly change: PlannedChange;
  readonly inForce: 'none' | 'same' | 'other';
}

/** Each change beside the list as it is; one statement for two thousand changes. */
export async function compareWithList(
  tx: Tx,
  disclosureId: string | null,
  changes: readonly PlannedChange[],
): Promise<readonly ComparedChange[]> {
  if (disclosureId === null) return changes.map((change) => ({ change, inForce: 'none' }));
  const compared: ComparedChange[] = [];
  for (let from = 0; from < changes.length; from += BATCH) {
    const batch = changes.slice(from, from + BATCH);
    const asked = batch.map(({ key, fields }, i) => ({ i, key, fields }));
    const { rows } = await sql<{ i: number; same: boolean }>`
      SELECT r.i, e.fields = r.fields AS same
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r(i integer, key text COLLATE "C", fields jsonb)
      JOIN register_entry e ON e.disclosure_id = ${disclosureId} AND e.key = r.key AND e.n_to IS NULL`.execute(
      tx,
    );
    const same = new Map(rows.map((row) => [row.i, row.same]));
    for (const [i, change] of batch.entries()) {
      const found = same.get(i);
      compared.push({ change, inForce: found === undefined ? 'none' : found ? 'same' : 'other' });
    }
  }
  return compared;
}

/**
 * Offices send whole tables, not changes. The given additions are taken as the list as it shall be: entries that they
 * lack are removed, entries that differ are changed, those that are the same are no change. `file`: where the removals
 * are refused, as a JSON pointer.
 */
export async function changesOfWhole(
  tx: Tx,
  disclosureId: string,
  compared: readonly ComparedChange[],
  file: string,
): Promise<readonly ComparedChange[]> {
  const given = compared.flatMap((each): readonly ComparedChange[] => {
    if (each.change.operation !== 'add' || each.inForce === 'none') return [each];
    return each.inForce === 'same' ? [] : [{ ...each, change: { ...each.change, operation: 'change' } }];
  });
  const { rows } = await sql<{ key: string; title: string }>`
    SELECT e.key, e.title FROM register_entry e
    WHERE e.disclosure_id = ${disclosureId} AND e.n_to IS NULL
      AND NOT EXISTS (SELECT 1 FROM unnest(${compared.map(({ change }) => change.key)}::text[]) AS k(key) WHERE k.key COLLATE "C" = e.key)
    ORDER BY e.key`.execute(tx);
  const removals = rows.map(
    ({ key, title }): ComparedChange => ({ change: removalOf(key, title, file), inForce: 'other' }),
  );
  return [...given, ...removals];
}

const removalOf = (key: string, title: string, pointer: string): PlannedChange => ({
  place: '表格中没有的条目',
  pointer,
  operation: 'remove',
  key,
  title,
  fields: {},
  facets: [],
  search: '',
  subject: null,
  subjectName: null,
  polarity: null,
  displayUntil: null,
  links: [],
});
