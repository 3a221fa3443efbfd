import { sql } from 'kysely';
import { type Law, recount } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import { cite } from '../schema/vocabulary.ts';

const EXAMINATION = 'exception-review:';
/** 条例第十八条: 定期评估审查. */
const BASIS = cite('政府信息公开条例', '第十八条');

/** What is owed is told by the place of what is not public, never by its content. */
interface Examined {
  readonly id: string;
  readonly item: { readonly code: string; readonly area: string };
  readonly bodyCode: string;
  readonly place: string;
  readonly reviewOn: CivilDate;
}

const eventOf = (id: string, n: number): string => `${EXAMINATION}${id}:${n}`;

/** 定期评估审查 is owed until its day: the nth of an exception. */
export async function oweExamination(
  tx: Tx,
  law: Law,
  { id, item, bodyCode, place, reviewOn }: Examined,
  n: number,
  today: CivilDate,
): Promise<void> {
  const term = {
    what: '作出不予公开决定或者上次评估审查之日',
    from: today,
    count: daysBetween(today, reviewOn),
    unit: 'calendar-day',
  } as const;
  await keepEventObligation(tx, {
    item: { ...item, timingBasis: BASIS },
    bodyCode,
    event: eventOf(id, n),
    happenedOn: today,
    due: { ...recount(term, law.calendar), basis: BASIS },
    subject: `评估审查“${place}”是否仍不予公开`,
  });
}

/** The examination was made, or the exception has ended. */
export async function meetExamination(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('obligation')
    .set({ discharged_at: now })
    .where('period', 'like', `event:${EXAMINATION}${id}:%`)
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null)
    .execute();
}

const LAPSED = 'exception-lapsed:';

/** 应当公开: what was left out of a record is owed from the day on which its exception ended (条例第十八条、第二十六条). */
export async function owePublication(
  tx: Tx,
  law: Law,
  { id, item, bodyCode, place }: Omit<Examined, 'reviewOn'>,
  today: CivilDate,
): Promise<void> {
  const basis = cite('政府信息公开条例', '第二十六条');
  const term = { what: '不予公开终止之日', from: today, count: 20, unit: 'working-day' } as const;
  await keepEventObligation(tx, {
    item: { ...item, timingBasis: basis },
    bodyCode,
    event: `${LAPSED}${id}`,
    happenedOn: today,
    due: { ...recount(term, law.calendar), basis },
    subject: `公开原不予公开的“${place}”`,
  });
}

/** An edition tells what an ended exception had left out. */
export async function meetPublications(tx: Tx, disclosureId: string, now: Date): Promise<void> {
  await tx
    .updateTable('obligation')
    .set({ discharged_at: now, disclosure_id: disclosureId })
    .where(
      sql<boolean>`period IN (SELECT ${`event:${LAPSED}`}::text || f.exception_id FROM exception_in_force f JOIN exception_end e ON e.exception_id = f.exception_id
        WHERE f.disclosure_id = ${disclosureId}
        UNION ALL SELECT ${`event:${LAPSED}`}::text || x.id FROM dossier_disclosure o JOIN dossier d ON d.id = o.dossier_id
          JOIN exception x ON x.scope = 'dossier' AND x.body_code = d.body_code AND x.dossier_number = d.number JOIN exception_end e ON e.exception_id = x.id
        WHERE o.disclosure_id = ${disclosureId})`,
    )
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null)
    .execute();
}
