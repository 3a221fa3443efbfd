import type { Tx } from '../database/database.ts';

/**
 * Marks what a first publication has met: the obligation that the draft was written for, else the oldest open one of that item and body.
 * Part of the publishing transaction. Returns the id, or null when nothing was owed.
 */
export async function dischargeObligation(
  tx: Tx,
  met: {
    readonly obligationId: number | null;
    readonly itemCode: string;
    readonly bodyCode: string;
    readonly disclosureId: string;
    readonly now: Date;
  },
): Promise<number | null> {
  const open = await tx
    .selectFrom('obligation')
    .select('id')
    .where('item_code', '=', met.itemCode)
    .where('body_code', '=', met.bodyCode)
    .where('discharged_at', 'is', null)
    .$if(met.obligationId !== null, (query) => query.where('id', '=', met.obligationId ?? 0))
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
