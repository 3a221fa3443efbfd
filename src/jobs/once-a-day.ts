import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Clock, today } from '../kernel/clock.ts';

/**
 * Does the work unless the database says that it succeeded for this civil day (Asia/Shanghai, by the platform's clock).
 * Success is written down after the work, so one that failed is tried again by whoever asks next. Two processes may do
 * it at once; the work must bear that.
 */
export async function onceADay(
  deps: { readonly db: Db; readonly clock: Clock },
  name: string,
  work: (day: CivilDate) => Promise<void>,
): Promise<void> {
  const day = today(deps.clock);
  const last = await deps.db
    .selectFrom('daily_success')
    .select('day')
    .where('name', '=', name)
    .executeTakeFirst();
  if (last?.day === day) return;
  await work(day);
  // By the clock by which it is judged how long ago that was: in a sandbox it is another one than the machine's.
  const at = deps.clock.now();
  await deps.db
    .insertInto('daily_success')
    .values({ name, day, at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ day, at }))
    .execute();
}
