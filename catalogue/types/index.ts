import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import { ANNOUNCEMENT } from './announcement.ts';
import { APPROVAL_RECORDS } from './approval-records.ts';
import { BENEFIT_NOTICE } from './benefit-notice.ts';
import { CONSULTATION_RECORDS } from './consultation-records.ts';
import { DECISION_TYPES } from './decisions/index.ts';
import { EXPROPRIATION_RECORDS } from './expropriation-records.ts';
import { INTERPRETATION } from './interpretation.ts';
import { PERIODIC_REPORT } from './periodic-report.ts';
import { POLICY_DOCUMENT_VERSIONS } from './policy-document.ts';
import { PROJECT_INTERNAL } from './project-internal.ts';
import { REGISTER_TYPES } from './registers/index.ts';
import { SERIES_TYPES } from './series/index.ts';
import { TRADING_RECORDS } from './trading-records.ts';

/** Every version of the types that areas share. A version that records were published under stays here for ever. */
export const SHARED_TYPES: readonly TypeDeclaration[] = [
  ...POLICY_DOCUMENT_VERSIONS,
  INTERPRETATION,
  ANNOUNCEMENT,
  PERIODIC_REPORT,
  BENEFIT_NOTICE,
  ...REGISTER_TYPES,
  ...SERIES_TYPES,
  ...APPROVAL_RECORDS,
  ...TRADING_RECORDS,
  ...EXPROPRIATION_RECORDS,
  ...CONSULTATION_RECORDS,
  ...PROJECT_INTERNAL,
  ...DECISION_TYPES,
];
