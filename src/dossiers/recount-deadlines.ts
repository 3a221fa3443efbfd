import { sql } from 'kysely';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { keepDeadlines } from './keep-deadlines.ts';
import { deadlinesFor } from './rules-deadlines.ts';
import { lockDossier } from './store.ts';

/** Dossiers in one transaction: nobody waits long for one of theirs. */
const AT_ONCE = 100;
const DOSSIERS = systemActor('dossiers');

/**
 * Counts the deadlines of dossiers again that were counted by another calendar or by other kinds, some at a time; when
 * there is none it is one question to an index. Returns how many were counted.
 */
export async function recountDeadlines(deps: Working): Promise<Result<number>> {
  const current = deadlinesFor(deps.catalogue);
  for (let counted = 0; ; ) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM dossier WHERE deadlines_for < ${current} OR deadlines_for > ${current} LIMIT ${AT_ONCE}`.execute(
      deps.db,
    );
    if (rows.length === 0) return accepted(counted);
    const done = await write(deps, DOSSIERS, 'recount-deadlines', async (unit) => {
      for (const { id } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        await lockDossier(unit.tx, id);
        await keepDeadlines({ ...unit, catalogue: deps.catalogue }, id);
      }
      await unit.signal('obligations-changed');
      await unit.record({
        kind: 'deadlines-counted',
        subject: 'dossiers',
        detail: { dossiers: rows.length },
      });
      return accepted(null);
    });
    if (!done.ok) return done;
    counted += rows.length;
  }
}
