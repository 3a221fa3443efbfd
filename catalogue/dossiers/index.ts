import type { DossierKind } from '../../src/schema/dossier-kind.ts';
import { APPROVAL_KINDS } from './approval.ts';
import { CONSULTATION_KINDS } from './consultation.ts';
import { EXPROPRIATION_KINDS } from './expropriation.ts';
import { MAJOR_DECISION_KINDS } from './major-decision/index.ts';
import { TRADING_KINDS } from './trading.ts';

/** Every version of the shared kinds of dossier. A version that dossiers began with stays here for ever. */
export const SHARED_DOSSIER_KINDS: readonly DossierKind[] = [
  ...APPROVAL_KINDS,
  ...TRADING_KINDS,
  ...EXPROPRIATION_KINDS,
  ...CONSULTATION_KINDS,
  ...MAJOR_DECISION_KINDS,
];
