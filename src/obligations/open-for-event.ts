import type { Source } from '../catalogue/source.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';

/**
 * A submitted draft says that its event (成文, 决定…) happened: from then on the item is owed, with a due day counted from that event, and late publication
 * shows. Returns the obligation, or null when the item does not count from an event in the content.
 */
export async function openForEvent(
  { db, catalogue }: Source,
  item: ItemDeclaration,
  bodyCode: string,
  draftId: string,
  content: JsonObject,
): Promise<number | null> {
  if (item.timing.kind !== 'event') return null;
  const value = content[item.timing.event];
  const happenedOn = typeof value === 'string' ? parseCivilDate(value) : null;
  if (happenedOn === null) return null;
  const due = dueAfterEvent(item.timing, happenedOn, catalogue);
  const row = await db
    .insertInto('obligation')
    .values({
      item_code: item.code,
      area_code: item.area,
      body_code: bodyCode,
      period: `event:${draftId}`,
      arises_on: happenedOn,
      due_on: due.dueOn,
      provisional: due.provisional,
      computation: due.computation,
      counted: JSON.stringify(due.counted),
      basis: due.basis ?? item.timingBasis,
    })
    .onConflict((conflict) =>
      conflict.columns(['item_code', 'body_code', 'period']).doUpdateSet({
        arises_on: happenedOn,
        due_on: due.dueOn,
        provisional: due.provisional,
        computation: due.computation,
        counted: JSON.stringify(due.counted),
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
