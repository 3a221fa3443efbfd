import type { IntakeJob as IntakeView } from '../api/contract.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { sampleRows, wrongRows } from './intake-rows.ts';
import { draftOf, type IntakeJob } from './intake-store.ts';
import type { IntakeDeps } from './receive-intake.ts';
import { recordsOf } from './records/batch-records.ts';

const SAMPLES = 5;
const FAULTS = 20;

interface Speed {
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Of what was read since it began; of a job that goes on after a stop that is too slow rather than too fast. */
function speedOf({ startedAt, seenAt, rowsRead, bytesRead, sizeBytes, state }: IntakeJob): Speed {
  const seconds = startedAt === null || seenAt === null ? 0 : (seenAt.getTime() - startedAt.getTime()) / 1000;
  if (seconds <= 0 || rowsRead === 0) return { rowsPerSecond: null, secondsLeft: null };
  const left = state === 'reading' && bytesRead > 0 ? ((sizeBytes - bytesRead) * seconds) / bytesRead : null;
  return {
    rowsPerSecond: Math.round(rowsRead / seconds),
    secondsLeft: left === null ? null : Math.ceil(left),
  };
}

const moment = (at: Date | null): string | null => (at === null ? null : momentRfc3339(at));

/**
 * The job as it is told: counts, speed, a few rows of both kinds, and the draft or drafts. `ofDraft`: of drafts that
 * are many this one is told.
 */
export async function intakeView(
  { db, clock }: Pick<IntakeDeps, 'db' | 'clock'>,
  job: IntakeJob,
  ofDraft?: string,
): Promise<IntakeView> {
  const samples = await sampleRows(db, job.id, SAMPLES);
  const wrong = await wrongRows(db, job.id, FAULTS);
  const draft = await draftOf(db, job.id);
  const records = job.makes === 'each' ? await recordsOf(db, job.id, ofDraft) : null;
  return {
    id: job.id,
    item: job.itemCode,
    body: job.bodyCode,
    name: job.name,
    state: job.state,
    rows: { read: job.rowsRead, wrong: job.rowsWrong, total: job.rowsTotal },
    bytes: { read: job.bytesRead, total: job.sizeBytes },
    ...speedOf(job),
    headings: [...job.headings],
    samples: samples.map(({ n, cells }) => ({ row: n, cells: [...cells] })),
    faults: wrong.map(({ n, faults }) => ({ row: n, faults: [...faults] })),
    refusals: [...job.refusals],
    warnings: [...job.warnings],
    figures: job.figures.map(({ title, value, examples }) => ({ title, value, examples: [...examples] })),
    records,
    draft: draft === null ? null : { id: draft.id, state: draft.state },
    readAt: momentRfc3339(clock.now()),
    createdBy: job.askedBy.name,
    createdAt: momentRfc3339(job.createdAt),
    startedAt: moment(job.startedAt),
    endedAt: moment(job.endedAt),
  };
}
