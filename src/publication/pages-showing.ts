import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { type Shown, shown } from '../kernel/shown.ts';
import type { Shape } from '../schema/declaration.ts';

/** Of more, every page is drawn anew. */
const MOST = 300;

/**
 * What the pages show that change with a record: the record, those that it names and that name it (by title, as
 * 替代 or 解读), those of its dossier, with the items and bodies under
 * which all these are listed, the series or the lists.
 */
export async function pagesShowing(
  tx: Tx,
  record: { readonly id: string; readonly item: string; readonly body: string; readonly shape: Shape },
): Promise<Shown> {
  const { id, item, body, shape } = record;
  const { rows } = await sql<{ id: string; item_code: string; body_code: string }>`
    SELECT d.id, d.item_code, d.body_code FROM disclosure d WHERE d.id IN (
    SELECT target_id AS id FROM disclosure_reference WHERE disclosure_id = ${id}
    UNION SELECT disclosure_id FROM disclosure_reference WHERE target_id = ${id}
    UNION SELECT s.disclosure_id FROM dossier_disclosure o JOIN dossier_disclosure s ON s.dossier_id = o.dossier_id
      WHERE o.disclosure_id = ${id})
    LIMIT ${MOST + 1}`.execute(tx);
  if (rows.length > MOST) return null;
  const keys = [
    shown.record(id),
    shown.item(item),
    shown.body(body),
    ...rows.flatMap((row) => [shown.record(row.id), shown.item(row.item_code), shown.body(row.body_code)]),
    ...(shape === 'series' ? [shown.series(item, body)] : []),
    ...(shape === 'register' ? [shown.registers] : []),
  ];
  return [...new Set(keys)];
}

/** Before and after a change: what it named and names no more has lost a line too. */
export const bothShown = (before: Shown, after: Shown): Shown =>
  before === null || after === null || before.length + after.length > 1000
    ? null
    : [...new Set([...before, ...after])];
