import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { StatuteBook } from '../schema/statute-book.ts';

/** Open obligations of one item that read one way and are going to read another. */
export interface TouchedObligations {
  readonly item: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly obligations: number;
}

interface Row {
  readonly item: string;
  readonly title: string;
  readonly basis: string;
  readonly day: string;
  readonly n: number;
}

/**
 * Open obligations whose basis reads otherwise by another book, each by the day on which it arose: what arose before a
 * law was in force keeps what it rested on.
 */
export async function touchedObligations(
  db: Db,
  [before, after]: readonly [StatuteBook, StatuteBook],
): Promise<readonly TouchedObligations[]> {
  const { rows } = await sql<Row>`
    SELECT o.item_code AS item, i.declaration->>'title' AS title, r.basis, o.arises_on AS day, o.n
      FROM (SELECT item_code, reason_id, arises_on, count(*)::integer AS n FROM obligation
             WHERE discharged_at IS NULL AND excepted_at IS NULL GROUP BY 1, 2, 3) o
      JOIN obligation_reason r ON r.id = o.reason_id
      JOIN current_catalogue_item i ON i.code = o.item_code
     ORDER BY 1, 4`.execute(db);
  const touched = new Map<string, TouchedObligations>();
  for (const { item, title, basis, day, n } of rows) {
    const [was, is] = [before.printOn(basis, day), after.printOn(basis, day)];
    if (was === is) continue;
    const key = `${item} ${was} ${is}`;
    const obligations = (touched.get(key)?.obligations ?? 0) + n;
    touched.set(key, { item, title, before: was, after: is, obligations });
  }
  return [...touched.values()];
}
