import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { runInWorker, WorkerOverrun, workerTask } from '../workers/run-in-worker.ts';
import type { AnnotateInput } from './annotate.worker.ts';
import type { WantedTable } from './heading.ts';
import type { TableFile } from './open.ts';
import type { ReadTable, ReadTableInput } from './read-table.worker.ts';

export type { ReadTable };

const task = workerTask<ReadTableInput, Result<ReadTable | null>>(import.meta.url, './read-table.worker.ts');

/** A list of 200,000 entries takes less; a workbook made to be slow is refused. */
const MILLISECONDS = 60_000;
const MOST_ROWS = 200_000;

/**
 * Reads a table in a worker thread: the first sheet that is seen and has the heading. Null when no sheet has one, for
 * the caller to say in his words what is missing; a refusal when the file cannot be read at all, or takes more time or
 * memory than any table in use.
 */
export async function readTable(
  file: TableFile,
  wanted: WantedTable,
  mostRows: number = MOST_ROWS,
): Promise<Result<ReadTable | null>> {
  try {
    return await runInWorker(task, { file, wanted, mostRows }, { milliseconds: MILLISECONDS });
  } catch (error) {
    if (!(error instanceof WorkerOverrun)) throw error;
    return refused(problem('file-hostile', { name: file.name, detail: '读取用时或者占用内存过多' }));
  }
}

const annotation = workerTask<AnnotateInput, Uint8Array | null>(import.meta.url, './annotate.worker.ts');

/** The same file as a workbook with remarks in its cells, made in a worker thread; null when it cannot be had. */
export async function annotatedTable(input: AnnotateInput): Promise<Uint8Array | null> {
  try {
    return await runInWorker(annotation, input, { milliseconds: MILLISECONDS });
  } catch (error) {
    if (error instanceof WorkerOverrun) return null;
    throw error;
  }
}

const headings = workerTask<TableFile, readonly string[]>(import.meta.url, './headings.worker.ts');

/**
 * What seems to be the heading of a table in which none was known, for somebody to say what its columns are; empty when
 * there is none.
 */
export async function likelyHeading(file: TableFile): Promise<readonly string[]> {
  try {
    return await runInWorker(headings, file, { milliseconds: MILLISECONDS });
  } catch (error) {
    if (error instanceof WorkerOverrun) return [];
    throw error;
  }
}
