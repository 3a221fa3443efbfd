import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { type Clock, today } from '../kernel/clock.ts';
import { preparingPool } from './prepared-statements.ts';
import type { DB } from './schema.generated.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface ConnectionOptions {
  /** Connections held at most. */
  readonly max: number;
  /** A statement that runs longer is cancelled, in milliseconds; 0 = never. */
  readonly statementTimeoutMs: number;
  /** Whose day decides what may still be shown (`public_day()`); without it the database's own clock does. */
  readonly clock: Clock;
}

/** int8 as a safe number, date as `YYYY-MM-DD`: a civil date never becomes a JS Date. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new Error(`int8 beyond safe integers: ${text}`);
    return value;
  },
  [pg.types.builtins.DATE]: (text) => text,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
};

/** Opens a pool; the URL names the role, so `appUrl` gives the application's rights and `ownerUrl` the migrator's. */
export function connect(url: string, options: Partial<ConnectionOptions> = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    // Opening a connection costs more than many statements, and its plans are lost with it.
    idleTimeoutMillis: 600_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    application_name: 'gongkai',
    types,
  });
  // An idle connection that breaks (database restarting) must not end the process; the next query gets a fresh one.
  pool.on('error', () => {});
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: preparingPool(pool),
      ...(options.clock === undefined ? {} : { onReserveConnection: tellDay(options.clock) }),
    }),
  });
}

/**
 * Each connection learns the day when it is first taken on that day: a term ends at midnight of the application's
 * clock, whatever runs.
 */
function tellDay(clock: Clock): (connection: DatabaseConnection) => Promise<void> {
  const told = new WeakMap<DatabaseConnection, string>();
  return async (connection) => {
    const day = today(clock);
    if (told.get(connection) === day) return;
    await connection.executeQuery(
      CompiledQuery.raw("SELECT set_config('gongkai.public_day', $1, false)", [day]),
    );
    told.set(connection, day);
  };
}
