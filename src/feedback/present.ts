import type { Feedback, FeedbackForHandling } from '../api/contract.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { FEEDBACK_KIND_NAMES, FEEDBACK_OUTCOME_NAMES, FEEDBACK_STATE_NAMES } from '../schema/vocabulary.ts';
import type { HandledFeedback } from './feedback-store.ts';

/** What everybody may read: what it is about and what the body answered, never what was written. */
export const publicFeedback = (row: HandledFeedback): Feedback => ({
  code: row.code,
  kind: row.kind,
  kindName: FEEDBACK_KIND_NAMES[row.kind],
  receivedAt: momentRfc3339(row.receivedAt),
  body: row.body,
  bodyName: row.bodyName,
  item: row.aboutItem ? row.item : null,
  itemTitle: row.aboutItem ? row.itemTitle : null,
  dueOn: row.dueOn,
  state: row.state,
  stateName: FEEDBACK_STATE_NAMES[row.state],
  passedFrom: row.passedFromName,
  outcome: row.outcome,
  outcomeName: row.outcome === null ? null : FEEDBACK_OUTCOME_NAMES[row.outcome],
  answer: row.answer,
  answeredAt: row.answeredAt === null ? null : momentRfc3339(row.answeredAt),
  obligation: row.owed,
});

/** For the body that answers. */
export const handledFeedback = (row: HandledFeedback): FeedbackForHandling => ({
  ...publicFeedback(row),
  text: row.text,
  page: row.page,
  disclosure: row.disclosure,
  hasContact: row.hasContact,
});
