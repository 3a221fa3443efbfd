import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { isFilled } from '../tables/cell.ts';
import { finishIntake } from './finish-intake.ts';
import type { IncomingRow } from './incoming-row.ts';
import { keepRows } from './intake-rows.ts';
import { beginReading, findIntake, type IntakeJob, keepOutcome, setState } from './intake-store.ts';
import { openIntake } from './open-intake.ts';
import type { IntakeDeps } from './receive-intake.ts';

/** Rows with something written. */
const written = (rows: readonly IncomingRow[]): readonly IncomingRow[] =>
  rows.filter(({ cells, refusals }) => refusals.length > 0 || cells.some(isFilled));

/**
 * Reads a table that came in, row by row into the staging table, and makes its draft. Whatever ends the process, the
 * next run goes on behind the last row that was written.
 */
export async function readIntake(deps: IntakeDeps, id: string, stop: AbortSignal | undefined): Promise<void> {
  const job = await findIntake(deps.db, id);
  if (job === null) return;
  if (job.state === 'waiting' || job.state === 'reading') {
    const refusals = await readRows(deps, job, stop);
    if (refusals === 'ended') return;
    if (refusals.length > 0) return endRefused(deps, id, refusals);
    if (!(await setState(deps.db, id, 'finishing', ['reading']))) return;
  }
  const read = await findIntake(deps.db, id);
  if (read?.state === 'finishing') await finishIntake(deps, read, stop);
}

async function endRefused(deps: IntakeDeps, id: string, refusals: readonly Refusal[]): Promise<void> {
  await keepOutcome(deps.db, id, { refusals });
  await setState(deps.db, id, 'refused', ['waiting', 'reading', 'finishing']);
}

/** What is against the file as a whole; `ended` when somebody cancelled it. */
async function readRows(
  deps: IntakeDeps,
  job: IntakeJob,
  stop: AbortSignal | undefined,
): Promise<readonly Refusal[] | 'ended'> {
  const opened = await openIntake(deps, job);
  if (!opened.ok) return opened.refusals;
  const { source, judge, mostRows } = opened.value;
  const { total, warnings } = source;
  if (!(await beginReading(deps.db, job.id, { headings: judge.headings, total, warnings }))) return 'ended';
  let before = job.rowsRead;
  // The next portion is judged in a thread while the database writes this one.
  let writing: Promise<boolean> = Promise.resolve(true);
  for await (const chunk of source.after(job.rowsRead, job.bytesRead)) {
    const after = before + chunk.rows.length;
    const tooMany = after > mostRows;
    const [isKept, done] = await Promise.all([writing, tooMany ? [] : judge.judge(written(chunk.rows))]);
    if (!isKept) return 'ended';
    if (tooMany) return [problem('batch-too-large', { most: mostRows })];
    stop?.throwIfAborted();
    writing = keepRows(deps.db, job.id, { before, after, bytes: chunk.bytes }, done);
    // Waited for with the next portion; a failure is thrown there.
    writing.catch(() => {});
    before = after;
  }
  return (await writing) ? [] : 'ended';
}
