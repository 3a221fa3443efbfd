import { type Unit, write } from '../database/write.ts';
import { can, type PermittedAction } from '../identity/permissions.ts';
import { type Actor, holds } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { type Refusal, type Result, refused } from '../kernel/result.ts';
import { DRAFT_STATE_NAMES, type DraftAction, type ReviewStep } from '../schema/declaration.ts';
import { type DraftRow, findDraftForUpdate } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { ACTION_NAMES, allowsAction, isDraftState, pendingStep } from './workflow.ts';

/** What every act on a draft says: which draft, which version was looked at (null = whichever is there), and 意见. */
export interface DraftActInput {
  readonly id: string;
  readonly version: number | null;
  readonly remark: string;
}

/** What is done to a draft on its way; what went out is reviewed by a command of its own (urgent-review.ts). */
type ActOnDraft = Exclude<DraftAction, 'confirm-urgent' | 'object-urgent'>;

/**
 * The frame of every act on a draft: locks it, then gathers the refusals that all acts share (right, state, version).
 * The act gets them and adds its own, so that the person sees all at once.
 */
export function actOnDraft<T>(
  deps: PublicationDeps,
  actor: Actor,
  action: ActOnDraft,
  input: DraftActInput,
  act: (unit: Unit, draft: DraftRow, refusals: readonly Refusal[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(deps, actor, `${action}-draft`, async (unit) => {
    const draft = await findDraftForUpdate(unit.tx, input.id);
    if (!draft) return refused(problem('not-found', { what: '这份稿件' }));
    const denied = can(actor, permittedAction(action, draft), actingFor(action, draft));
    if (denied) return refused(denied);
    const name = ACTION_NAMES[action] ?? action;
    if (!isDraftState(draft.state) || !allowsAction(draft.state, action)) {
      const state = isDraftState(draft.state) ? DRAFT_STATE_NAMES[draft.state] : draft.state;
      return refused(problem('transition-illegal', { state, action: name }));
    }
    const refusals: Refusal[] = [];
    if (input.version !== null && input.version !== draft.version) {
      refusals.push(
        problem('version-conflict', {
          editor: draft.updated_by_name,
          at: shanghaiTime(draft.updated_at),
          current: draft.version,
          yours: input.version,
        }),
      );
    }
    return act(unit, draft, refusals);
  });
}

/** The body at which the right is asked for: 合法性审查 is the legal office's, which may be that of the government. */
const actingFor = (action: ActOnDraft, draft: DraftRow): string =>
  (action === 'approve' || action === 'return') && draft.state === 'in-review'
    ? reviewingBody(draft)
    : draft.body_code;

/** The body whose people take the step that waits. */
export const reviewingBody = (draft: DraftRow): string =>
  pendingStep(draft) === 'legal' ? (draft.legal_body_code ?? draft.body_code) : draft.body_code;

/** Who may approve or return depends on the step that waits. */
function permittedAction(action: ActOnDraft, draft: DraftRow): PermittedAction {
  if (action === 'publish-urgently' || action === 'schedule' || action === 'unschedule') return 'publish';
  if (action !== 'approve' && action !== 'return') return action;
  if (action === 'return' && draft.state === 'approved') return 'publish';
  return approvalOf(pendingStep(draft));
}

const APPROVALS: Readonly<Record<ReviewStep, PermittedAction>> = {
  reviewer: 'approve-review',
  secrecy: 'approve-secrecy',
  legal: 'approve-legal',
};

/** The right that an approval at this step takes; null = the step of a draft that is not in review. */
export const approvalOf = (step: ReviewStep | null): PermittedAction =>
  step === null ? 'approve-review' : APPROVALS[step];

/** 合法性审查 is not for those who write the body's texts, whatever else they hold (0062_legal_review.sql has the same). */
export const hasConflictOfInterest = (actor: Actor, step: ReviewStep | null, bodyCode: string): boolean =>
  step === 'legal' && holds(actor, 'editor', bodyCode);
