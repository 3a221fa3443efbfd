import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Job } from '../database/job.ts';

/** A kind of job with what carries it out. */
export interface Task {
  readonly name: string;
  /**
   * `stop` is raised when the process ends and has waited long enough: what is left must be thrown, and is done by the
   * next process.
   */
  run(payload: unknown, stop: AbortSignal): Promise<void>;
}

/**
 * Gives a declared job its function. It may run more than once for the same job (a killed process, a lost connection),
 * so it must bear repetition; what it throws is kept as the failure, and the job is tried again after 3 s, 7 s, 20 s …
 * at most 6 hours, 25 times.
 */
export const task = <Payload extends TSchema>(
  job: Job<Payload>,
  work: (payload: Static<Payload>, stop: AbortSignal) => Promise<void>,
): Task => ({
  name: job.name,
  run: async (payload, stop) => {
    if (!Value.Check(job.payload, payload)) throw new Error(`${job.name}: not its payload`);
    await work(payload, stop);
  },
});
