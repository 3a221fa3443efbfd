import { sql } from 'kysely';
import { heirsOn, loadDirectory } from '../bodies/directory.ts';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { accepted, type Result } from '../kernel/result.ts';

/**
 * What a body that is gone still owed is owed by who has its responsibilities now; what it met stays its own. Where the
 * successor owes the same already, the old one ends. Running it again changes nothing. Returns how many were passed on
 * or ended.
 */
export async function passToSuccessors(deps: Working): Promise<Result<number>> {
  const day = today(deps.clock);
  const { rows: gone } = await sql<{ code: string }>`
    SELECT b.code FROM public_body b WHERE b.abolished_on <= ${day}
       AND EXISTS (SELECT 1 FROM obligation o WHERE o.body_code = b.code AND o.discharged_at IS NULL AND o.excepted_at IS NULL)`.execute(
    deps.db,
  );
  if (gone.length === 0) return accepted(0);
  const directory = await loadDirectory(deps.db, deps.catalogue.listedBodies);
  return write(deps, systemActor('obligations'), 'pass-to-successors', async (unit) => {
    let passed = 0;
    for (const { code } of gone) {
      const [heir] = heirsOn(directory, code, day);
      if (heir !== undefined) {
        const moved = await sql`
          UPDATE obligation o SET body_code = ${heir}
           WHERE o.body_code = ${code} AND o.discharged_at IS NULL AND o.excepted_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM obligation h WHERE h.item_code = o.item_code AND h.period = o.period AND h.body_code = ${heir})`.execute(
          unit.tx,
        );
        passed += Number(moved.numAffectedRows ?? 0);
      }
      const ended = await sql`
        UPDATE obligation SET excepted_at = ${unit.now},
               exception = jsonb_build_object('ground', 'body-abolished', 'daysLate', greatest(0, ${unit.today}::date - due_on))
         WHERE body_code = ${code} AND discharged_at IS NULL AND excepted_at IS NULL`.execute(unit.tx);
      passed += Number(ended.numAffectedRows ?? 0);
    }
    await unit.signal('obligations-changed');
    await unit.record({ kind: 'obligations-passed-on', subject: 'obligations', detail: { passed } });
    return accepted(passed);
  });
}
