import type { Db, Tx } from './database.ts';

/** Some versions are read at a time: that of the last commit, and that of a transaction that changes it. */
const KEPT = 3;

/**
 * Reads what seldom changes once for each state of it: the database gives each a version of its own (`kept_version`; no
 * two states of any database share one), so that asking costs one row as long as nothing was entered.
 */
export function keptByVersion<T>(
  what: 'catalogue' | 'law',
  read: (db: Db | Tx) => Promise<T>,
): (db: Db | Tx) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return async (db) => {
    const { version } = await db
      .selectFrom('kept_version')
      .select('version')
      .where('what', '=', what)
      .executeTakeFirstOrThrow();
    const reading = known.get(version) ?? read(db);
    known.delete(version);
    known.set(version, reading);
    for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
    try {
      return await reading;
    } catch (error) {
      known.delete(version);
      throw error;
    }
  };
}
