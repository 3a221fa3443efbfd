import type { ArchiveLimits } from '../archives/archive.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { runInWorker, WorkerOverrun, workerTask } from '../workers/run-in-worker.ts';
import type { Examination, ExamineInput } from './examine.worker.ts';

const task = workerTask<ExamineInput, Result<Examination>>(import.meta.url, './examine.worker.ts');

/** How much work somebody's files may make. */
export interface FileBudget {
  readonly milliseconds: number;
  readonly limits: ArchiveLimits;
  readonly screens: boolean;
}

/**
 * Runs a task over the bytes of a file, which are gone afterwards; what it cannot finish within the budget is refused
 * as hostile.
 */
export async function withinBudget<T>(name: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkerOverrun)) throw error;
    return refused(problem('file-hostile', { name, detail: '检查用时或者占用内存过多' }));
  }
}

/** The whole buffer can be moved to the thread only where it holds nothing else. */
export const movable = (bytes: Uint8Array): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];

/** What a file is and what of it is kept, found out in a worker thread. The bytes are gone afterwards. */
export const examineFile = (
  bytes: Uint8Array,
  name: string,
  { milliseconds, limits, screens }: FileBudget,
): Promise<Result<Examination>> =>
  withinBudget(name, () =>
    runInWorker(task, { bytes, name, limits, screens }, { milliseconds, transfer: movable(bytes) }),
  );
