import type { AreaExamples } from '../../../../src/schema/example.ts';
import { TRADING_EXAMPLES } from '../../../dossiers/trading-examples.ts';
import { shownDossiers } from '../../../example.ts';

export const AREA_19_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  dossiers: TRADING_EXAMPLES,
  demonstration: () => shownDossiers(TRADING_EXAMPLES),
};
