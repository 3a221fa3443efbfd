import { openFolder } from '../archives/open-folder.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { today } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { RowJudge } from './incoming-row.ts';
import type { IntakeJob } from './intake-store.ts';
import { namedRows } from './named-rows.ts';
import type { IntakeDeps } from './receive-intake.ts';
import { wantedRecords } from './records/columns.ts';
import { rowsOfFolder } from './records/folder-rows.ts';
import { MOST_RECORDS, recordJudge, recordsContext } from './records/records-of-type.ts';
import { rowsOfType, takesRows } from './row-judge.ts';
import { openSource, type RowSource, sourceOf } from './row-source.ts';

/** The rows of a batch, how each is judged, and how many there may be. */
export interface OpenIntake {
  readonly source: RowSource;
  readonly judge: RowJudge;
  readonly mostRows: number;
}

export async function openIntake(deps: IntakeDeps, job: IntakeJob): Promise<Result<OpenIntake>> {
  const type = deps.catalogue.currentType(job.typeKey);
  const day = today(deps.clock);
  if (!takesRows(type)) return openRecords(deps, job);
  const context = { ...deps, bodyCode: job.bodyCode, today: day, record: job.record };
  const { wanted, judgeWith, mostRows } = await rowsOfType(type, context);
  const named = namedRows(wanted, job.columns);
  if (!named.ok) return named;
  const { lines, sheet, renamed } = named.value;
  const isLines = job.format === 'ndjson' || job.format === 'json';
  const opened = await openSource(deps.store, job, isLines ? lines : sheet);
  if (!opened.ok) return opened;
  const source = isLines ? opened.value : renamed(opened.value);
  const judge = judgeWith(source.heading);
  return judge.ok ? accepted({ source, judge: judge.value, mostRows }) : judge;
}

async function openRecords(deps: IntakeDeps, job: IntakeJob): Promise<Result<OpenIntake>> {
  const wanted = wantedRecords(deps.catalogue.currentType(job.typeKey), job.columns);
  const open = async (): Promise<Result<{ source: RowSource; files: readonly string[] | null }>> => {
    if (job.format !== 'zip') {
      const source = await openSource(deps.store, job, wanted);
      return source.ok ? accepted({ source: source.value, files: null }) : source;
    }
    const bytes = await wholeFiles(deps.store).read(job.sha256);
    if (bytes === null) return refused(problem('not-found', { what: `文件“${job.name}”` }));
    const folder = await openFolder(Buffer.from(bytes), job.name);
    if (!folder.ok) return folder;
    const found = await rowsOfFolder(folder.value, wanted);
    if (!found.ok) return found;
    return accepted({ source: sourceOf(found.value, job.sizeBytes), files: folder.value.names });
  };
  const opened = await open();
  if (!opened.ok) return opened;
  const { source, files } = opened.value;
  const context = await recordsContext(deps, job, today(deps.clock), files);
  return accepted({ source, judge: recordJudge(source.heading, context), mostRows: MOST_RECORDS });
}
