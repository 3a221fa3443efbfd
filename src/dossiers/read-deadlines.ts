import type { Db } from '../database/database.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';
import type { TimelineStage } from './contract.ts';
import { deadlineOf } from './keep-deadlines.ts';
import { deadlineState } from './rules-timeline.ts';

/** The deadlines of a dossier by stage, as they stand among the obligations: the page and the board read one row. */
export async function readDeadlines(
  db: Db,
  kind: DossierKind,
  dossier: string,
  today: CivilDate,
): Promise<ReadonlyMap<string, TimelineStage['deadlines']>> {
  const rows = await db
    .selectFrom('obligation')
    .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
    .select([
      'obligation.period',
      'obligation.due_on',
      'obligation.provisional',
      'obligation.discharged_at',
      'obligation.met_on',
      'obligation_reason.computation',
      'obligation_reason.basis',
    ])
    .where('obligation.dossier_id', '=', dossier)
    .where('obligation.period', 'like', 'event:stage:%')
    .where((eb) => eb.or([eb('excepted_at', 'is', null), eb('discharged_at', 'is not', null)]))
    .orderBy('obligation.period')
    .execute();
  const found = rows.flatMap((row) => {
    const deadline = deadlineOf(kind, row.period);
    if (deadline === null) return [];
    const { due_on: dueOn, provisional, computation, basis, met_on, discharged_at } = row;
    const met = met_on ?? (discharged_at === null ? null : civilDateAt(discharged_at));
    const state = deadlineState(
      { dueOn: civilDate(dueOn), metOn: met === null ? null : civilDate(met) },
      today,
    );
    return [
      {
        stage: deadline.stage,
        told: { title: deadline.title, dueOn, basis, computation, provisional, ...state },
      },
    ];
  });
  return new Map(
    [...Map.groupBy(found, ({ stage }) => stage)].map(([stage, own]) => [stage, own.map(({ told }) => told)]),
  );
}
