import { Type } from 'typebox';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { runScript } from '../../test/harness/process.ts';
import { addJob, type Job, job } from '../database/job.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, refused } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { createJobRunner, type JobRunner } from './job-runner.ts';
import { listJobs, releaseAbandoned, retryJob, WORKER_LOCK } from './queue.ts';
import { type Task, task } from './task.ts';

/** Jobs are done after the commit, at least once, by whichever process is there, and failures are on record. */
let database: TestDatabase;
const running: JobRunner[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await withClient(database.ownerUrl, (client) =>
    client.query('DELETE FROM graphile_worker._private_jobs; DELETE FROM job_failure'),
  );
});
afterAll(() => database.close());

const log = { error: () => {}, warn: () => {}, debug: () => {} };
const NOTE = job('note', Type.Object({ text: Type.String() }), ({ text }) => text);

async function work(...tasks: readonly Task[]): Promise<JobRunner> {
  const runner = createJobRunner({ db: database.db, url: database.appUrl, tasks, crontab: '', log });
  running.push(runner);
  await runner.start();
  return runner;
}
const enqueue = (text: string, declared: Job<typeof NOTE.payload> = NOTE) =>
  database.db.transaction().execute((tx) => addJob(tx, declared, { text }));
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const empty = () => until(async () => expect(await listJobs(database.db)).toEqual([]));

test('a job is done after the commit; what was refused leaves none', async () => {
  const done: string[] = [];
  await work(task(NOTE, async ({ text }) => void done.push(text)));
  const command = (text: string, refuse: boolean) =>
    write({ db: database.db, clock: testClock() }, systemActor('test'), 'test', async (unit) => {
      await unit.enqueue(NOTE, { text });
      if (refuse) return refused(problem('nothing-changed'));
      await unit.record({ kind: 'tested', subject: 'test' });
      return accepted(1);
    });
  await command('refused', true);
  await command('kept', false);
  await until(() => expect(done).toEqual(['kept']));
  await empty();
  expect(done).toEqual(['kept']);
});

test('jobs of one key are one while they wait, and two when the first already runs', async () => {
  for (let n = 0; n < 5; n += 1) await enqueue('same');
  expect(await listJobs(database.db)).toHaveLength(1);
  let begun = 0;
  const gate = Promise.withResolvers<void>();
  await work(
    task(NOTE, async () => {
      begun += 1;
      await gate.promise;
    }),
  );
  await until(() => expect(begun).toBe(1));
  await enqueue('same');
  gate.resolve();
  await until(() => expect(begun).toBe(2));
  await empty();
});

test('adding and taking jobs of one key at once loses none: after the last commit the work is done once more', async () => {
  let state = 0;
  let seen = -1;
  await work(
    task(NOTE, async () => {
      seen = state;
    }),
  );
  for (let round = 0; round < 200; round += 1) {
    state = round;
    await enqueue('raced');
  }
  await empty();
  expect(seen).toBe(199);
});

test('a failure is logged as a row and tried again; after the last attempt it stands given up until somebody retries it', async () => {
  let broken = true;
  await work(
    task(NOTE, async () => {
      if (broken) throw new Error('disk full');
    }),
  );
  await enqueue('fails');
  const failures = () =>
    database.db
      .selectFrom('job_failure')
      .select(['name', 'payload', 'attempt', 'final', 'error'])
      .orderBy('id')
      .execute();
  await until(async () => expect(await failures()).toHaveLength(1));
  expect((await failures())[0]).toEqual({
    name: 'note',
    payload: { text: 'fails' },
    attempt: 1,
    final: false,
    error: 'disk full',
  });
  await until(async () => expect((await failures()).map((row) => row.attempt)).toEqual([1, 2]));
  await withClient(database.ownerUrl, (client) =>
    client.query('UPDATE graphile_worker._private_jobs SET max_attempts = 3 WHERE locked_at IS NULL'),
  );
  await until(async () => expect(await failures()).toMatchObject([{}, {}, { attempt: 3, final: true }]));
  await until(async () =>
    expect(await listJobs(database.db)).toMatchObject([{ state: 'given-up', lastError: 'disk full' }]),
  );
  broken = false;
  const [given] = await listJobs(database.db);
  expect(await retryJob(database.db, given?.id ?? '')).toBe(true);
  await empty();
});

