import { type AreaExamples, shownLists, shownMatters } from '../../../example.ts';
import { ACCIDENT_EXAMPLES } from './accidents.ts';
import { EMERGENCY_EXAMPLES } from './emergencies.ts';
import { HAZARD_EXAMPLES } from './hazards.ts';
import { shownWarnings, WARNING_EXAMPLES } from './warnings.ts';

export const AREA_13_EXAMPLES: AreaExamples = {
  records: [],
  lists: HAZARD_EXAMPLES,
  matters: [...ACCIDENT_EXAMPLES, ...WARNING_EXAMPLES, ...EMERGENCY_EXAMPLES],
  demonstration: (today) => [
    ...shownMatters([...ACCIDENT_EXAMPLES, ...EMERGENCY_EXAMPLES]),
    ...shownLists(
      HAZARD_EXAMPLES.filter((example) => example.refusals.length === 0).flatMap(
        (example) => example.editions,
      ),
      '2026-03-09',
    ),
    ...shownWarnings(today),
  ],
};
