import { type RawBuilder, sql } from 'kysely';
import type { CountedFrom } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';

/** How a due day was counted and on what basis. */
export interface ObligationReason {
  readonly computation: string;
  readonly basis: string;
  /** What was counted, so that it can be counted again; null where its room counts it again itself. */
  readonly counted: CountedFrom | null;
}

/** The number of a reason; written once for all obligations that read the same. */
export async function reasonId(tx: Tx, { computation, basis, counted }: ObligationReason): Promise<number> {
  const find = (): RawBuilder<{ id: number }> =>
    sql`SELECT id FROM obligation_reason WHERE computation = ${computation} AND basis = ${basis}`;
  const known = (await find().execute(tx)).rows[0];
  if (known) return known.id;
  if (counted !== null)
    await tx
      .insertInto('counted_term')
      .values({ computation, counted: JSON.stringify(counted) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await tx
    .insertInto('obligation_reason')
    .values({ computation, basis })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const written = (await find().execute(tx)).rows[0];
  if (!written) throw new Error(`no reason: ${computation}`);
  return written.id;
}
