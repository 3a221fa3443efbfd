import { GuardedInbox, type Sent } from '../consultations/guarded-inbox.ts';
import { type FeedbackDeps, type FeedbackReceipt, receiveFeedback } from './receive-feedback.ts';
import { type FeedbackInput, feedbackRefusals } from './rules-feedback.ts';

export type SentFeedback = Sent<FeedbackInput>;

/** Where feedback comes in. */
export class FeedbackIntake extends GuardedInbox<FeedbackInput, FeedbackReceipt, FeedbackDeps> {
  constructor(deps: FeedbackDeps) {
    super(deps, 'feedback', feedbackRefusals, receiveFeedback);
  }
}
