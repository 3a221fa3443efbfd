import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor, Role } from '../kernel/actor.ts';
import { type DraftView, REVIEW_STEPS } from '../schema/declaration.ts';

const NOTHING = sql<SqlBool>`false`;
const EVERYTHING = sql<SqlBool>`true`;

/** Drafts of the bodies at which the actor holds the role. */
export function atBodiesOf(actor: Actor, ...roles: readonly Role[]): Expression<SqlBool> {
  const bodies = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.bodyCode);
  if (bodies.includes('*')) return EVERYTHING;
  if (bodies.length === 0) return NOTHING;
  const own = sql<SqlBool>`draft.body_code = ANY(${bodies})`;
  if (!roles.includes('legal')) return own;
  const offices = actor.grants.filter(({ role }) => role === 'legal').map(({ bodyCode }) => bodyCode);
  return sql<SqlBool>`(${own} OR draft.legal_body_code = ANY(${offices}))`;
}

/**
 * What waits for this person: a step of theirs on somebody else's submission, an approved text to issue, one that may
 * be issued urgently, a return to mend, a review that was left for later.
 */
export const waitsFor = (actor: Actor): Expression<SqlBool> => sql<SqlBool>`(
  (draft.state = 'in-review' AND draft.submitted_by <> ${actor.id} AND (${sql.join(
    REVIEW_STEPS.map(
      (step) => sql`(draft.steps[draft.step_index + 1] = ${step} AND ${atBodiesOf(actor, step)})`,
    ),
    sql` OR `,
  )}))
  OR (draft.state = 'approved' AND draft.submitted_by <> ${actor.id} AND ${atBodiesOf(actor, 'issuer')}
      AND NOT EXISTS (SELECT 1 FROM scheduled_issue s WHERE s.draft_id = draft.id AND s.ended IS NULL))
  OR (draft.state = 'in-review' AND draft.submitted_by <> ${actor.id} AND ${atBodiesOf(actor, 'issuer')}
      AND EXISTS (SELECT 1 FROM urgent_type u WHERE u.type_key = draft.type_key))
  OR (draft.state = 'returned' AND ${atBodiesOf(actor, 'editor')})
  OR draft.id = ANY(ARRAY(SELECT u.draft_id FROM urgent_issue u JOIN obligation o ON o.id = u.obligation_id
      WHERE o.discharged_at IS NULL AND u.issued_by <> ${actor.id}
        AND EXISTS (SELECT 1 FROM draft, unnest(u.steps) s WHERE draft.id = u.draft_id AND draft.submitted_by <> ${actor.id}
          AND NOT EXISTS (SELECT 1 FROM urgent_review r WHERE r.draft_id = u.draft_id AND (r.step = s OR r.reviewed_by = ${actor.id}))
          AND (${sql.join(
            REVIEW_STEPS.map((step) => sql`(s = ${step} AND ${atBodiesOf(actor, step)})`),
            sql` OR `,
          )})))))`;

const handledBy = (actor: Actor): Expression<SqlBool> => sql<SqlBool>`EXISTS (SELECT 1 FROM workflow_action w
  WHERE w.draft_id = draft.id AND w.actor_id = ${actor.id} AND w.action IN ('approve', 'return', 'publish'))`;

/** Everything that the person may see at all. */
export const visibleTo = (actor: Actor): Expression<SqlBool> =>
  atBodiesOf(actor, 'editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office');

export function viewCondition(view: DraftView, actor: Actor): Expression<SqlBool> {
  switch (view) {
    case 'todo':
      return waitsFor(actor);
    case 'returned':
      return sql<SqlBool>`(draft.state = 'returned' AND ${atBodiesOf(actor, 'editor')})`;
    case 'drafts':
      return sql<SqlBool>`(draft.state = 'editing' AND ${atBodiesOf(actor, 'editor')})`;
    case 'handled':
      return handledBy(actor);
    case 'started':
      return sql<SqlBool>`draft.created_by = ${actor.id}`;
    case 'all':
      return EVERYTHING;
  }
}
