import type { AreaExamples } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { CHECK_EDITIONS, CHECK_LISTS, REFUSED_CHECKS } from './checks.ts';
import { REFUSED_CREDIT, VALID_CREDIT } from './registers.ts';

export const AREA_18_EXAMPLES: AreaExamples = {
  records: [],
  lists: [...VALID_CREDIT, ...CHECK_LISTS, ...REFUSED_CREDIT, ...REFUSED_CHECKS],
  dossiers: [],
  demonstration: () =>
    shownLists([...VALID_CREDIT.flatMap((example) => example.editions), ...CHECK_EDITIONS], '2026-03-09'),
};
