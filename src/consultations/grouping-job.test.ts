import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { databaseWithCatalogue } from '../dossiers/testing/publish-record.ts';
import { createJobRunner } from '../jobs/job-runner.ts';
import { listJobs } from '../jobs/queue.ts';
import { task } from '../jobs/task.ts';
import { fixedClock } from '../kernel/clock.ts';
import { assignClusters } from './assign-clusters.ts';
import type { IncomingOpinion } from './prepare-opinion.ts';
import { GROUP_OPINIONS, receiveOpinions } from './receive-opinions.ts';
import { KEYS, openConsultation, opinion } from './testing/open-consultation.ts';

const turns = vi.hoisted(() => ({ now: 0, ofPreparations: [] as number[] }));
vi.mock('./prepare-opinion.ts', async (original) => {
  const actual = await original<typeof import('./prepare-opinion.ts')>();
  const prepareOpinion: typeof actual.prepareOpinion = (...given) => {
    turns.ofPreparations.push(turns.now);
    return actual.prepareOpinion(...given);
  };
  return { ...actual, prepareOpinion };
});

/** Opinions are grouped by the queue, also those that come while it groups others. */
let database: TestDatabase;
let id = '';
const clock = fixedClock('2026-03-10T10:00:00+08:00');
beforeAll(async () => {
  database = await databaseWithCatalogue();
  id = await openConsultation(database.db, '430000-YJ2026-207');
});
afterAll(() => database.close());

const receive = async (from: number, count: number): Promise<void> => {
  const incoming = Array.from(
    { length: count },
    (_, i): IncomingOpinion => ({
      consultation: id,
      input: opinion(`建议把第${from + i}号停车场的免费时间延长，写明由谁负责落实。`),
      receivedAt: clock.now(),
      submissionKey: `${from + i}`,
      address: `10.9.${i}.1`,
      files: [],
    }),
  );
  const result = await receiveOpinions(
    { db: database.db, clock, catalogue: CATALOGUE, keys: KEYS },
    id,
    incoming,
  );
  expect(result.ok).toBe(true);
};
const ungrouped = async (): Promise<number> =>
  (
    await database.db
      .selectFrom('opinion')
      .select('id')
      .where('consultation_id', '=', id)
      .where('cluster_id', 'is', null)
      .execute()
  ).length;

test('what comes while the grouping runs is grouped by the job that it leaves', async () => {
  let runs = 0;
  const gate = Promise.withResolvers<void>();
  const runner = createJobRunner({
    db: database.db,
    url: database.appUrl,
    tasks: [
      task(GROUP_OPINIONS, async ({ consultation }, stop) => {
        runs += 1;
        await assignClusters({ db: database.db, clock }, consultation, stop);
        // It has looked for the last time and is not over yet: the moment at which an opinion could be forgotten.
        if (runs === 1) await gate.promise;
      }),
    ],
    crontab: '',
    log: { error: () => {}, warn: () => {}, debug: () => {} },
  });
  await receive(0, 3);
  await receive(3, 3);
  expect(await listJobs(database.db)).toHaveLength(1);
  try {
    await runner.start();
    await vi.waitFor(async () => expect([runs, await ungrouped()]).toEqual([1, 0]), { timeout: 60_000 });
    await receive(6, 3);
    expect(await ungrouped()).toBe(3);
    gate.resolve();
    await vi.waitFor(async () => expect(await ungrouped()).toBe(0), { timeout: 60_000 });
    await vi.waitFor(async () => expect(await listJobs(database.db)).toEqual([]), { timeout: 60_000 });
    expect(runs).toBe(2);
  } finally {
    gate.resolve();
    await runner.stop();
  }
});

test('told to stop, it throws and leaves the rest to the next run', async () => {
  await receive(20, 2);
  await expect(
    assignClusters({ db: database.db, clock }, id, AbortSignal.abort(new Error('stopped'))),
  ).rejects.toThrow('stopped');
  expect(await ungrouped()).toBe(2);
  await assignClusters({ db: database.db, clock }, id);
  expect(await ungrouped()).toBe(0);
});

test('between the opinions of a batch, which are screened, others have their turn', async () => {
  turns.ofPreparations.length = 0;
  const counting = new AbortController();
  const count = (): void => {
    turns.now += 1;
    if (!counting.signal.aborted) setImmediate(count);
  };
  count();
  await receive(5000, 20);
  counting.abort();
  expect(turns.ofPreparations).toHaveLength(20);
  expect(new Set(turns.ofPreparations).size).toBe(20);
});
