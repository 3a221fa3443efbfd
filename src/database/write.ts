import type { Static, TSchema } from 'typebox';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import type { Shown } from '../kernel/shown.ts';
import type { Db, Tx } from './database.ts';
import { refusalOfDatabaseError } from './errors.ts';
import { addJob, type Job } from './job.ts';
import { addSignal, type Signal } from './signals.ts';

export interface NewEvent {
  /** Past tense, kebab-case: `draft-submitted`. */
  readonly kind: string;
  /** What it happened to: `draft:<id>`, `disclosure:<id>`. */
  readonly subject: string;
  readonly bodyCode?: string;
  /** Without personal data. */
  readonly detail?: JsonObject;
}

/** What a command works with: one transaction, one actor, one moment. */
export interface Unit {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: CivilDate;
  /** Appends the command's event; exactly once. Returns its id. */
  record(event: NewEvent): Promise<number>;
  /** Leaves a job in the queue; a worker of any process takes it after the commit. */
  enqueue<Payload extends TSchema>(job: Job<Payload>, payload: Static<Payload>): Promise<void>;
  /** Tells every process after the commit; `keys`: what pages show of which it speaks. */
  signal(signal: Signal, keys?: Shown): Promise<void>;
}

class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/**
 * The only way to write: one command, one transaction, one event. A refused result rolls back; errors of constraints
 * and triggers come back as refusals; a success without exactly one event, or without an actor, is a bug and throws.
 */
export async function write<T>(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  command: string,
  work: (unit: Unit) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (actor.id === '' || actor.name === '') throw new Error(`${command}: no actor, no write`);
  let events = 0;
  try {
    const value = await deps.db.transaction().execute(async (tx) => {
      // Once the transaction has begun: the database takes no time from before it, and a connection may have been
      // waited for.
      const now = deps.clock.now();
      const outcome = await work({
        tx,
        actor,
        now,
        today: civilDateAt(now),
        record: async (event) => {
          events += 1;
          return appendEvent(tx, actor, now, event);
        },
        enqueue: (job, payload) => addJob(tx, job, payload),
        signal: (signal, keys) => addSignal(tx, signal, keys),
      });
      if (!outcome.ok) throw new Refused(outcome.refusals);
      if (events !== 1) throw new Error(`${command}: recorded ${events} events instead of one`);
      return outcome.value;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    const refusal = refusalOfDatabaseError(error);
    if (refusal) return { ok: false, refusals: [refusal] };
    throw error;
  }
}

async function appendEvent(tx: Tx, actor: Actor, now: Date, event: NewEvent): Promise<number> {
  const row = await tx
    .insertInto('event')
    .values({
      kind: event.kind,
      subject: event.subject,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      body_code: event.bodyCode ?? null,
      at: now,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
