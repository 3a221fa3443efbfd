import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/**
 * Marks what a first publication has met: the obligation that the draft was written for, else the oldest open one of that item and body
 * (of the period that the record is about, so that a report on March never settles January). Part of the publishing transaction. Returns the id, or null when nothing was owed.
 */
export async function dischargeObligation(
  tx: Tx,
  met: {
    readonly obligationId: number | null;
    readonly itemCode: string;
    readonly bodyCode: string;
    /** The days that the record is about, for an item that is owed period by period. */
    readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
    readonly disclosureId: string;
    readonly now: Date;
  },
): Promise<number | null> {
  const { obligationId, period } = met;
  const open = await tx
    .selectFrom('obligation')
    .select('id')
    .where('item_code', '=', met.itemCode)
    .where('body_code', '=', met.bodyCode)
    .where('discharged_at', 'is', null)
    .$if(obligationId !== null, (query) => query.where('id', '=', obligationId ?? 0))
    .$if(obligationId === null, (query) => query.where('excepted_at', 'is', null))
    .$if(obligationId === null && period !== null, (query) =>
      query.where('arises_on', '>=', period?.from ?? '').where('arises_on', '<=', period?.to ?? ''),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!open) return null;
  await tx
    .updateTable('obligation')
    .set({ discharged_at: met.now, disclosure_id: met.disclosureId })
    .where('id', '=', open.id)
    .execute();
  return open.id;
}
