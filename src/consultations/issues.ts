import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Unit } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { OpinionDeps } from './receive-opinions.ts';
import { isOutcome } from './rules-report.ts';
import { writeOnConsultation } from './write-on-consultation.ts';

type Deps = Pick<OpinionDeps, 'db' | 'clock'>;

/** Which opinions: single ones, whole groups of like texts, everything in an issue. */
export interface Selection {
  readonly opinions: readonly string[];
  readonly clusters: readonly string[];
}

export interface IssueEdit {
  readonly title: string;
  /** Null: not answered yet. */
  readonly outcome: string | null;
  readonly reason: string;
  readonly changed: string;
}

/** Why an answer cannot stand: each has its reason, an adopted one the changed passage. */
export function issueRefusals(edit: IssueEdit): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const required = (field: string, path: string) =>
    refusals.push(problem('field-required', { field }, { path }));
  if (edit.title.trim() === '') required('意见归纳', '/title');
  if (edit.title.length > 500)
    refusals.push(problem('field-invalid', { field: '意见归纳', detail: '最多500字' }, { path: '/title' }));
  for (const [field, value, path] of [
    ['理由', edit.reason, '/reason'],
    ['修改后的条文', edit.changed, '/changed'],
  ] as const) {
    if (value.length > 5000)
      refusals.push(problem('field-invalid', { field, detail: '最多5000字' }, { path }));
  }
  if (edit.outcome === null) return refusals;
  if (!isOutcome(edit.outcome)) required('处理结果', '/outcome');
  if (edit.reason.trim() === '') required('理由', '/reason');
  if (edit.outcome !== 'not-adopted' && edit.changed.trim() === '') required('修改后的条文', '/changed');
  return refusals;
}

/** 新建问题, with the opinions that make it up. */
export function createIssue(
  deps: Deps,
  actor: Actor,
  consultation: string,
  given: { readonly title: string; readonly selection: Selection },
): Promise<Result<{ readonly id: string }>> {
  return writeOnConsultation(deps, actor, 'create-issue', { consultation }, async (unit, found) => {
    const refusals = issueRefusals({ title: given.title, outcome: null, reason: '', changed: '' });
    if (refusals.length > 0) return refused(...refusals);
    // The row is held in share only: two that number at once are told apart by this lock.
    await sql`SELECT pg_advisory_xact_lock(4372, hashtext(${consultation}))`.execute(unit.tx);
    const { last } = await unit.tx
      .selectFrom('consultation_issue')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('consultation_id', '=', consultation)
      .executeTakeFirstOrThrow();
    const id = newId(unit.now);
    await unit.tx
      .insertInto('consultation_issue')
      .values({
        id,
        consultation_id: consultation,
        number: (last ?? 0) + 1,
        title: given.title.trim(),
        outcome: null,
        merged_into: null,
        updated_at: unit.now,
        updated_by: actor.name,
      })
      .execute();
    await place(unit.tx, consultation, given.selection, id);
    await unit.record({
      kind: 'issue-created',
      subject: `issue:${id}`,
      bodyCode: found.bodyCode,
    });
    return accepted({ id });
  });
}

const issueForUpdate = (tx: Tx, consultation: string, id: string) =>
  tx
    .selectFrom('consultation_issue')
    .selectAll()
    .where('id', '=', id)
    .where('consultation_id', '=', consultation)
    .forUpdate()
    .executeTakeFirst();

/** An issue that stands, locked; what was merged away is told as such. */
async function currentIssue(unit: Unit, consultation: string, id: string) {
  const issue = await issueForUpdate(unit.tx, consultation, id);
  if (!issue) return refused(problem('not-found', { what: '这个问题' }));
  return issue.merged_into === null
    ? accepted(issue)
    : refused(problem('issue-merged', { issue: issue.title }));
}

/**
 * Renaming and answering, upon the version that was read: of two who edit at once the second is told, nothing is lost.
 */
