import { type Kysely, sql } from 'kysely';
import { type Shown, shown } from '../kernel/shown.ts';
import type { DB } from './schema.generated.ts';

/** What a commit can say to every process on the database; the table's check holds the same list. */
export const SIGNALS = [
  'published',
  'withdrawn',
  'obligations-changed',
  'catalogue-changed',
  'calendar-changed',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** The channel of NOTIFY; the row is what counts, the notification only saves waiting for the next look. */
export const CHANNEL = 'gongkai_signal';

export const isSignal = (name: string): name is Signal => SIGNALS.some((signal) => signal === name);

/** Where a command does not name what it changed, every page that shows sums of what is owed is drawn anew. */
const KEYS_UNSAID: Readonly<Record<Signal, Shown>> = {
  published: null,
  withdrawn: null,
  'obligations-changed': [shown.sums],
  'catalogue-changed': null,
  'calendar-changed': null,
};

/**
 * Says it with the transaction: a rollback takes it back, the commit delivers it. `keys`: what pages show of which it
 * speaks.
 */
export async function addSignal(
  tx: Kysely<DB>,
  signal: Signal,
  keys: Shown = KEYS_UNSAID[signal],
): Promise<void> {
  if (!isSignal(signal)) throw new Error(`unknown signal: ${String(signal)}`);
  await sql`WITH said AS (INSERT INTO signal (name, keys) VALUES (${signal}, ${keys === null ? null : [...keys]}) RETURNING id)
    SELECT pg_notify(${CHANNEL}, id::text) FROM said`.execute(tx);
}

/** A signal as every process reads it. */
export interface Said {
  readonly name: string;
  readonly keys: Shown;
}

interface Row {
  readonly floor: number;
  readonly id: number | null;
  readonly name: string | null;
  readonly keys: readonly string[] | null;
  readonly transaction: number | null;
}

/** Reads each signal once, in whatever order transactions commit. */
export class SignalReader {
  readonly #db: Kysely<DB>;
  /**
   * Every transaction below it had ended at the last look, so what it said has been seen. Null before the first look.
   */
  #floor: number | null = null;
  /** Seen of transactions from the floor on. */
  #seen: ReadonlySet<number> = new Set();

  constructor(db: Kysely<DB>) {
    this.#db = db;
  }

  /** What was said since the last look; the first look finds nothing and says from where to go on. */
  async look(): Promise<readonly Said[]> {
    const from = this.#floor;
    const { rows } = await sql<Row>`
      SELECT f.floor, s.id, s.name, s.keys, s.transaction
        FROM (SELECT (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint AS floor) f
        LEFT JOIN signal s ON s.transaction >= coalesce(${from}::bigint, f.floor)`.execute(this.#db);
    const floor = rows[0]?.floor ?? from;
    const fresh = rows.flatMap(({ id, name, keys }) =>
      id !== null && name !== null && !this.#seen.has(id) ? [{ name, keys }] : [],
    );
    this.#seen = new Set(
      rows.flatMap(({ id, transaction }) =>
        id !== null && transaction !== null && floor !== null && transaction >= floor ? [id] : [],
      ),
    );
    this.#floor = floor;
    return from === null ? [] : fresh;
  }
}

/** Signals older than an hour are of no use: every process has read them, or does everything when it looks again. */
export async function forgetSignals(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('signal').where('at', '<', sql<Date>`now() - interval '1 hour'`).execute();
}
