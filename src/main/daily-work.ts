import type { FastifyInstance } from 'fastify';
import type { Working } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { addDays, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { openPeriodicObligations } from '../obligations/open-periodic.ts';
import { refreshFrequencies } from '../search/frequencies.ts';
import { hourly } from '../web/housekeeping.ts';

const SINCE = 'obligations-since';

/** Duties are opened for periods that end after the platform began to keep them; the first run sets that day. */
async function keptSince(db: Db, day: CivilDate): Promise<CivilDate> {
  await db
    .insertInto('setting')
    .values({ key: SINCE, value: JSON.stringify(day) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', SINCE)
    .executeTakeFirstOrThrow();
  return (typeof row.value === 'string' ? parseCivilDate(row.value) : null) ?? day;
}

/**
 * What comes round once a day: periods that ended open their duties, and search learns how common its words have become. It looks at start and every hour
 * whether the day has changed, so that a machine that slept does not miss it.
 */
export function dailyWork(app: Pick<FastifyInstance, 'addHook' | 'log'>, deps: Working) {
  let done: CivilDate | null = null;
  const work = async (): Promise<void> => {
    const day = today(deps.clock);
    if (done === day) return;
    done = day;
    const opened = await openPeriodicObligations(deps, await keptSince(deps.db, addDays(day, -1)));
    if (!opened.ok) app.log.error({ refusals: opened.refusals }, 'periodic duties were not opened');
    await refreshFrequencies(deps.db);
  };
  hourly(app, 'daily work', work);
  return {
    runNow: () => work().catch((error: unknown) => app.log.error({ err: error }, 'daily work failed')),
  };
}
