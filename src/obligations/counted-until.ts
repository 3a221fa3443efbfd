import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { KEEP_COVERAGE } from './keep-coverage.ts';

/** How far the figures are: they may still grow while items are counted anew in the background. */
export interface CountedUntil {
  /** When the last item was counted, or all were found to be up to the day; null before the first time. */
  readonly at: Date | null;
  /** How many items of all are counted for the present bodies, catalogue and calendar; null once all are. */
  readonly counting: { readonly done: number; readonly total: number } | null;
}

/** Asked of the few hundred rows that keep the state of each item. */
export async function countedUntil(db: Db): Promise<CountedUntil> {
  const { rows } = await sql<{ at: Date | null; done: number; total: number }>`
    SELECT greatest(max(counted_at), (SELECT at FROM daily_success WHERE name = ${KEEP_COVERAGE})) AS at,
           (count(*) FILTER (WHERE counted >= changed))::integer AS done, count(*)::integer AS total FROM owed_item`.execute(
    db,
  );
  const { at = null, done = 0, total = 0 } = rows[0] ?? {};
  return { at, counting: done < total ? { done, total } : null };
}

/** Whether a result of then is older than it may be (26 hours); what was never counted has none. */
export const isStale = ({ inspection }: Catalogue, computedAt: Date | null, now: Date): boolean =>
  computedAt !== null && now.getTime() - computedAt.getTime() > inspection.staleAfterHours * 3_600_000;
