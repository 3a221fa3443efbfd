import type { DossierKind } from '../../src/dossiers/declaration.ts';
import { APPROVAL_KINDS } from './approval.ts';
import { EXPROPRIATION_KINDS } from './expropriation.ts';
import { TRADING_KINDS } from './trading.ts';

/** Every version of every kind of matter. A version that dossiers began with stays here for ever. */
export const DOSSIER_KINDS: readonly DossierKind[] = [
  ...APPROVAL_KINDS,
  ...TRADING_KINDS,
  ...EXPROPRIATION_KINDS,
];
