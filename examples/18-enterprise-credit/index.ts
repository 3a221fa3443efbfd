import type { AreaExamples } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { REFUSED_CREDIT, VALID_CREDIT } from './registers.ts';

export const AREA_18_EXAMPLES: AreaExamples = {
  records: [],
  lists: [...VALID_CREDIT, ...REFUSED_CREDIT],
  dossiers: [],
  demonstration: () =>
    shownLists(
      VALID_CREDIT.flatMap((example) => example.editions),
      '2026-03-09',
    ),
};
