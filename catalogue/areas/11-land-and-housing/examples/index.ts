import { EXPROPRIATION_EXAMPLES } from '../../../dossiers/expropriation-examples.ts';
import { type AreaExamples, shownMatters } from '../../../example.ts';

export const AREA_11_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  matters: EXPROPRIATION_EXAMPLES,
  demonstration: () => shownMatters(EXPROPRIATION_EXAMPLES),
};
