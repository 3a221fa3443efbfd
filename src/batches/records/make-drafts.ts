import type { Folder } from '../../archives/open-folder.ts';
import { openFolder } from '../../archives/open-folder.ts';
import { wholeFiles } from '../../files/read-whole.ts';
import type { Actor } from '../../kernel/actor.ts';
import { today } from '../../kernel/clock.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import { checkDraft } from '../../publication/check-draft.ts';
import { createDraft } from '../../publication/create-draft.ts';
import { identityOf } from '../../publication/draft-content.ts';
import { submitDraft } from '../../publication/submit-draft.ts';
import { findHeading } from '../../tables/heading.ts';
import { faultOf, type RowFault } from '../incoming-row.ts';
import { markWrong, type StagedRow, stagedRows } from '../intake-rows.ts';
import { type IntakeJob, isAt } from '../intake-store.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { wantedRecords } from './columns.ts';
import { enterRecord, lastMade, sameNumber, takenAddress, tell } from './made-drafts.ts';
import { readFileOf } from './read-file.ts';
import { type PlannedRecord, type RecordsContext, readRecord } from './read-record.ts';
import { recordsContext } from './records-of-type.ts';

interface Making {
  readonly deps: IntakeDeps;
  readonly actor: Actor;
  readonly job: IntakeJob;
  readonly context: RecordsContext;
  readonly folder: Folder | null;
  readonly keys: readonly (string | null)[];
}

/**
 * A draft for each row in order, one after the other, each entered with the job in its own transaction: whatever ends
 * the process, the next run goes on behind the last one. What is not to be public becomes no draft and stays in the
 * report with its ground. `ended` when the job was ended meanwhile.
 */
export async function makeDrafts(
  deps: IntakeDeps,
  actor: Actor,
  job: IntakeJob,
  stop: AbortSignal | undefined,
): Promise<Result<'made' | 'ended'>> {
  const folder = await folderOf(deps, job);
  if (!folder.ok) return folder;
  const wanted = wantedRecords(deps.catalogue.currentType(job.typeKey), job.columns);
  const heading = findHeading({ ...wanted.table, refusesUnknown: false }, [job.headings], job.name);
  if (heading === null) throw new Error(`the headings of intake ${job.id} are not those of its type`);
  const context = await recordsContext(deps, job, today(deps.clock), folder.value?.names ?? null);
  const making: Making = { deps, actor, job, context, folder: folder.value, keys: heading.heading.keys };
  for await (const page of stagedRows(deps.db, job.id, 'good', await lastMade(deps.db, job.id)))
    for (const row of page) {
      stop?.throwIfAborted();
      if (!(await isAt(deps.db, job.id, 'finishing'))) return accepted('ended');
      await makeDraft(making, row);
    }
  return accepted('made');
}

async function folderOf({ store }: IntakeDeps, job: IntakeJob): Promise<Result<Folder | null>> {
  if (job.format !== 'zip') return accepted(null);
  const bytes = await wholeFiles(store).read(job.sha256);
  return bytes === null
    ? refused(problem('not-found', { what: `文件“${job.name}”` }))
    : openFolder(Buffer.from(bytes), job.name);
}

async function makeDraft(making: Making, row: StagedRow): Promise<void> {
  const { deps, actor, job, context, folder, keys } = making;
  const incoming = { n: row.n, cells: row.cells, merged: new Set<number>(), refusals: [] };
  const { plan } = readRecord(keys, incoming, context);
  if (plan.judgement === 'withheld') return;
  if (plan.address !== null && (await takenAddress(deps.db, plan.address)))
    return markWrong(deps.db, job.id, row.n, [
      faultOf('原网址', problem('batch-address-taken', { value: plan.address })),
    ]);
  const filled = await readFileOf(deps, actor, plan, folder);
  if (!filled.ok)
    return markWrong(
      deps.db,
      job.id,
      row.n,
      filled.refusals.map((refusal) => faultOf(plan.file ?? '', refusal)),
    );
  const content = { ...job.record, ...filled.value.content };
  const told = [...(await doubtsOf(making, plan, content)), ...filled.value.told];
  const made = await createDraft(
    deps,
    actor,
    { item: plan.item.code, body: plan.body, content, obligation: null },
    (tx, id) => enterRecord(tx, { job: job.id, draft: id, row: row.n, plan, told }),
  );
  if (!made.ok)
    return markWrong(
      deps.db,
      job.id,
      row.n,
      made.refusals.map((refusal) => faultOf('', refusal)),
    );
  await checkAndSubmit(making, made.value, plan, told);
}

/** What a person must decide: it is marked in part, or seems to be there already. */
async function doubtsOf(
  { deps }: Making,
  plan: PlannedRecord,
  content: PlannedRecord['content'],
): Promise<readonly RowFault[]> {
  const partly: readonly RowFault[] =
    plan.judgement === 'partly'
      ? [
          {
            column: '公开意见',
            message: `部分公开：${plan.ground}。`,
            advice: '提交前请在稿件中标出不公开的部分。',
          },
        ]
      : [];
  const { title, documentNumber } = identityOf(plan.type, content);
  const same = await sameNumber(deps.db, plan, { title, documentNumber });
  return same === null
    ? partly
    : [...partly, { column: '', message: `可能与${same}重复。`, advice: '请核对；重复的请作废。' }];
}

async function checkAndSubmit(
  { deps, actor, job }: Making,
  id: string,
  plan: PlannedRecord,
  told: readonly RowFault[],
): Promise<void> {
  const checked = await checkDraft(deps, actor, id);
  const refusals = checked.ok ? checked.value.refusals : checked.refusals;
  const titles = plan.type.fields;
  const faults = refusals.map((refusal) =>
    faultOf(titles[(refusal.path ?? '').split('/')[2] ?? '']?.title ?? '', refusal),
  );
  if (refusals.length > 0) return tell(deps.db, id, [...told, ...faults]);
  if (!job.submits || plan.judgement !== 'public') return;
  const submitted = await submitDraft(deps, actor, { id, version: null, remark: `批量导入 ${job.name}` });
  if (!submitted.ok)
    await tell(deps.db, id, [...told, ...submitted.refusals.map((refusal) => faultOf('', refusal))]);
}
