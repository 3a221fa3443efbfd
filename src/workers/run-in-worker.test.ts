import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { runInWorker, WorkerOverrun, workerTask } from './run-in-worker.ts';

const behave = workerTask<string, string>(import.meta.url, './testing/behave.worker.ts');
const patient = { milliseconds: 60_000 };

test('a task answers and throws as a function would', async () => {
  expect(await runInWorker(behave, 'answer', patient)).toBe('answered answer');
  await expect(runInWorker(behave, 'throw', patient)).rejects.toThrow('thrown in the thread');
});

test('a task that does not end is ended, and so is one that fills its memory; the next one runs', async () => {
  await expect(runInWorker(behave, 'hang', { milliseconds: 300 })).rejects.toBeInstanceOf(WorkerOverrun);
  await expect(runInWorker(behave, 'hoard', patient)).rejects.toBeInstanceOf(WorkerOverrun);
  expect(await runInWorker(behave, 'answer', patient)).toBe('answered answer');
});

test('the event loop turns while a task works', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await runInWorker(behave, 'hang', { milliseconds: 300 }).catch(() => {});
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test('what comes when very much waits is told to come back, and what waited is done', async () => {
  const many = Array.from({ length: 64 + 4 * availableParallelism() }, () =>
    runInWorker(behave, 'answer', patient),
  );
  const ends = await Promise.allSettled(many);
  const turnedAway = ends.filter((end) => end.status === 'rejected');
  expect(turnedAway.length).toBeGreaterThan(0);
  for (const { reason } of turnedAway) expect(reason).toMatchObject({ refusals: [{ code: 'unavailable' }] });
  expect(ends.length - turnedAway.length).toBeGreaterThanOrEqual(64);
});

test('in the bundle a module lies beside the bundle', () => {
  expect(workerTask('file:///app/dist/server/gongkai.mjs', './x.worker.ts').file).toBe(
    'file:///app/dist/server/x.worker.mjs',
  );
});
