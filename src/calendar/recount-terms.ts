import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Working } from '../catalogue/source.ts';
import { job } from '../database/job.ts';
import { type Unit, write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { accepted } from '../kernel/result.ts';
import { reasonId } from '../obligations/obligation-reason.ts';
import { currentNotices } from './notice-store.ts';
import { type TouchedTerm, touchedTerms } from './touched-terms.ts';

/** After a notice was entered: what it touches is counted again, one job for each notice. */
export const RECOUNT_TERMS = job(
  'recount-terms',
  Type.Object({ notice: Type.Integer() }),
  ({ notice }) => `recount-terms:${notice}`,
);

const CALENDAR = systemActor('calendar');
/** Terms in one transaction: nobody waits long for a row of theirs. */
const AT_ONCE = 50;

async function moveTerm(unit: Unit, notice: number, term: TouchedTerm): Promise<number> {
  const { tx, now } = unit;
  const { dueOn, provisional, computation, counted } = term.after;
  const reason = await reasonId(tx, { computation, basis: term.basis, counted });
  // The period first: an obligation of a period is due on the day of its period and on no other.
  await sql`UPDATE owed_period SET due_on = ${dueOn}, provisional = ${provisional}, reason_id = ${reason}
     WHERE reason_id = ${term.reasonId} AND due_on = ${term.before.dueOn}`.execute(tx);
  const moved = await sql`
    WITH open AS (SELECT id, due_on FROM obligation WHERE reason_id = ${term.reasonId} AND due_on = ${term.before.dueOn}
                     AND discharged_at IS NULL AND excepted_at IS NULL FOR UPDATE),
         counted AS (UPDATE obligation o SET due_on = ${dueOn}, provisional = ${provisional}, reason_id = ${reason} FROM open WHERE o.id = open.id)
    INSERT INTO calendar_move (notice_id, obligation_id, from_day, to_day, moved_at)
    SELECT ${notice}, open.id, open.due_on, ${dueOn}::date, ${now} FROM open WHERE open.due_on <> ${dueOn}::date`.execute(
    tx,
  );
  return Number(moved.numAffectedRows ?? 0);
}

/**
 * Counts again by the calendar as it stands whatever is open and falls due in the year of a notice or later, some terms
 * at a time, and keeps what moved. What is done stays done when it is interrupted; running it again finds nothing to
 * do.
 */
export async function recountTerms(deps: Working, notice: number, stop: AbortSignal): Promise<void> {
  const { db, catalogue } = deps;
  catalogue.calendar.adopt(await currentNotices(db));
  const entered = await db
    .selectFrom('calendar_notice')
    .select('year')
    .where('id', '=', notice)
    .executeTakeFirstOrThrow();
  const terms = await touchedTerms(db, entered.year, catalogue.calendar);
  const progress = db.updateTable('calendar_recount').where('notice_id', '=', notice);
  await progress.set({ total: terms.length, done: 0 }).execute();
  for (let start = 0; start < terms.length; start += AT_ONCE) {
    stop.throwIfAborted();
    const batch = terms.slice(start, start + AT_ONCE);
    const counted = await write(deps, CALENDAR, 'recount-terms', async (unit) => {
      let moved = 0;
      for (const term of batch) moved += await moveTerm(unit, notice, term);
      await unit.tx
        .updateTable('calendar_recount')
        .set({ done: start + batch.length })
        .where('notice_id', '=', notice)
        .execute();
      await unit.signal('obligations-changed');
      await unit.record({ kind: 'terms-recounted', subject: `calendar-notice:${notice}`, detail: { moved } });
      return accepted(moved);
    });
    if (!counted.ok) throw new Error(counted.refusals.map(({ message }) => message).join('\n'));
  }
  await progress.set({ finished_at: deps.clock.now() }).execute();
}
