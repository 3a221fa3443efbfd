import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { SCIENCE_DOSSIERS } from './dossiers.ts';
import { INTERNAL_EXAMPLES, INTERNAL_SHOWN } from './internal.ts';
import { REPORT_CATALOGUE, RESEARCH_LISTS, RESEARCH_RECORDS, shownMisconduct } from './research.ts';

export const AREA_25_EXAMPLES: AreaExamples = {
  records: [...INTERNAL_EXAMPLES, ...RESEARCH_RECORDS],
  lists: RESEARCH_LISTS,
  dossiers: SCIENCE_DOSSIERS,
  demonstration: () => [
    ...shownDossiers(SCIENCE_DOSSIERS),
    ...INTERNAL_SHOWN,
    ...shownLists([REPORT_CATALOGUE], '2026-03-12'),
    ...shownMisconduct(),
  ],
};
