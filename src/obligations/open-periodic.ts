import { loadDirectory } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { listItems } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { duePeriods } from '../catalogue/timing.ts';
import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { accepted, type Result } from '../kernel/result.ts';

/** Bodies that somebody enters for: an obligation is opened once its body has joined the platform. */
async function bodiesAtWork(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('account_grant')
    .select('body_code')
    .distinct()
    .where('role', '=', 'editor')
    .execute();
  return new Set(rows.map((row) => row.body_code));
}

/**
 * Opens what has come due by the calendar: for every periodic item, each finished period since `from`, for every body that owed it then. Running it
 * again adds nothing, so it may run at every start and every day.
 */
export async function openPeriodicObligations(deps: Working, from: CivilDate): Promise<Result<number>> {
  const items = (await listItems(deps.db, {})).filter((item) => item.timing.kind === 'period');
  const directory = await loadDirectory(deps.db, deps.catalogue.listedBodies);
  const atWork = await bodiesAtWork(deps.db);
  const today = civilDateAt(deps.clock.now());
  const rows = items.flatMap((item) =>
    duePeriods(item.timing, from, today, deps.catalogue).flatMap((period) =>
      expandResponsible(item.responsible, directory, period.endedOn)
        .filter((bodyCode) => atWork.has(bodyCode))
        .map((bodyCode) => ({
          item_code: item.code,
          area_code: item.area,
          body_code: bodyCode,
          period: period.label,
          arises_on: period.endedOn,
          due_on: period.dueOn,
          provisional: period.provisional,
          computation: period.computation,
          counted: JSON.stringify(period.counted),
          basis: period.basis ?? item.timingBasis,
        })),
    ),
  );
  const known = new Set(
    (
      await deps.db
        .selectFrom('obligation')
        .select(['item_code', 'body_code', 'period'])
        .where('arises_on', '>=', from)
        .execute()
    ).map(keyOf),
  );
  const missing = rows.filter((row) => !known.has(keyOf(row)));
  if (missing.length === 0) return accepted(0);
  return write(deps, systemActor('obligations'), 'open-periodic-obligations', async (unit) => {
    let opened = 0;
    for (let start = 0; start < missing.length; start += CHUNK) {
      const inserted = await unit.tx
        .insertInto('obligation')
        .values(missing.slice(start, start + CHUNK))
        .onConflict((conflict) => conflict.columns(['item_code', 'body_code', 'period']).doNothing())
        .returning('id')
        .execute();
      opened += inserted.length;
    }
    await unit.signal('obligations-changed');
    await unit.record({ kind: 'periodic-obligations-opened', subject: 'obligations', detail: { opened } });
    return accepted(opened);
  });
}

const CHUNK = 1000;

const keyOf = (row: {
  readonly item_code: string;
  readonly body_code: string;
  readonly period: string;
}): string => `${row.item_code} ${row.body_code} ${row.period}`;
