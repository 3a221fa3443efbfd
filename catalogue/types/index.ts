import type { TypeDeclaration } from '../../src/catalogue/declaration.ts';
import { ANNOUNCEMENT } from './announcement.ts';
import { INTERPRETATION } from './interpretation.ts';
import { PERIODIC_REPORT } from './periodic-report.ts';
import { POLICY_DOCUMENT } from './policy-document.ts';
import { REGISTER_TYPES } from './registers/index.ts';
import { SERIES_TYPES } from './series/index.ts';

/** Every version of every type. A version that records were published under stays here for ever. */
export const TYPES: readonly TypeDeclaration[] = [
  POLICY_DOCUMENT,
  INTERPRETATION,
  ANNOUNCEMENT,
  PERIODIC_REPORT,
  ...REGISTER_TYPES,
  ...SERIES_TYPES,
];