export function editIssue(
  deps: Deps,
  actor: Actor,
  given: { readonly consultation: string; readonly issue: string; readonly version: number } & IssueEdit,
): Promise<Result<{ readonly version: number }>> {
  return writeOnConsultation(deps, actor, 'edit-issue', given, async (unit, found) => {
    const refusals = issueRefusals(given);
    if (refusals.length > 0) return refused(...refusals);
    const issue = await currentIssue(unit, given.consultation, given.issue);
    if (!issue.ok) return issue;
    const { version, title, updated_by: editor } = issue.value;
    if (version !== given.version) return refused(problem('issue-changed', { issue: title, editor }));
    await unit.tx
      .updateTable('consultation_issue')
      .set({
        title: given.title.trim(),
        outcome: given.outcome,
        reason: given.reason.trim(),
        changed: given.changed.trim(),
        version: version + 1,
        updated_at: unit.now,
        updated_by: actor.name,
      })
      .where('id', '=', given.issue)
      .execute();
    await unit.record({
      kind: 'issue-edited',
      subject: `issue:${given.issue}`,
      bodyCode: found.bodyCode,
      detail: { outcome: given.outcome },
    });
    return accepted({ version: version + 1 });
  });
}

/** 移动意见 into an issue, or out of every issue (`issue` null). */
export function moveOpinions(
  deps: Deps,
  actor: Actor,
  given: { readonly consultation: string; readonly issue: string | null; readonly selection: Selection },
): Promise<Result<{ readonly moved: number }>> {
  return writeOnConsultation(deps, actor, 'move-opinions', given, async (unit, found) => {
    if (given.issue !== null) {
      const issue = await currentIssue(unit, given.consultation, given.issue);
      if (!issue.ok) return issue;
    }
    const moved = await place(unit.tx, given.consultation, given.selection, given.issue);
    await unit.record({
      kind: 'opinions-moved',
      subject: `consultation:${given.consultation}`,
      bodyCode: found.bodyCode,
      detail: { issue: given.issue, opinions: moved },
    });
    return accepted({ moved });
  });
}

/** 合并: every opinion of one goes to the other. */
export function mergeIssues(
  deps: Deps,
  actor: Actor,
  given: { readonly consultation: string; readonly from: string; readonly into: string },
): Promise<Result<undefined>> {
  return writeOnConsultation(deps, actor, 'merge-issues', given, async (unit, found) => {
    const { from, into, consultation } = given;
    if (from === into) return refused(problem('nothing-changed'));
    // In one order, so that two merges crosswise do not wait for each other.
    for (const id of [from, into].toSorted()) {
      const issue = await currentIssue(unit, consultation, id);
      if (!issue.ok) return issue;
    }
    await unit.tx.updateTable('opinion').set({ issue_id: into }).where('issue_id', '=', from).execute();
    await unit.tx
      .updateTable('opinion_cluster')
      .set({ issue_id: into })
      .where('issue_id', '=', from)
      .execute();
    await unit.tx
      .updateTable('consultation_issue')
      .set((eb) => ({
        merged_into: into,
        version: eb('version', '+', 1),
        updated_at: unit.now,
        updated_by: actor.name,
      }))
      .where('id', '=', from)
      .execute();
    await unit.record({
      kind: 'issues-merged',
      subject: `issue:${into}`,
      bodyCode: found.bodyCode,
      detail: { from },
    });
    return accepted(undefined);
  });
}

/**
 * Groups take their members along, also those that come later; returns how many opinions are where they were not
 * before.
 */
async function place(
  tx: Tx,
  consultation: string,
  { opinions, clusters }: Selection,
  issue: string | null,
): Promise<number> {
  if (clusters.length > 0) {
    await tx
      .updateTable('opinion_cluster')
      .set({ issue_id: issue })
      .where('consultation_id', '=', consultation)
      .where('id', 'in', [...clusters])
      .execute();
  }
  if (opinions.length === 0 && clusters.length === 0) return 0;
  const result = await tx
    .updateTable('opinion')
    .set({ issue_id: issue })
    .where('consultation_id', '=', consultation)
    .where((eb) =>
      eb.or([
        ...(opinions.length > 0 ? [eb('id', 'in', [...opinions])] : []),
        ...(clusters.length > 0 ? [eb('cluster_id', 'in', [...clusters])] : []),
      ]),
    )
    .where(sql<boolean>`issue_id IS DISTINCT FROM ${issue}`)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
