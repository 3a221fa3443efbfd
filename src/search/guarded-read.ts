import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';

const CANCELLED = '57014';

/** What a read gave, or that it took too long. */
export type Guarded<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/**
 * A read that may not take longer than this. Sequential scans are out: they unpack every tsvector of the table, and
 * where they would win, the scan along the newest is taken instead.
 */
export async function guardedRead<T>(
  db: Db,
  milliseconds: number,
  read: (tx: Tx) => Promise<T>,
): Promise<Guarded<T>> {
  try {
    const value = await db.transaction().execute(async (tx) => {
      await sql`SELECT set_config('statement_timeout', ${String(milliseconds)}, true), set_config('enable_seqscan', 'off', true)`.execute(
        tx,
      );
      return read(tx);
    });
    return { done: true, value };
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === CANCELLED) return { done: false };
    throw error;
  }
}
