import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { createJobRunner } from '../jobs/job-runner.ts';
import type { Task } from '../jobs/task.ts';
import { withClient } from '../postgres/database-roles.ts';
import { RECURRING, recurringTasks, runNow } from './recurring-work.ts';

/** The daily work is over when it has succeeded, not when it was begun. */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

const owner = (text: string) => withClient(pipeline.database.ownerUrl, (client) => client.query(text));
const NO_FILES = { list: async function* () {}, removeOlder: async () => false };

const tasks = (): readonly Task[] =>
  recurringTasks({
    db: pipeline.deps.db,
    clock: pipeline.clock,
    catalogue: CATALOGUE,
    atKeyboard: pipeline.clock,
    store: NO_FILES,
    mailer: null,
    stopping: new AbortController().signal,
    contactDays: 365,
  });
const opening = (): Task => {
  const found = tasks().find(({ name }) => name === 'keep-coverage');
  if (!found) throw new Error('not declared');
  return found;
};
const obligations = async (): Promise<number> =>
  (await pipeline.deps.db.selectFrom('obligation').select('id').execute()).length;
const successes = () =>
  pipeline.deps.db.selectFrom('daily_success').select(['name', 'day', 'at']).orderBy('name').execute();
const run = () => opening().run({}, new AbortController().signal);

/** Every write to obligations fails while `work` runs. */
async function failing(work: () => Promise<void>): Promise<void> {
  await owner(`CREATE FUNCTION fail_for_test() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'injected'; END $$;
    CREATE TRIGGER zz_fail_for_test BEFORE INSERT ON obligation FOR EACH ROW EXECUTE FUNCTION fail_for_test()`);
  try {
    await work();
  } finally {
    await owner('DROP FUNCTION fail_for_test CASCADE');
  }
}

test('what failed at the first run of a day is done at the next, and then not again that day', async () => {
  await failing(async () => {
    await expect(run()).rejects.toThrow('injected');
    expect(await successes()).toEqual([]);
  });
  expect(await obligations()).toBe(0);
  await run();
  const opened = await obligations();
  expect(opened).toBeGreaterThan(0);
  expect(await successes()).toEqual([{ name: 'keep-coverage', day: '2026-03-09', at: pipeline.clock.now() }]);
  // Done for today: a failing database is not even asked.
  await failing(run);
});

test('as the days of the platform’s clock pass, more is opened, however fast', async () => {
  const before = await obligations();
  pipeline.clock.set('2026-05-20T00:01:00+08:00');
  await run();
  expect(await obligations()).toBeGreaterThan(before);
  expect((await successes())[0]?.day).toBe('2026-05-20');
});

test('through the queue: a failure is on record and tried again until it succeeds', async () => {
  pipeline.clock.set('2026-08-20T00:01:00+08:00');
  const { deps, database } = pipeline;
  const log = { error: () => {}, warn: () => {}, debug: () => {} };
  const runner = createJobRunner({
    db: deps.db,
    url: database.appUrl,
    tasks: tasks(),
    crontab: RECURRING,
    log,
  });
  const before = await obligations();
  await failing(async () => {
    await runner.start();
    await withClient(database.appUrl, (client) =>
      client.query(`SELECT graphile_worker.add_job('keep-coverage', job_key => 'keep-coverage')`),
    );
    await vi.waitFor(
      async () => expect(await deps.db.selectFrom('job_failure').select('error').execute()).not.toEqual([]),
      { timeout: 60_000 },
    );
  });
  await vi.waitFor(async () => expect((await successes())[0]?.day).toBe('2026-08-20'), { timeout: 120_000 });
  expect(await obligations()).toBeGreaterThan(before);
  await runner.stop();
});

test('at the start each is done once, and one that fails keeps none of the others back', async () => {
  pipeline.clock.set('2026-11-20T00:01:00+08:00');
  const errors: unknown[] = [];
  await failing(() => runNow(tasks(), (error) => errors.push(error)));
  expect(errors).toHaveLength(1);
  const [day, at] = ['2026-11-20', pipeline.clock.now()];
  expect(await successes()).toEqual([
    { name: 'end-lapsed-exceptions', day, at },
    { name: 'keep-coverage', day: '2026-08-20', at: new Date('2026-08-20T00:01:00+08:00') },
    { name: 'refresh-search-frequencies', day, at },
    { name: 'remind', day, at },
  ]);
});
