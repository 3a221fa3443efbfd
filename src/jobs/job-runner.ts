import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type JobHelpers, Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../database/database.ts';
import { recordFailure, releaseAbandoned, WORKER_LOCK } from './queue.ts';
import type { Task } from './task.ts';

/** As much of the application's log as is used here. */
export interface JobLog {
  error(details: object, message: string): void;
  warn(message: string): void;
  debug(message: string): void;
}

export interface JobRunnerOptions {
  readonly db: Db;
  /** With the application's rights. */
  readonly url: string;
  readonly tasks: readonly Task[];
  /** Lines of graphile-worker's crontab; its hours are UTC. */
  readonly crontab: string;
  readonly log: JobLog;
  /** Jobs at once in this process. */
  readonly concurrency?: number;
}

export interface JobRunner {
  /** Returns when jobs are being taken, or when the first attempt at that has failed; it goes on trying then. */
  start(): Promise<void>;
  /** Takes no further job and waits for those that run; after 5 s they are told to stop. */
  stop(): Promise<void>;
  /** Throws unless this process takes jobs and the queue can be read. */
  check(): Promise<void>;
}

const CONCURRENCY = 2;
/** For LISTEN, for cron and for each job's own bookkeeping. */
const CONNECTIONS = 4;
const ABANDONED_MS = 10_000;
/** Well within the grace of `releaseAbandoned`. */
const AFTER_LISTEN_MS = 1_000;
/** Questions for jobs that fail one after the other, two seconds apart for each of the jobs at once. */
const MOST_FAILURES = 4;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;

/**
 * A worker in this process, with a small pool of its own so that jobs never wait for connections of requests, nor
 * requests for theirs.
 */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { db, log } = options;
  const stopping = new AbortController();
  let runner: Runner | null = null;
  let serving: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const pool = new pg.Pool({
    connectionString: options.url,
    max: CONNECTIONS,
    application_name: 'gongkai jobs',
    // Whatever the role's default is: the queue's statements name their schema.
    options: '-c search_path=pg_catalog,public,pg_temp',
  });
  // A connection that breaks must not end the process, neither an idle one nor one in use.
  const broken = (error: Error): void => log.debug(`jobs: ${error.message}`);
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));

  const serve = async (started: () => void): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      try {
        runner = await startWorker(pool, options);
        failures = 0;
        started();
        await runner.promise;
      } catch (error) {
        log.error({ err: error }, 'jobs: the worker has stopped and is started again');
      }
      runner = null;
      started();
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const release = (): void => {
    releaseAbandoned(db).catch((error: unknown) =>
      log.error({ err: error }, 'jobs: abandoned ones not released'),
    );
  };

  return {
    start: () =>
      new Promise((resolve) => {
        release();
        timer = setInterval(release, ABANDONED_MS);
        serving = serve(resolve);
      }),
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await runner?.stop().catch((error: unknown) => log.error({ err: error }, 'jobs: stop'));
      await serving;
      await pool.end();
    },
    check: async () => {
      if (runner === null) throw new Error('no worker takes jobs');
      await sql`SELECT FROM graphile_worker._private_jobs LIMIT 1`.execute(db);
    },
  };
}

async function startWorker(pool: pg.Pool, options: JobRunnerOptions): Promise<Runner> {
  const { log } = options;
  const events: WorkerEvents = new EventEmitter();
  // As long as the listening connection is open, others see that this worker does (`releaseAbandoned`). The library
  // says LISTEN right after this event.
  events.on('pool:listen:success', ({ workerPool, client }) => {
    setTimeout(() => {
      client
        .query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [WORKER_LOCK, workerPool.id])
        .catch((error: unknown) => log.error({ err: error }, 'jobs: no sign of life'));
    }, AFTER_LISTEN_MS).unref();
  });
  // The library keeps the answer to its first question (the numbers of the tasks) for ever, also when that was an error
  // because the connection was cut: a worker that keeps failing is replaced by a new one.
  let failures = 0;
  events.on('worker:getJob:empty', () => {
    failures = 0;
  });
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures === MOST_FAILURES) void runner.stop('it cannot ask for jobs').catch(() => {});
  });
  const runner = await run({
    pgPool: pool,
    taskList: taskListOf(options),
    crontab: options.crontab,
    concurrency: options.concurrency ?? CONCURRENCY,
    noHandleSignals: true,
    // Without this the end of a job is written down by a promise that nobody awaits: lost at a stop, and an unhandled
    // rejection when the database is away.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message, meta) => {
      if (level === 'error') log.error({ ...meta }, message);
      else if (level === 'warning') log.warn(message);
      else log.debug(message);
    }),
    events,
  });
  return runner;
}

function taskListOf({ tasks, db, log }: JobRunnerOptions): TaskList {
  const guarded = async (task: Task, payload: unknown, helpers: JobHelpers): Promise<void> => {
    try {
      await task.run(payload, helpers.abortSignal);
    } catch (error) {
      // Told to stop: not a failure of the job.
      if (!helpers.abortSignal.aborted) {
        const { attempts, max_attempts: most } = helpers.job;
        await recordFailure(db, {
          name: task.name,
          payload,
          attempt: attempts,
          final: attempts >= most,
          error: error instanceof Error ? error.message : String(error),
        }).catch((failure: unknown) => log.error({ err: failure }, 'jobs: a failure was not recorded'));
      }
      throw error;
    }
  };
  return Object.fromEntries(
    tasks.map((task) => [
      task.name,
      (payload: unknown, helpers: JobHelpers) => guarded(task, payload, helpers),
    ]),
  );
}
