import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/**
 * Work of a transaction that may take long: when `stop` says so, the statement that runs is cancelled by another
 * connection, the work throws and the transaction is rolled back.
 */
export async function whileNotStopped<T>(
  { db, tx, stop }: { readonly db: Db; readonly tx: Tx; readonly stop: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  if (stop === undefined) return work();
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
  const pid = rows[0]?.pid ?? 0;
  const cancel = (): void => {
    // Where the database is away already nothing runs that could be cancelled.
    sql`SELECT pg_cancel_backend(${pid})`.execute(db).catch(() => {});
  };
  stop.addEventListener('abort', cancel, { once: true });
  try {
    stop.throwIfAborted();
    return await work();
  } finally {
    stop.removeEventListener('abort', cancel);
  }
}
