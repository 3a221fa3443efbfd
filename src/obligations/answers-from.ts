import type { Db, Tx } from '../database/database.ts';
import { type CivilDate, civilDate, parseCivilDate } from '../kernel/civil-date.ts';

const ANSWERS_FROM = 'answers-from';

/**
 * The day from which the platform answers for what is owed: 1 January of the year in which it was installed, unless
 * somebody set another before. What falls due from that day on is owed here, also what is about a period before it.
 */
export async function answersFrom(db: Db | Tx, today: CivilDate): Promise<CivilDate> {
  const newYear = civilDate(`${today.slice(0, 4)}-01-01`);
  await db
    .insertInto('setting')
    .values({ key: ANSWERS_FROM, value: JSON.stringify(newYear) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', ANSWERS_FROM)
    .executeTakeFirstOrThrow();
  return (typeof row.value === 'string' ? parseCivilDate(row.value) : null) ?? newYear;
}
