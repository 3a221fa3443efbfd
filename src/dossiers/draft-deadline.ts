import type { Tx } from '../database/database.ts';
import type { EventObligation } from '../obligations/open-for-event.ts';
import type { ShapedRecord } from '../publication/shape-handler.ts';
import { type DossierKind, type StageRecord, stageOf } from '../schema/dossier-kind.ts';
import { deadlinePeriod, deadlineSubject } from './keep-deadlines.ts';
import { rankOf } from './rules-order.ts';
import { deadlinesOf } from './rules-timeline.ts';

/**
 * The deadline that a draft of a stage is about, where the publication itself is what is measured: it exists already,
 * because an earlier record told of its event, or the draft tells of it and raises it. Nothing is owed beside it.
 */
export async function deadlineOfDraft(
  tx: Tx,
  record: ShapedRecord,
  where: {
    readonly kind: DossierKind;
    readonly dossier: { readonly id: string; readonly title: string; readonly number: string };
    readonly own: StageRecord;
    /** The other records that stand. */
    readonly others: readonly StageRecord[];
  },
): Promise<{ readonly obligationId?: number; readonly raises?: EventObligation }> {
  const { kind, dossier, own, others } = where;
  const stage = stageOf(kind, own.stage);
  if (stage === null || record.item.audience !== 'public' || record.disclosureId !== null) return {};
  if (others.some((each) => each.stage === stage.key)) return {};
  const before = others.filter((each) => rankOf(kind, each.stage) <= rankOf(kind, stage.key));
  const due = deadlinesOf(stage, before, own, record.catalogue.calendar).find(
    ({ measures }) => measures === 'publication',
  );
  if (due === undefined) return {};
  const period = deadlinePeriod(dossier.id, stage.key, due.index);
  const kept = await tx
    .selectFrom('obligation')
    .select('id')
    .where('dossier_id', '=', dossier.id)
    .where('period', '=', period)
    .where('excepted_at', 'is', null)
    .executeTakeFirst();
  if (kept) return { obligationId: kept.id };
  return {
    raises: {
      item: record.item,
      bodyCode: record.bodyCode,
      dossier: dossier.id,
      event: period.slice('event:'.length),
      happenedOn: due.from < due.dueOn ? due.from : due.dueOn,
      due,
      subject: deadlineSubject(dossier, due.title),
    },
  };
}
