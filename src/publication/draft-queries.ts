import { type SqlBool, sql } from 'kysely';
import type { DeskCounters, Draft, DraftSummary } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, civilDateAt, shanghaiTime } from '../kernel/civil-date.ts';
import { type Cursor, pageOf } from '../kernel/cursor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { containing } from '../kernel/like-pattern.ts';
import { dueSoonUntil } from '../obligations/obligation-state.ts';
import {
  DRAFT_ACTIONS,
  DRAFT_STATE_NAMES,
  type DraftAction,
  type DraftView,
  REVIEW_NAMES,
} from '../schema/declaration.ts';
import { approvalOf, hasConflictOfInterest, reviewingBody } from './draft-action.ts';
import type { DraftRow } from './draft-store.ts';
import { atBodiesOf, viewCondition, visibleTo, waitsFor } from './draft-views.ts';
import { findSchedule } from './schedule-store.ts';
import { stepFor } from './urgent-review.ts';
import { findUrgentIssue, type UrgentIssue, waitingSteps } from './urgent-store.ts';
import { ACTION_NAMES, allowsAction, isDraftState, isReviewStep, pendingStep } from './workflow.ts';

export interface DraftFilter {
  readonly view: DraftView;
  readonly q?: string | undefined;
  readonly item?: string | undefined;
  readonly body?: string | undefined;
  readonly batch?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

const drafts = (db: Db) =>
  db
    .selectFrom('draft')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'draft.body_code')
    .innerJoin('catalogue_item', (join) =>
      join
        .onRef('catalogue_item.code', '=', 'draft.item_code')
        .onRef('catalogue_item.version', '=', 'draft.item_version'),
    )
    .leftJoin('obligation', 'obligation.id', 'draft.obligation_id')
    .selectAll('draft')
    .select([
      'current_body_name.name as body_name',
      'catalogue_item.area_code',
      'obligation.due_on',
      sql<string>`catalogue_item.declaration->>'title'`.as('item_title'),
      sql<
        string | null
      >`(SELECT w.opinion FROM workflow_action w WHERE w.draft_id = draft.id AND w.action = 'return' AND draft.state = 'returned'
        ORDER BY w.seq DESC LIMIT 1)`.as('returned_for'),
      sql<boolean>`EXISTS (SELECT 1 FROM urgent_issue u JOIN obligation o ON o.id = u.obligation_id AND o.discharged_at IS NULL
        WHERE u.draft_id = draft.id)`.as('review_waits'),
      sql<Date | null>`(SELECT s.publish_at FROM scheduled_issue s WHERE s.draft_id = draft.id AND s.ended IS NULL)`.as(
        'publish_at',
      ),
      sql<boolean>`EXISTS (SELECT 1 FROM urgent_type u WHERE u.type_key = draft.type_key)`.as(
        'is_urgent_type',
      ),
      sql<string>`to_char(draft.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'cursor_at',
      ),
    ]);

type ListedDraft = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

function stateNameOf(row: ListedDraft): string {
  const step = pendingStep(row);
  if (step !== null) return `待${REVIEW_NAMES[step]}`;
  if (row.review_waits) return '待补办审核';
  if (row.publish_at !== null) return `定于 ${shanghaiTime(row.publish_at)} 公开`;
  return isDraftState(row.state) ? DRAFT_STATE_NAMES[row.state] : row.state;
}

function summaryOf(row: ListedDraft): DraftSummary {
  const step = pendingStep(row);
  return {
    id: row.id,
    title: row.title || '(未填写标题)',
    item: row.item_code,
    itemTitle: row.item_title,
    area: row.area_code,
    body: row.body_code,
    bodyName: row.body_name,
    state: row.state,
    stateName: stateNameOf(row),
    step,
    stepName: step ? REVIEW_NAMES[step] : null,
    version: row.version,
    dueOn: row.due_on,
    createdBy: row.created_by,
    submittedBy: row.submitted_by,
    updatedByName: row.updated_by_name,
    updatedAt: row.updated_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    disclosure: row.disclosure_id,
    returnedFor: row.returned_for,
  };
}

/** One page of a desk view, last touched first. */
export async function listDrafts(
  db: Db,
  actor: Actor,
  filter: DraftFilter,
): Promise<{ readonly items: readonly DraftSummary[]; readonly next: string | null }> {
  let query = drafts(db).where(visibleTo(actor)).where(viewCondition(filter.view, actor));
  if (filter.q !== undefined && filter.q !== '')
    query = query.where('draft.title', 'like', containing(filter.q));
  if (filter.item !== undefined) query = query.where('draft.item_code', '=', filter.item);
  if (filter.body !== undefined) query = query.where('draft.body_code', '=', filter.body);
  if (filter.batch !== undefined)
    query = query.where(
      'draft.id',
      'in',
      db.selectFrom('intake_draft').select('draft_id').where('job_id', '=', filter.batch),
    );
  if (filter.state !== undefined) query = query.where('draft.state', '=', filter.state);
  if (filter.from !== undefined) {
    query = query.where(
      sql<SqlBool>`draft.updated_at >= (${filter.from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    );
  }
  if (filter.to !== undefined) {
    query = query.where(
      sql<SqlBool>`draft.updated_at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    );
  }
  if (filter.after !== undefined) {
    query = query.where(
      sql<SqlBool>`(draft.updated_at, draft.id) < (${filter.after.at}::timestamptz, ${filter.after.id})`,
    );
  }
  const rows = await query
    .orderBy('draft.updated_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit, summaryOf, (row) => ({ at: row.cursor_at, id: row.id }));
}

/** 去公开 a second time opens what was begun for the obligation, and makes no second one; null when nothing was. */
export async function openDraftOf(
  db: Db,
  actor: Actor,
  asked: {
    readonly body: string;
    readonly obligation?: number | undefined;
    readonly content?: unknown;
    readonly disclosure?: string | undefined;
  },
): Promise<string | null> {
  const { body, obligation, content, disclosure } = asked;
  if (obligation === undefined || content !== undefined || disclosure !== undefined) return null;
  if (can(actor, 'create', body) !== null) return null;
  const row = await db
    .selectFrom('draft')
    .select('id')
    .where('obligation_id', '=', obligation)
    .where('body_code', '=', body)
    .where('state', 'not in', ['published', 'discarded'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What the person may do with the draft now; the commands check the same again. */
function allowedActions(
  actor: Actor,
  draft: DraftRow & Pick<ListedDraft, 'is_urgent_type' | 'publish_at'>,
  urgent: UrgentIssue | null,
): readonly DraftAction[] {
  const state = draft.state;
  if (!isDraftState(state)) return [];
  const own =
    draft.submitted_by === actor.id || hasConflictOfInterest(actor, pendingStep(draft), draft.body_code);
  const may = (action: Parameters<typeof can>[1], body = draft.body_code): boolean =>
    can(actor, action, body) === null;
  const decide = state === 'approved' ? 'publish' : approvalOf(pendingStep(draft));
  const reviewer = state === 'in-review' ? reviewingBody(draft) : draft.body_code;
  const handled = [draft.submitted_by, urgent?.issuedBy, ...(urgent?.reviews.map(({ by }) => by) ?? [])];
  const reviews = urgent !== null && !handled.includes(actor.id) && stepFor(actor, draft, urgent) !== null;
  const rights: Readonly<Record<DraftAction, boolean>> = {
    edit: may('edit'),
    submit: may('submit'),
    discard: may('discard'),
    recall: may('recall'),
    approve: !own && may(decide, reviewer),
    return: may(decide, reviewer),
    publish: draft.submitted_by !== actor.id && may('publish'),
    schedule: draft.submitted_by !== actor.id && may('publish'),
    unschedule: draft.publish_at !== null && may('publish'),
    'publish-urgently': draft.is_urgent_type && draft.submitted_by !== actor.id && may('publish'),
    'confirm-urgent': reviews,
    'object-urgent': reviews,
  };
  return DRAFT_ACTIONS.filter((action) => allowsAction(state, action) && rights[action]);
}

const stepNameOf = (step: string): string => (isReviewStep(step) ? REVIEW_NAMES[step] : step);

const urgentOf = (urgent: UrgentIssue): NonNullable<Draft['urgent']> => ({
  reason: urgent.reason,
  issuedByName: urgent.issuedByName,
  issuedAt: urgent.issuedAt.toISOString(),
  dueAt: urgent.dueAt.toISOString(),
  waiting: waitingSteps(urgent).map(stepNameOf),
  reviews: urgent.reviews.map(({ step, verdict, remark, byName, at }) => ({
    stepName: stepNameOf(step),
    verdict,
    remark,
    byName,
    at: at.toISOString(),
  })),
});

/** One draft with its 办理流程; null when there is none that the actor may see. */
export async function findDraftDetail(db: Db, actor: Actor, id: string): Promise<Draft | null> {
  const row = await drafts(db).where('draft.id', '=', id).where(visibleTo(actor)).executeTakeFirst();
  if (!row) return null;
  const workflow = await db
    .selectFrom('workflow_action')
    .selectAll()
    .where('draft_id', '=', id)
    .orderBy('seq')
    .limit(500)
    .execute();
  const [urgent, schedule] = await Promise.all([findUrgentIssue(db, id), findSchedule(db, id)]);
  return {
    ...summaryOf(row),
    urgent: urgent === null ? null : urgentOf(urgent),
    schedule:
      schedule === null
        ? null
        : {
            publishAt: schedule.publish_at.toISOString(),
            byName: schedule.scheduled_by_name,
            ended: schedule.ended,
            endedByName: schedule.ended_by_name,
            failure: schedule.failure,
          },
    type: row.type_key,
    typeVersion: row.type_version,
    content: jsonObject(row.content),
    round: row.round,
    steps: row.steps,
    stepIndex: row.step_index,
    baseEdition: row.base_edition,
    obligation: row.obligation_id,
    allowed: [...allowedActions(actor, row, urgent)],
    workflow: workflow.map((line) => ({
      seq: line.seq,
      round: line.round,
      action: line.action,
      actionName: ACTION_NAMES[line.action] ?? line.action,
      step: line.step !== null && isReviewStep(line.step) ? REVIEW_NAMES[line.step] : line.step,
      actorId: line.actor_id,
      actorName: line.actor_name,
      opinion: line.opinion,
      at: line.at.toISOString(),
    })),
  };
}

/** The counters of 工作台, one query; each number opens the list that it counts. */
export async function deskCounters(db: Db, actor: Actor, now: Date): Promise<DeskCounters> {
  const today: CivilDate = civilDateAt(now);
  const soon = dueSoonUntil(today);
  const owing = atBodiesOf(actor, 'editor', 'reviewer', 'issuer', 'office');
  const obligationsOf = sql<SqlBool>`EXISTS (SELECT 1 FROM obligation draft WHERE draft.id = o.id AND ${owing})`;
  const row = await sql<Record<keyof DeskCounters, number>>`
    SELECT
      (SELECT count(*) FROM draft WHERE ${waitsFor(actor)}) AS "todo",
      (SELECT count(*) FROM draft WHERE ${viewCondition('returned', actor)}) AS "returned",
      (SELECT count(*) FROM draft WHERE ${viewCondition('drafts', actor)}) AS "drafts",
      (SELECT count(DISTINCT draft_id) FROM workflow_action WHERE actor_id = ${actor.id} AND action IN ('approve', 'return', 'publish')) AS "handled",
      (SELECT count(*) FROM draft WHERE created_by = ${actor.id}) AS "started",
      (SELECT count(*) FROM obligation o WHERE o.discharged_at IS NULL AND o.excepted_at IS NULL AND o.due_on BETWEEN ${today} AND ${soon} AND ${obligationsOf}) AS "dueSoon",
      (SELECT count(*) FROM obligation o WHERE o.discharged_at IS NULL AND o.excepted_at IS NULL AND o.due_on < ${today} AND ${obligationsOf}) AS "late",
      (SELECT count(*) FROM draft JOIN edition ON edition.draft_id = draft.id
        WHERE ${visibleTo(actor)} AND edition.published_at >= (${today}::date)::timestamp AT TIME ZONE 'Asia/Shanghai') AS "publishedToday"
  `.execute(db);
  const counters = row.rows[0];
  if (!counters) throw new Error('no counters');
  return counters;
}
