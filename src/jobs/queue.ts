import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** First key of the advisory lock that a worker holds while it runs; the second is `hashtext` of its name. */
export const WORKER_LOCK = 4312;

/** A worker has its lock before this long after its first job; a break of its connection is shorter, as a rule. */
const GRACE_SECONDS = 10;

/**
 * Frees the jobs of workers that are gone (kill -9, a machine lost): nobody holds their lock any more. The library
 * itself would wait four hours. A worker that runs but lost its connection for longer may see its job done twice,
 * which every job bears.
 */
export async function releaseAbandoned(db: Db): Promise<void> {
  await sql`
    SELECT graphile_worker.force_unlock_workers(gone.names) FROM (
      SELECT array_agg(DISTINCT j.locked_by) AS names FROM graphile_worker._private_jobs j
       WHERE j.locked_at < now() - make_interval(secs => ${GRACE_SECONDS})
         AND NOT EXISTS (
           SELECT FROM pg_locks l
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ${WORKER_LOCK}::oid
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)) gone
     WHERE gone.names IS NOT NULL`.execute(db);
}

export interface FailedAttempt {
  readonly name: string;
  readonly payload: unknown;
  readonly attempt: number;
  /** The last attempt: nobody tries again unless told to. */
  readonly final: boolean;
  readonly error: string;
}

const ERROR_LENGTH = 2_000;

export async function recordFailure(db: Db, failed: FailedAttempt): Promise<void> {
  await db
    .insertInto('job_failure')
    .values({
      ...failed,
      payload: JSON.stringify(failed.payload),
      error: failed.error.slice(0, ERROR_LENGTH),
    })
    .execute();
}

/** Failures are kept for a month. */
export async function forgetFailures(db: Db): Promise<void> {
  await db.deleteFrom('job_failure').where('at', '<', sql<Date>`now() - interval '30 days'`).execute();
}

export interface QueuedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly state: 'waiting' | 'running' | 'given-up';
  readonly attempts: number;
  readonly runAt: Date;
  readonly lastError: string | null;
}

/** What is in the queue, the given-up first. Finished jobs are gone. */
export async function listJobs(db: Db): Promise<readonly QueuedJob[]> {
  const { rows } = await sql<QueuedJob>`
    SELECT j.id::text AS id, t.identifier AS name, j.payload, j.attempts, j.run_at AS "runAt", j.last_error AS "lastError",
           CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'given-up' ELSE 'waiting' END AS state
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     ORDER BY (j.locked_at IS NULL AND j.attempts >= j.max_attempts) DESC, j.run_at, j.id LIMIT 200`.execute(
    db,
  );
  return rows;
}

/** Lets a job run at once, with all its attempts before it; false when there is none, or it runs. */
export async function retryJob(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[${id}]::bigint[], run_at => now(), attempts => 0)`.execute(
    db,
  );
  return rows.length > 0;
}
