import type { Source } from '../catalogue/source.ts';
import { type DueDate, dueAfterEvent, timingFor } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { BY_HAND, openAndUnclaimed } from './discharge-obligation.ts';
import { reasonId } from './obligation-reason.ts';

/** An obligation that follows an event, as rooms raise it. */
export interface EventObligation {
  readonly item: Pick<ItemDeclaration, 'code' | 'area' | 'timingBasis'>;
  readonly bodyCode: string;
  /** Tells the events of one item and body apart: the id of a draft, of a consultation. */
  readonly event: string;
  readonly happenedOn: CivilDate;
  readonly due: Pick<DueDate, 'dueOn' | 'provisional' | 'computation' | 'basis'> & {
    readonly counted: DueDate['counted'] | null;
  };
  readonly subject?: string;
  /** The dossier of which it is a deadline. */
  readonly dossier?: string;
}

/** Opens it, or counts it anew when its event has moved; what is met stays. Returns the id. */
export async function keepEventObligation(tx: Tx, given: EventObligation): Promise<number> {
  const { item, due } = given;
  const days = {
    arises_on: given.happenedOn,
    due_on: due.dueOn,
    provisional: due.provisional,
    reason_id: await reasonId(tx, {
      computation: due.computation,
      basis: due.basis ?? item.timingBasis,
      counted: due.counted,
    }),
    ...(given.subject === undefined ? {} : { subject: given.subject }),
  };
  const row = await tx
    .insertInto('obligation')
    .values({
      ...days,
      item_code: item.code,
      area_code: item.area,
      body_code: given.bodyCode,
      period: `event:${given.event}`,
      dossier_id: given.dossier ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['item_code', 'body_code', 'period'])
        .doUpdateSet(days)
        .where('obligation.discharged_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) return row.id;
  const met = await tx
    .selectFrom('obligation')
    .select('id')
    .where('item_code', '=', item.code)
    .where('body_code', '=', given.bodyCode)
    .where('period', '=', `event:${given.event}`)
    .executeTakeFirstOrThrow();
  return met.id;
}

/** What the office has asked for by hand and this record can answer, the oldest first. */
const findAssigned = (tx: Tx, item: ItemDeclaration, bodyCode: string, happenedOn: CivilDate) =>
  tx
    .selectFrom('obligation')
    .select('id')
    .where(openAndUnclaimed(item.code, bodyCode))
    .where('period', 'like', BY_HAND)
    .where('arises_on', '<=', happenedOn)
    .orderBy('due_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/**
 * A submitted draft says that its event (成文, 决定…) happened: from then on the item is owed, with a due day counted from
 * that event, and late publication shows. Where it was asked for before, the draft answers that: one event is never
 * owed twice. Returns the obligation, or null when the item does not count from an event in the content.
 */
export async function openForEvent(
  { db, catalogue }: Source & { readonly db: Tx },
  item: ItemDeclaration,
  bodyCode: string,
  draft: { readonly id: string; readonly obligationId: number | null },
  content: JsonObject,
): Promise<number | null> {
  const timing = timingFor(item.timing, catalogue.findCurrentType(item.type), content);
  if (timing.kind !== 'event') return null;
  const value = content[timing.event];
  const happenedOn = typeof value === 'string' ? parseCivilDate(value) : null;
  if (happenedOn === null) return null;
  const assigned =
    draft.obligationId === null ? await findAssigned(db, item, bodyCode, happenedOn) : undefined;
  if (assigned) return assigned.id;
  const due = dueAfterEvent(timing, happenedOn, catalogue);
  return keepEventObligation(db, { item, bodyCode, event: draft.id, happenedOn, due });
}
