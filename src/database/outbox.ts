import { sql } from 'kysely';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Db } from './database.ts';

/** What is done for a topic after the commit. It may run more than once for the same row, so it must bear repetition. */
export type OutboxHandlers = Readonly<Record<string, (payload: JsonObject) => Promise<void>>>;

export interface Outbox {
  /**
   * Carries out everything that waits, joining a run that is under way. It never rejects: what was committed has happened, and whoever waits
   * here must not be told otherwise because of something afterwards.
   */
  drain(): Promise<void>;
  /** Also looks every `intervalMs`, for what a killed process or another one left behind. */
  start(intervalMs: number): void;
  stop(): Promise<void>;
}

const BATCH = 50;
const ATTEMPTS_MAX = 20;

interface Waiting {
  readonly id: number;
  readonly topic: string;
  readonly payload: JsonObject;
}

/** Rows are handled in order of commit; one that fails stays with its error and is tried again at the next run. */
export function createOutbox(db: Db, handlers: OutboxHandlers, onError: (error: unknown) => void): Outbox {
  let running: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | null = null;

  let fresh = true;
  /** What failed too often is left alone until somebody has mended the cause and started again. */
  const forgive = () =>
    db
      .updateTable('outbox')
      .set({ attempts: 0 })
      .where('done_at', 'is', null)
      .where('attempts', '>=', ATTEMPTS_MAX)
      .execute();

  const next = async (): Promise<readonly Waiting[]> => {
    const rows = await db
      .selectFrom('outbox')
      .select(['id', 'topic', 'payload'])
      .where('done_at', 'is', null)
      .where('attempts', '<', ATTEMPTS_MAX)
      .orderBy('attempts')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    return rows.map((row) => ({ id: row.id, topic: row.topic, payload: jsonObject(row.payload) }));
  };

  const handle = async (row: Waiting): Promise<boolean> => {
    try {
      await handlers[row.topic]?.(row.payload);
      await db.updateTable('outbox').set({ done_at: sql`now()` }).where('id', '=', row.id).execute();
      return true;
    } catch (error) {
      onError(error);
      const message = error instanceof Error ? error.message : String(error);
      await db
        .updateTable('outbox')
        .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: message.slice(0, 1000) }))
        .where('id', '=', row.id)
        .execute();
      return false;
    }
  };

  const run = async (): Promise<void> => {
    try {
      if (fresh) await forgive();
      fresh = false;
      do {
        again = false;
        for (let rows = await next(); rows.length > 0; rows = await next()) {
          let failed = false;
          for (const row of rows) if (!(await handle(row))) failed = true;
          if (failed) return;
        }
      } while (again);
    } catch (error) {
      onError(error);
    } finally {
      // In the same breath as the last look at `again`: a call after it starts a run of its own.
      running = null;
    }
  };

  const drain = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = run();
    return running;
  };

  return {
    drain,
    start: (intervalMs) => {
      timer = setInterval(() => void drain(), intervalMs);
    },
    stop: async () => {
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
