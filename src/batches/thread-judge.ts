import { randomUUID } from 'node:crypto';
import { runInWorker, workerTask } from '../workers/run-in-worker.ts';
import type { JudgedRow, RowJudge } from './incoming-row.ts';
import { type Judging, judgeOf, type RowsToJudge } from './judge-rows.ts';

const task = workerTask<RowsToJudge, readonly JudgedRow[] | null>(import.meta.url, './judge-rows.worker.ts');
/** A portion takes some tens of milliseconds; a row made to be slow ends its portion. */
const MILLISECONDS = 60_000;

/**
 * Judges rows in a thread, so that pages are answered meanwhile. What they are judged by (the type, all bodies) is sent
 * once, and again only to a thread that has not seen it.
 */
export function threadJudge(judging: Judging): RowJudge {
  const key = randomUUID();
  return {
    headings: judgeOf(judging).headings,
    judge: async (rows) => {
      const budget = { milliseconds: MILLISECONDS };
      const done =
        (await runInWorker(task, { key, judging: null, rows }, budget)) ??
        (await runInWorker(task, { key, judging, rows }, budget));
      if (done === null) throw new Error('a thread judged nothing with all that it needs');
      return done;
    },
  };
}
