import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import Piscina from 'piscina';
import { ProblemError, problem } from '../kernel/problems.ts';

/**
 * A function that runs off the event loop: the default export of a module named `….worker.ts`, whose input and output
 * can be cloned. The types are those of that function: `workerTask<Parameters<typeof readSheet>[0],
 * Awaited<ReturnType<typeof readSheet>>>(import.meta.url, './read-sheet.worker.ts')`.
 */
export interface WorkerTask<Input, Output> {
  readonly file: string;
  /** For the types only; never called. */
  readonly run?: (input: Input) => Output;
}

export interface WorkerBudget {
  /** The thread is ended when it runs longer; waiting for a free thread does not count. */
  readonly milliseconds: number;
  /** Moved to the thread instead of copied; gone here afterwards. */
  readonly transfer?: readonly Transferable[];
}

/** How a task ended that did not end by itself: its time or its memory ran out, and its thread was ended. */
export class WorkerOverrun extends Error {
  constructor(cause: unknown) {
    super('a task in a worker thread ran beyond its budget', { cause });
  }
}

/** One core stays for the event loop; a heap this large reads any file that we take. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
const HEAP_MB = 512;
/** Left alone, what is short-lived takes some hundred megabytes of each thread before it is looked through. */
const YOUNG_MB = 24;
const IDLE_MS = 10_000;
/** Who comes when this many wait already is told to come back. */
const MOST_WAITING = 64;

/** Threads work on what the event loop leaves them: who asks for a page or a warning does not wait for a file. */
const YIELDING = 10;

/** Threads start with the first task and end when there is none; they keep no process alive. */
function openPool(): Piscina {
  const pool = new Piscina({
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    niceIncrement: YIELDING,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // A thread that dies between tasks is replaced; a task that dies with its thread is rejected.
  pool.on('error', () => {});
  return pool;
}

/** Tasks wait here and not in the pool, so that the time of a task begins when its thread is free. */
class Threads {
  #pool: Piscina | null = null;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  async take(): Promise<Piscina> {
    if (this.#busy >= THREADS) {
      if (this.#waiting.length >= MOST_WAITING) throw new ProblemError([problem('unavailable')]);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#busy += 1;
    this.#pool ??= openPool();
    return this.#pool;
  }

  /** The place goes to who waits longest. */
  free(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy -= 1;
  }
}

const threads = new Threads();

/**
 * The bundle has every worker module beside itself as `….worker.mjs` (tools/build.ts); from the sources Node runs the
 * TypeScript.
 */
export function workerTask<Input, Output>(
  importMetaUrl: string,
  module: `./${string}.worker.ts`,
): WorkerTask<Input, Output> {
  const isBundled = importMetaUrl.endsWith('.mjs');
  return { file: new URL(isBundled ? module.replace(/\.ts$/, '.mjs') : module, importMetaUrl).href };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * Runs a task in a thread of the process's one pool. Throws `WorkerOverrun` when the budget is spent, the problem
 * `unavailable` when too much waits already; what the task throws is thrown here.
 */
export async function runInWorker<Input, Output>(
  task: WorkerTask<Input, Output>,
  input: Input,
  budget: WorkerBudget,
): Promise<Output> {
  const pool = await threads.take();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), budget.milliseconds);
  try {
    return await pool.run(input, {
      filename: task.file,
      signal: end.signal,
      transferList: [...(budget.transfer ?? [])],
    });
  } catch (error) {
    if (end.signal.aborted || codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw new WorkerOverrun(error);
    throw error;
  } finally {
    clearTimeout(timer);
    threads.free();
  }
}
