import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { TENDER_EXAMPLES } from '../dossiers/tenders.ts';
import { TRADING_EXAMPLES } from '../dossiers/trading.ts';
import { RESOURCE_EXAMPLES } from './resources.ts';

const DOSSIERS = [...TRADING_EXAMPLES, ...TENDER_EXAMPLES, ...RESOURCE_EXAMPLES];

export const AREA_19_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  dossiers: DOSSIERS,
  demonstration: () => shownDossiers(DOSSIERS),
};
