import { sql } from 'kysely';
import type { Unit } from '../database/write.ts';

/**
 * Ends what is still owed under an item that is out of use, as part of the transaction that retires it. Each obligation
 * keeps why it ended, and whether it was late on that day: no item is retired to hide a delay. What was published stays
 * met. Returns how many ended.
 */
export async function closeObligationsOf(
  unit: Unit,
  retired: { readonly item: string; readonly reason: string; readonly retiredOn: string },
): Promise<number> {
  const exception = JSON.stringify({
    ground: 'item-retired',
    reason: retired.reason.trim(),
    author: unit.actor.name,
    retiredOn: retired.retiredOn,
  });
  const result = await unit.tx
    .updateTable('obligation')
    .set({
      excepted_at: unit.now,
      exception: sql`${exception}::jsonb || jsonb_build_object('daysLate', greatest(0, ${unit.today}::date - due_on))`,
    })
    .where('item_code', '=', retired.item)
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null)
    .executeTakeFirst();
  const closed = Number(result.numUpdatedRows);
  if (closed > 0) await unit.signal('obligations-changed');
  return closed;
}
