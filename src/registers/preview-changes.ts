import { sql } from 'kysely';
import type { PreviewFigure } from '../publication/shape-handler.ts';
import { OPERATION_NAMES, OPERATIONS, type Operation } from './change.ts';
import { type ChangePlan, changesOf } from './change-plan.ts';

const EXAMPLES = 5;

/** How many entries would be added, changed and removed, with the first few of each. */
export async function previewChanges(plan: ChangePlan): Promise<readonly PreviewFigure[]> {
  const { rows } = await sql<{ operation: Operation; value: number; examples: string[] }>`
    SELECT o.operation, (SELECT count(*)::int FROM ${changesOf(plan)} WHERE p.operation = o.operation) AS value,
      ARRAY(SELECT coalesce(nullif(p.title, ''), p.key) FROM ${changesOf(plan)} WHERE p.operation = o.operation ORDER BY p.n LIMIT ${EXAMPLES}) AS examples
    FROM unnest(${[...OPERATIONS]}::text[]) WITH ORDINALITY AS o(operation, n) ORDER BY o.n`.execute(plan.tx);
  return rows.map(({ operation, value, examples }) => ({
    title: OPERATION_NAMES[operation],
    value,
    examples,
  }));
}
