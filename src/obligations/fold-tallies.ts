import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { addDays } from '../kernel/civil-date.ts';
import { type Clock, today } from '../kernel/clock.ts';

/** No clock that is set right returns so far; days before are past for ever and are counted as one. */
const SETTLED_DAYS = 40;

/** Adds what was counted since to the tallies and to the months of the trend, which say the same before and after. */
export async function foldTallies({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  await sql`SELECT fold_tallies(${addDays(today(clock), -SETTLED_DAYS)})`.execute(db);
  await sql`SELECT fold_trend()`.execute(db);
}
