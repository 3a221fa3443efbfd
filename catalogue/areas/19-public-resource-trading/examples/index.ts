import type { AreaExamples } from '../../../../src/schema/example.ts';
import { TRADING_EXAMPLES } from '../../../dossiers/trading-examples.ts';
import { shownMatters } from '../../../example.ts';

export const AREA_19_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  matters: TRADING_EXAMPLES,
  demonstration: () => shownMatters(TRADING_EXAMPLES),
};
