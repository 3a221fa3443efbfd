import type { AreaExamples } from '../../../../src/schema/example.ts';
import { shownMatters } from '../../../example.ts';
import { INTERNAL_EXAMPLES, INTERNAL_SHOWN } from './internal.ts';
import { SCIENCE_MATTERS } from './matters.ts';

export const AREA_25_EXAMPLES: AreaExamples = {
  records: INTERNAL_EXAMPLES,
  lists: [],
  matters: SCIENCE_MATTERS,
  demonstration: () => [...shownMatters(SCIENCE_MATTERS), ...INTERNAL_SHOWN],
};
