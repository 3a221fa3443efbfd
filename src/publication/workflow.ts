import {
  DRAFT_STATES,
  type DraftAction,
  type DraftState,
  REVIEW_STEPS,
  type ReviewStep,
} from '../schema/declaration.ts';

/** The one transition table of a draft; the database repeats it as a trigger (0006_publication.sql). */
const ALLOWED: Readonly<Record<DraftState, readonly DraftAction[]>> = {
  editing: ['edit', 'submit', 'discard'],
  returned: ['edit', 'submit', 'discard'],
  'in-review': ['approve', 'return', 'recall', 'publish-urgently'],
  approved: ['publish', 'schedule', 'unschedule', 'return', 'recall'],
  // What went out urgently is reviewed afterwards.
  published: ['confirm-urgent', 'object-urgent'],
  discarded: [],
};

/** By the state alone; who may act is judged by rights. */
export const allowsAction = (state: DraftState, action: DraftAction): boolean =>
  ALLOWED[state].includes(action);

export const isDraftState = (text: string): text is DraftState =>
  DRAFT_STATES.some((state) => state === text);

export const ACTION_NAMES: Readonly<Record<string, string>> = {
  create: '新建',
  edit: '修改',
  submit: '提交',
  approve: '通过',
  return: '退回',
  recall: '撤回',
  publish: '签发公开',
  schedule: '定时签发',
  unschedule: '取消定时',
  'publish-urgently': '紧急发布',
  'confirm-urgent': '事后审核通过',
  'object-urgent': '事后审核提出异议',
  discard: '作废',
};

export const isReviewStep = (text: string): text is ReviewStep => REVIEW_STEPS.some((step) => step === text);

/** The step that waits now; null when the draft is not under review. */
export function pendingStep(draft: {
  readonly state: string;
  readonly steps: readonly string[];
  readonly step_index: number;
}): ReviewStep | null {
  if (draft.state !== 'in-review') return null;
  const step = draft.steps[draft.step_index];
  return step !== undefined && isReviewStep(step) ? step : null;
}
