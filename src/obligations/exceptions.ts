import { sql } from 'kysely';
import type { Working } from '../catalogue/source.ts';
import { dueAfterEvent, type Law } from '../catalogue/timing.ts';
import { type Unit, write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { shown } from '../kernel/shown.ts';
import { IN_TIME } from './first-publication.ts';
import { reasonId } from './obligation-reason.ts';

/** 不予公开: that a body need not publish an item, altogether, for one period, or for one dossier. */
export interface ItemException {
  /** What it is called by who records it (`exception:<id>`). Told again under this name, it is the same exception. */
  readonly reference: string;
  readonly item: string;
  readonly body: string;
  /** A period as obligations name it: `2026-03`, `2026-Q1`, `2026`, `event:…`. Not together with `dossier`. */
  readonly period?: string | undefined;
  /** Id of a dossier: every deadline of it under this item. */
  readonly dossier?: string | undefined;
  /** The public record that says so, where there is one. */
  readonly disclosure: string | null;
  /** The article in words: `政府信息公开条例第十四条`. */
  readonly basis: string;
  /** For everybody to read. */
  readonly reason: string;
  /** Its first day, today at the latest, and its last; null = until it is ended. */
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * Records an exception in the transaction of who decided on it: the obligations that it is about end, what is opened
 * later under it is excepted at once, and where it is about the whole item the cell is `excepted`. Told again under the
 * same reference with another basis, reason or last day, it follows; once ended it stays so (a constraint refuses).
 * Returns how many obligations ended now.
 */
export async function recordException(unit: Unit, given: ItemException): Promise<number> {
  const { tx, now, today: day, actor } = unit;
  if (given.from > day) throw new Error(`exception ${given.reference} begins in the future`);
  const said = { basis: given.basis, reason: given.reason.trim(), until_on: given.until };
  const { id } = await tx
    .insertInto('obligation_exception')
    .values({
      ...said,
      reference: given.reference,
      item_code: given.item,
      body_code: given.body,
      period: given.period ?? null,
      dossier_id: given.dossier ?? null,
      disclosure_id: given.disclosure,
      from_on: given.from,
      recorded_at: now,
      recorded_by: actor.name,
    })
    .onConflict((conflict) => conflict.column('reference').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  const ended = await sql`
    UPDATE obligation o SET excepted_at = ${now}, exception = exception_as_ground(e, o.due_on, ${now}), exception_id = e.id
      FROM obligation_exception e
     WHERE e.id = ${id} AND o.item_code = e.item_code AND o.body_code = e.body_code AND o.discharged_at IS NULL AND o.excepted_at IS NULL
       AND exception_covers(e, o.period, o.dossier_id, o.arises_on)`.execute(tx);
  await unit.signal('obligations-changed', [shown.exceptions]);
  return Number(ended.numAffectedRows ?? 0);
}

/**
 * Ends an exception: what had ended by it is owed again. Where its time is over (`lapsed`) the information becomes open
 * on that day: what was not late before the exception is due within the time of 条例第二十六条 from then on. Where it ought
 * not to have been made (`withdrawn`) everything is due, and late, as it was. Ending it twice changes nothing. Returns
 * how many obligations are owed again.
 */
export async function endException(
  unit: Unit,
  law: Law,
  given: { readonly reference: string; readonly on: CivilDate; readonly how: 'lapsed' | 'withdrawn' },
): Promise<number> {
  const { tx } = unit;
  const ended = await tx
    .updateTable('obligation_exception')
    .set({ ended_on: given.on })
    .where('reference', '=', given.reference)
    .where('ended_on', 'is', null)
    .returning(['id', 'from_on'])
    .executeTakeFirst();
  if (!ended) return 0;
  const due = dueAfterEvent(IN_TIME, given.on, law, '不予公开期满之日');
  const reason = await reasonId(tx, { ...due, basis: due.basis ?? '' });
  const moves = sql`${given.how === 'lapsed'} AND o.due_on BETWEEN ${ended.from_on}::date AND ${due.dueOn}::date - 1`;
  const reopened = await sql`
    UPDATE obligation o SET excepted_at = NULL, exception = NULL,
           due_on = CASE WHEN ${moves} THEN ${due.dueOn}::date ELSE o.due_on END,
           provisional = CASE WHEN ${moves} THEN ${due.provisional} ELSE o.provisional END,
           reason_id = CASE WHEN ${moves} THEN ${reason}::integer ELSE o.reason_id END
     WHERE o.exception_id = ${ended.id} AND o.discharged_at IS NULL AND o.excepted_at IS NOT NULL`.execute(
    tx,
  );
  await unit.signal('obligations-changed', [shown.exceptions]);
  return Number(reopened.numAffectedRows ?? 0);
}

const OBLIGATIONS = systemActor('obligations');

/** Ends what has lapsed by today; part of the daily work. Returns how many exceptions ended. */
export async function endLapsedExceptions(deps: Working): Promise<Result<number>> {
  const day = today(deps.clock);
  const lapsed = await deps.db
    .selectFrom('obligation_exception')
    .select(['reference', 'until_on'])
    .where('ended_on', 'is', null)
    .where('until_on', '<', day)
    .orderBy('id')
    .execute();
  if (lapsed.length === 0) return accepted(0);
  return write(deps, OBLIGATIONS, 'end-exceptions', async (unit) => {
    let reopened = 0;
    for (const { reference, until_on } of lapsed)
      reopened += await endException(unit, deps.catalogue, {
        reference,
        on: civilDate(until_on ?? day),
        how: 'lapsed',
      });
    await unit.record({
      kind: 'exceptions-lapsed',
      subject: 'obligations',
      detail: { exceptions: lapsed.map(({ reference }) => reference), reopened },
    });
    return accepted(lapsed.length);
  });
}
