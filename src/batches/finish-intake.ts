import { cleanFileName } from '../files/file-name.ts';
import { keepOwnTable } from '../files/uploads.ts';
import { findActor } from '../identity/find-actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { today } from '../kernel/clock.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { checkDraft } from '../publication/check-draft.ts';
import { correctDisclosure, createDraft, type DraftEntry } from '../publication/create-draft.ts';
import { saveDraft } from '../publication/save-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { FileScreen } from '../screening/file-screen.ts';
import { rowPassage } from '../screening/file-text/passage.ts';
import { partOf } from '../screening/screen-file-name.ts';
import { csvRow, UTF8_BOM } from '../tables/csv-row.ts';
import { dropMade, dropRows, sampleRows, stagedRows } from './intake-rows.ts';
import { draftOf, type IntakeJob, keepOutcome, setState } from './intake-store.ts';
import { type IntakeDeps, MAX_INTAKE_BYTES } from './receive-intake.ts';
import { makeDrafts } from './records/make-drafts.ts';
import { rowsOfType, takesRows } from './row-judge.ts';

/**
 * Makes one draft of all rows in order, which then goes the way of every record; nothing of a job with wrong rows
 * unless it keeps the others. Each step finds what an earlier run has done: a draft is entered with its job in the
 * transaction that makes it.
 */
export async function finishIntake(
  deps: IntakeDeps,
  job: IntakeJob,
  stop: AbortSignal | undefined,
): Promise<void> {
  const end = async (refusals: readonly Refusal[]): Promise<void> => {
    await keepOutcome(deps.db, job.id, { refusals });
    await setState(deps.db, job.id, 'refused', ['finishing']);
  };
  if (job.rowsWrong > 0 && !job.keepsGood)
    return end([problem('batch-rows-wrong', { count: job.rowsWrong })]);
  if ((await sampleRows(deps.db, job.id, 1)).length === 0 && (await draftOf(deps.db, job.id)) === null)
    return end([problem('batch-empty')]);
  const actor = await findActor(deps.db, job.askedBy, deps.clock.now());
  if (actor === null) return end([problem('batch-asker-gone')]);
  if (job.makes === 'each') {
    const drafts = await makeDrafts(deps, actor, job, stop);
    if (!drafts.ok) return end(drafts.refusals);
    if (drafts.value === 'ended') return;
    await dropMade(deps.db, job.id);
    await setState(deps.db, job.id, 'done', ['finishing']);
    return;
  }
  const made = await madeDraft(deps, actor, job);
  if (!made.ok) return end(made.refusals);
  const submission = { id: made.value, version: null, remark: `批量导入 ${job.name}` };
  // A submission judges every row, as 核验 does: what was submitted need not be judged before.
  const submitted = job.submits ? await submitDraft(deps, actor, submission) : null;
  if (submitted?.ok === true)
    await keepOutcome(deps.db, job.id, { refusals: [], figures: submitted.value.preview });
  else {
    const checked = await checkDraft(deps, actor, made.value);
    if (!checked.ok) return end(checked.refusals);
    const { refusals, preview } = checked.value;
    await keepOutcome(deps.db, job.id, { refusals: submitted?.refusals ?? refusals, figures: preview });
  }
  await dropRows(deps.db, job.id, 'good');
  await setState(deps.db, job.id, 'done', ['finishing']);
}

/** The draft with the file of all rows in order. */
async function madeDraft(deps: IntakeDeps, actor: Actor, job: IntakeJob): Promise<Result<string>> {
  const type = deps.catalogue.currentType(job.typeKey);
  if (!takesRows(type)) return refused(problem('batch-not-taken', { item: job.itemCode }));
  const context = { ...deps, bodyCode: job.bodyCode, today: today(deps.clock), record: job.record };
  const { fileField, isList } = await rowsOfType(type, context);
  const before = await draftOf(deps.db, job.id);
  if (before !== null && before.version > 1) return accepted(before.id);
  const opened =
    before === null
      ? await openDraft(deps, actor, job, isList)
      : accepted({ id: before.id, version: before.version });
  if (!opened.ok) return opened;
  const { id, version } = opened.value;
  const csvName = cleanFileName(`${job.name.replace(/\.[^.]*$/, '')}.csv`);
  const screen = new FileScreen(partOf(csvName), Number.POSITIVE_INFINITY);
  const file = await keepOwnTable(deps, actor, {
    name: csvName,
    bodyCode: job.bodyCode,
    source: csvOf(deps, job, screen),
    maxBytes: MAX_INTAKE_BYTES,
    screened: () => screen.screened,
  });
  if (!file.ok) return file;
  const { sha256, name, sizeBytes, mediaType } = file.value;
  const draft = await deps.db
    .selectFrom('draft')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const content: JsonObject = {
    ...jsonObject(draft.content),
    ...job.record,
    [fileField]: [{ sha256, name, sizeBytes, mediaType }],
  };
  const saved = await saveDraft(deps, actor, { id, version, content });
  return saved.ok ? accepted(id) : saved;
}

/** A list that is there gets its next edition, anything else a draft of its own. */
async function openDraft(
  deps: IntakeDeps,
  actor: Actor,
  job: IntakeJob,
  isList: boolean,
): Promise<Result<{ readonly id: string; readonly version: number }>> {
  const list = isList
    ? await deps.db
        .selectFrom('register')
        .select('disclosure_id')
        .where('item_code', '=', job.itemCode)
        .where('body_code', '=', job.bodyCode)
        .executeTakeFirst()
    : undefined;
  const entered: DraftEntry = async (tx, id) =>
    void (await tx.insertInto('intake_draft').values({ job_id: job.id, draft_id: id, n: 0 }).execute());
  const created =
    list === undefined
      ? await createDraft(
          deps,
          actor,
          { item: job.itemCode, body: job.bodyCode, content: job.record, obligation: null },
          entered,
        )
      : await correctDisclosure(deps, actor, list.disclosure_id, entered);
  return created.ok ? accepted({ id: created.value, version: 1 }) : created;
}

/** The rows as one file, looked through on their way. */
async function* csvOf(deps: IntakeDeps, job: IntakeJob, screen: FileScreen): AsyncGenerator<Buffer> {
  let n = 1;
  screen.add(rowPassage('', n, job.headings));
  yield Buffer.from(UTF8_BOM + csvRow(job.headings));
  for await (const page of stagedRows(deps.db, job.id, 'good')) {
    for (const { cells } of page) {
      n += 1;
      screen.add(rowPassage('', n, cells));
    }
    yield Buffer.from(page.map(({ cells }) => csvRow(cells)).join(''));
  }
}
