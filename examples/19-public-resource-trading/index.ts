import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { TRADING_EXAMPLES } from '../dossiers/trading.ts';
import { RESOURCE_EXAMPLES } from './resources.ts';

export const AREA_19_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  dossiers: [...TRADING_EXAMPLES, ...RESOURCE_EXAMPLES],
  demonstration: () => shownDossiers([...TRADING_EXAMPLES, ...RESOURCE_EXAMPLES]),
};
