import type { FastifyBaseLogger } from 'fastify';
import type { Result } from '../../kernel/result.ts';
import { requireIfMatch } from '../../web/etag.ts';
import { approveDraft, discardDraft, recallDraft, returnDraft } from '../decide-draft.ts';
import { isClockRefusal } from '../rules-clock.ts';
import { unscheduleIssue } from '../schedule-issue.ts';
import { submitDraft } from '../submit-draft.ts';
import { confirmUrgent, objectUrgent } from '../urgent-review.ts';

/** What is done to a draft on its way, but for its publication. */
export const ACTS = {
  submit: { summary: '提交', run: submitDraft },
  approve: { summary: '通过', run: approveDraft },
  return: { summary: '退回（须填理由）', run: returnDraft },
  recall: { summary: '撤回', run: recallDraft },
  discard: { summary: '作废', run: discardDraft },
  unschedule: { summary: '取消定时发布', run: unscheduleIssue },
  'confirm-urgent': { summary: '紧急发布后补办审核：通过', run: confirmUrgent },
  'object-urgent': { summary: '紧急发布后补办审核：提出异议（须填理由）', run: objectUrgent },
} as const;

/** Who takes a text back needs to say of no version that it was read. */
const WITHOUT_VERSION: readonly string[] = ['return', 'recall', 'discard'];

/**
 * Who approves or issues says which text was read; who sends a text on says which. Without it a text changed meanwhile
 * would pass unseen.
 */
export const versionFor = (name: string, request: Parameters<typeof requireIfMatch>[0]): number | null =>
  request.headers['if-match'] === undefined && WITHOUT_VERSION.includes(name)
    ? null
    : requireIfMatch(request);

/** A clock that is wrong is for whoever runs the machine, not only for the clerk. */
export function reportClock(log: FastifyBaseLogger, outcome: Result<unknown>): void {
  const wrong = outcome.ok ? undefined : outcome.refusals.find(isClockRefusal);
  if (wrong !== undefined) log.error({ code: wrong.code }, wrong.message);
}
