import type { RequestAct, RequestState } from '../schema/vocabulary.ts';

type Who = 'handle-requests' | 'decide-on-request' | 'return-answer' | 'issue-answer';

export interface ActRule {
  readonly who: Who;
  /** In which states it may come. */
  readonly from: readonly RequestState[];
  readonly once: boolean;
}

const rule = (from: readonly RequestState[], more: Partial<ActRule> = {}): ActRule => ({
  who: 'handle-requests',
  from,
  once: false,
  ...more,
});
const ONCE = { once: true } as const;

/** Who does what, when; the database has the same in `request_state_after` and `check_request_act`. */
export const ACT_RULES: Readonly<Record<RequestAct, ActRule>> = {
  confirm: rule(['submitted']),
  transfer: rule(['submitted'], ONCE),
  'ask-completion': rule(['open'], ONCE),
  completed: rule(['completing']),
  consult: rule(['open']),
  opinion: rule(['consulting']),
  extend: rule(['open'], { who: 'decide-on-request', once: true }),
  'ask-reasons': rule(['open'], ONCE),
  reasons: rule(['explaining']),
  delay: rule(['open'], { who: 'decide-on-request', once: true }),
  fee: rule(['open'], ONCE),
  paid: rule(['charged']),
  prepare: rule(['open', 'completing', 'explaining', 'charged']),
  return: rule(['prepared'], { who: 'return-answer' }),
  issue: rule(['prepared'], { who: 'issue-answer' }),
  withdraw: rule(['submitted', 'open', 'completing', 'consulting', 'explaining', 'charged', 'prepared']),
  delivered: rule(['answered']),
  offer: rule(['answered'], ONCE),
  dispute: rule(['answered']),
};
