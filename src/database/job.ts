import { type Kysely, sql } from 'kysely';
import type { Static, TSchema } from 'typebox';
import type { DB } from './schema.generated.ts';

/**
 * A kind of work that a queue carries out, as the module declares it that leaves such work; `main/` gives each its
 * function.
 */
export interface Job<Payload extends TSchema = TSchema> {
  /** Stored with each job: kebab-case, never renamed while jobs of that name may wait. */
  readonly name: string;
  /** Without personal data: failures are kept with it. */
  readonly payload: Payload;
  /**
   * Jobs of the same key that have not begun are one. One that runs does not count: it may already have read what it
   * needs.
   */
  readonly keyOf: (payload: Static<Payload>) => string;
}

/** Declares a kind of job; the key defaults to the name, so that at most one waits. */
export const job = <Payload extends TSchema>(
  name: string,
  payload: Payload,
  keyOf: (payload: Static<Payload>) => string = () => name,
): Job<Payload> => ({ name, payload, keyOf });

const TRIES = 10;

/**
 * Adds a job as part of the transaction. Between the two statements of the library's `add_job` a worker may take the
 * waiting job of the same key; then neither finds it and nothing is added, which shows as an answer without an id: the
 * next attempt adds a job of its own.
 */
export async function addJob<Payload extends TSchema>(
  tx: Kysely<DB>,
  declared: Job<Payload>,
  payload: Static<Payload>,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { rows } = await sql<{ id: string | number | null }>`
      SELECT id FROM graphile_worker.add_job(${declared.name}, ${JSON.stringify(payload)}::json, job_key => ${declared.keyOf(payload)})`.execute(
      tx,
    );
    if (rows[0]?.id != null) return;
  }
  throw new Error(`the job ${declared.name} could not be added`);
}
