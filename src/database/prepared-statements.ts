import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { errorCode } from '../kernel/startup-problem.ts';

/** Each holds memory in the database for as long as its connection lives. */
const AT_MOST = 400;
/**
 * What depends on the value is planned for each: a plan made for any word is wrong for most, and one made for any list
 * takes it for ten elements, which is a thousand times too few where all bodies of a province are meant.
 */
const PLANNED_FOR_ITS_VALUE =
  /\bI?LIKE\b|@@|\bsearch_\w+|\bANY\s*\(|\bunnest\s*\(|\bjsonb_(?:array|to_record)|\bset_bearers\b/i;

/**
 * A pool whose connections keep the plan of what is asked again and again: parsing and planning are a third of the time
 * of a short statement. The first time a statement goes as it is, so that one that is never asked again, such as a list
 * of values of its own length, leaves nothing behind.
 */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const before = known.get(client);
      if (before !== undefined) return before;
      const preparing = preparingClient(client);
      known.set(client, preparing);
      return preparing;
    },
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const names = statementNames();
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    const name = values.length === 0 ? null : names.of(text);
    const statement = { text, values: [...values] };
    if (name === null) return client.query(statement);
    try {
      return await client.query({ ...statement, name });
    } catch (error) {
      if (isOutdated(error)) names.forget(text);
      throw error;
    }
  };
  return new Proxy(client, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) });
}

/**
 * Another process has changed the table (a newer release, started beside this one): `SELECT *` has other columns now.
 * What was asked fails once, as its transaction cannot go on, and is prepared anew when it is asked again.
 */
const isOutdated = (error: unknown): boolean =>
  errorCode(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan');

interface StatementNames {
  /** The name under which the connection keeps a statement; null as long as it is not kept. */
  of(text: string): string | null;
  forget(text: string): void;
}

export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  const once = new LRUCache<string, true>({ max: AT_MOST });
  let forgotten = 0;
  return {
    of: (text) => {
      const name = names.get(text);
      if (name !== undefined) return name;
      if (!once.has(text)) {
        once.set(text, true);
        return null;
      }
      if (names.size >= AT_MOST || PLANNED_FOR_ITS_VALUE.test(text)) return null;
      const made = `${createHash('sha256').update(text).digest('base64url')}${forgotten || ''}`;
      names.set(text, made);
      return made;
    },
    forget: (text) => {
      forgotten += 1;
      names.delete(text);
    },
  };
}