test('a payload of another shape and a name that nobody knows are not done and do not vanish', async () => {
  const done: unknown[] = [];
  await work(task(NOTE, async (payload) => void done.push(payload)));
  await withClient(database.appUrl, (client) =>
    client.query(
      `SELECT graphile_worker.add_job('note', '{"txet": 1}'), graphile_worker.add_job('noet', '{}')`,
    ),
  );
  await until(async () => {
    const failures = await database.db.selectFrom('job_failure').select('error').execute();
    expect(failures[0]?.error).toBe('note: not its payload');
  });
  expect(done).toEqual([]);
  expect((await listJobs(database.db)).map(({ name }) => name).sort()).toEqual(['noet', 'note']);
});

test('a job whose process was killed half-way is done once more by another', async () => {
  const half = job('half-way', Type.Object({}));
  await database.db.transaction().execute((tx) => addJob(tx, half, {}));
  const killed = runScript('test/harness/job-worker.ts', [], { APP_URL: database.appUrl });
  await killed.printed(/job has begun/);
  killed.kill('SIGKILL');
  await killed.ended;
  let done = 0;
  await work(
    task(half, async () => {
      done += 1;
    }),
  );
  await until(() => expect(done).toBe(1));
  await empty();
  expect(done).toBe(1);
});

test('the jobs of a worker that lives are left to it, however long they take', async () => {
  let begun = 0;
  const gate = Promise.withResolvers<void>();
  await work(
    task(NOTE, async () => {
      begun += 1;
      await gate.promise;
    }),
  );
  try {
    await enqueue('long');
    await until(() => expect(begun).toBe(1));
    await until(async () => {
      const { rowCount } = await withClient(database.appUrl, (client) =>
        client.query(`SELECT FROM pg_locks WHERE classid = ${WORKER_LOCK} AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`),
      );
      expect(rowCount).toBe(1);
    });
    await withClient(database.ownerUrl, (client) =>
      client.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour'`),
    );
    await releaseAbandoned(database.db);
    expect(await listJobs(database.db)).toMatchObject([{ state: 'running' }]);
  } finally {
    gate.resolve();
  }
  await empty();
  expect(begun).toBe(1);
});

test('the worker takes jobs again after its connections were cut', async () => {
  const done: string[] = [];
  await work(task(NOTE, async ({ text }) => void done.push(text)));
  await withClient(database.appUrl, (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'gongkai jobs'`),
  );
  await enqueue('after the cut');
  await until(() => expect(done).toEqual(['after the cut']));
});

test('a worker whose very first question failed is replaced', async () => {
  const owner = (text: string) => withClient(database.ownerUrl, (client) => client.query(text));
  const done: string[] = [];
  await owner('ALTER TABLE graphile_worker._private_tasks RENAME TO tasks_away');
  try {
    await work(task(NOTE, async ({ text }) => void done.push(text)));
  } finally {
    await owner('ALTER TABLE graphile_worker.tasks_away RENAME TO _private_tasks');
  }
  await enqueue('after the error');
  await until(() => expect(done).toEqual(['after the error']));
});

test('stopping waits for the job that runs', async () => {
  let ended = false;
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const runner = await work(
    task(NOTE, async () => {
      begun.resolve();
      await gate.promise;
      ended = true;
    }),
  );
  await enqueue('running');
  await begun.promise;
  running.splice(0);
  const stopped = runner.stop();
  await expect(runner.check()).resolves.toBeUndefined();
  gate.resolve();
  await stopped;
  expect(ended).toBe(true);
  await expect(runner.check()).rejects.toThrow();
  expect(await listJobs(database.db)).toEqual([]);
});
