import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { SCIENCE_DOSSIERS } from './dossiers.ts';
import { INTERNAL_EXAMPLES, INTERNAL_SHOWN } from './internal.ts';

export const AREA_25_EXAMPLES: AreaExamples = {
  records: INTERNAL_EXAMPLES,
  lists: [],
  dossiers: SCIENCE_DOSSIERS,
  demonstration: () => [...shownDossiers(SCIENCE_DOSSIERS), ...INTERNAL_SHOWN],
};
