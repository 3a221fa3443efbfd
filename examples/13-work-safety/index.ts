import type { AreaExamples } from '../../src/schema/example.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { ACCIDENT_EXAMPLES, FURTHER_ACCIDENTS } from './accidents.ts';
import { EMERGENCY_EXAMPLES, FURTHER_EMERGENCIES } from './emergencies.ts';
import { INSPECTION_RECORDS, SAFETY_PENALTY_LISTS, shownInspections } from './enforcement.ts';
import { HAZARD_EXAMPLES } from './hazards.ts';
import { PREPAREDNESS_EXAMPLES, shownPreparedness } from './preparedness.ts';
import { shownWarnings, WARNING_EXAMPLES } from './warnings.ts';

export const AREA_13_EXAMPLES: AreaExamples = {
  records: [...PREPAREDNESS_EXAMPLES, ...INSPECTION_RECORDS],
  lists: [...HAZARD_EXAMPLES, ...SAFETY_PENALTY_LISTS],
  dossiers: [
    ...ACCIDENT_EXAMPLES,
    ...WARNING_EXAMPLES,
    ...EMERGENCY_EXAMPLES,
    ...FURTHER_ACCIDENTS,
    ...FURTHER_EMERGENCIES,
  ],
  demonstration: (today) => [
    ...shownDossiers([...ACCIDENT_EXAMPLES, ...EMERGENCY_EXAMPLES]),
    ...shownLists(
      HAZARD_EXAMPLES.filter((example) => example.refusals.length === 0).flatMap(
        (example) => example.editions,
      ),
      '2026-03-09',
    ),
    ...shownPreparedness(),
    ...shownInspections(),
    ...shownWarnings(today),
  ],
};
