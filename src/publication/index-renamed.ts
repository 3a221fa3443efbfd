import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { indexAgain } from './index-again.ts';

const BATCH = 200;

/** Public records of the item, or of the body and of all below it, behind one; in the order of their ids. */
async function nextCalledBy(
  tx: Tx,
  { kind, code, after }: { readonly kind: string; readonly code: string; readonly after: string },
): Promise<readonly string[]> {
  const called: RawBuilder<SqlBool> =
    kind === 'item'
      ? sql`item_code = ${code}`
      : sql`body_code IN (WITH RECURSIVE below AS (
          SELECT code FROM public_body WHERE code = ${code}
          UNION ALL SELECT b.code FROM public_body b JOIN below ON b.parent_code = below.code) SELECT code FROM below)`;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM disclosure WHERE id > ${after} AND state = 'published' AND audience = 'public' AND ${called}
    ORDER BY id LIMIT ${BATCH}`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Records are found by the names of their item, of their body and of the governments above it. What is called by a name
 * that has changed is indexed anew, in batches of one transaction each; how far it is is kept with each. Returns how
 * many records were indexed.
 */
export async function indexRenamed(
  { db, catalogue }: { readonly db: Db; readonly catalogue: Catalogue },
  stop: AbortSignal,
): Promise<number> {
  let indexed = 0;
  while (!stop.aborted) {
    const count = await db.transaction().execute(async (tx) => {
      const renamed = await tx
        .selectFrom('search_renamed')
        .selectAll()
        .orderBy('kind')
        .orderBy('code')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (renamed === undefined) return null;
      const ids = await nextCalledBy(tx, renamed);
      for (const id of ids) await indexAgain(catalogue, tx, id);
      const { kind, code } = renamed;
      const last = ids.at(-1);
      await (last === undefined
        ? tx.deleteFrom('search_renamed').where('kind', '=', kind).where('code', '=', code).execute()
        : tx
            .updateTable('search_renamed')
            .set({ after: last })
            .where('kind', '=', kind)
            .where('code', '=', code)
            .execute());
      return ids.length;
    });
    if (count === null) break;
    indexed += count;
  }
  return indexed;
}
