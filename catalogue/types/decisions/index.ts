import type { TypeDeclaration } from '../../../src/schema/declaration.ts';
import * as deciding from './deciding.ts';
import * as participation from './participation.ts';
import * as review from './review.ts';

/** What a record of a major decision may be, from its start to its evaluation. */
export const DECISION_TYPES: readonly TypeDeclaration[] = [
  participation.DECISION_START,
  participation.DECISION_CONSULTATION,
  participation.DECISION_OUTREACH,
  participation.DECISION_HEARING_NOTICE,
  participation.DECISION_HEARING_LIST,
  participation.DECISION_HEARING,
  participation.DECISION_ADOPTION,
  review.DECISION_EXPERTS,
  review.DECISION_EXPERT_ADOPTION,
  review.DECISION_RISK,
  review.DECISION_LEGALITY,
  review.DECISION_LEGALITY_AMENDMENT,
  review.DECISION_LEGALITY_CONFIRMATION,
  review.DECISION_EXCEPTION,
  review.LEGALITY_RULES,
  deciding.DECISION_CATALOGUE,
  deciding.DECISION_SUBMISSION,
  deciding.DECISION_DELIBERATION,
  deciding.DECISION_OUTCOME,
  deciding.DECISION_MEDIA,
  deciding.DECISION_INTERPRETATION,
  deciding.DECISION_EXECUTION,
  deciding.DECISION_EVALUATION,
];
