import { Value } from 'typebox/value';
import { type Appraisal, AppraisalResult, type AppraisalSummary } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { APPRAISAL_STATE_NAMES, type AppraisalState, isAppraisalState } from '../schema/vocabulary.ts';
import { type AppraisalRow, findAppraisal, type KnownAppraisal, resultOf } from './appraisal-store.ts';

const MOST = 100;

function summaryOf(
  row: Omit<AppraisalRow, 'secret' | 'result' | 'declaration'>,
  bodies: number,
): AppraisalSummary {
  const state: AppraisalState = isAppraisalState(row.state) ? row.state : 'open';
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    state,
    stateName: APPRAISAL_STATE_NAMES[state],
    bodies,
    objectionUntil: row.objection_until,
    publishedAt: row.published_at === null ? null : momentRfc3339(row.published_at),
    digest: row.digest,
  };
}

const isOffice = (actor: Actor | null): boolean =>
  actor !== null && can(actor, 'supervise-as-department', '*') === null;
const ownBodies = (actor: Actor | null): readonly string[] =>
  actor === null ? [] : actor.grants.map(({ bodyCode }) => bodyCode);

/** The newest first: for the public those that are published, for an official those of the body as well. */
export async function listAppraisals(db: Db, actor: Actor | null): Promise<readonly AppraisalSummary[]> {
  let query = db.selectFrom('appraisal').select((eb) => [
    'id',
    'year',
    'title',
    'period_from',
    'period_to',
    'state',
    'objection_until',
    'published_at',
    'digest',
    'commitment',
    'created_at',
    'created_by',
    'created_by_name',
    'log_index',
    'log_hash',
    'drawn_at',
    'told_at',
    eb
      .selectFrom('appraisal_body')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .whereRef('appraisal_body.appraisal_id', '=', 'appraisal.id')
      .as('bodies'),
  ]);
  if (!isOffice(actor))
    query = query.where((eb) =>
      eb.or([
        eb('state', '=', 'published'),
        eb.exists(
          eb
            .selectFrom('appraisal_body')
            .select('body_code')
            .whereRef('appraisal_body.appraisal_id', '=', 'appraisal.id')
            .where('body_code', 'in', ['', ...ownBodies(actor)]),
        ),
      ]),
    );
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(MOST).execute();
  return rows.map((row) => summaryOf(row, row.bodies ?? 0));
}

function actsOf({ row, state, bodies }: KnownAppraisal, actor: Actor | null): string[] {
  if (actor === null) return [];
  const own = bodies.some(({ code }) => can(actor, 'answer-instrument', code) === null);
  const office = isOffice(actor);
  if (state === 'open')
    return [
      ...(own ? ['claim'] : []),
      ...(office ? ['review', row.drawn_at === null ? 'draw' : 'look', 'tell'] : []),
    ];
  return state === 'told' ? [...(own ? ['object'] : []), ...(office ? ['decide', 'publish'] : [])] : [];
}

/**
 * What was published is read as it was frozen. Before that the office reads everything, a body what is its own, and
 * nobody else anything: null.
 */
export async function readAppraisal(db: Db, id: string, actor: Actor | null): Promise<Appraisal | null> {
  const known = await findAppraisal(db, id);
  if (known === null) return null;
  const { row, bodies, state } = known;
  const own = bodies.map(({ code }) => code).filter((code) => ownBodies(actor).includes(code));
  if (state !== 'published' && !isOffice(actor) && own.length === 0) return null;
  const result =
    state === 'published' && Value.Check(AppraisalResult, row.result)
      ? row.result
      : resultOf(known, isOffice(actor) ? undefined : own);
  return { ...summaryOf(row, bodies.length), result, acts: actsOf(known, actor) };
}
