import type { AreaExamples } from '../../src/schema/example.ts';
import { sampleOpinions } from './consultation-opinions.ts';
import { CONSULTATION_DOSSIERS, consultationDemonstration } from './consultations.ts';
import {
  CATALOGUES,
  decisionDemonstration,
  LEGALITY_RULES_RECORDS,
  opinionsOnDecisions,
} from './demonstration.ts';
import { DECISION_EXAMPLES } from './dossiers.ts';

/**
 * Areas (三) to (七) are told together: one decision runs through all of them; consultations on their own stand beside
 * it.
 */
export const AREA_03_EXAMPLES: AreaExamples = {
  records: LEGALITY_RULES_RECORDS,
  lists: CATALOGUES.map((edition) => ({ says: '年度目录公布', editions: [edition], refusals: [] })),
  dossiers: [...DECISION_EXAMPLES, ...CONSULTATION_DOSSIERS],
  demonstration: (today) => [...decisionDemonstration(today), ...consultationDemonstration(today)],
  opinions: (today) => [...opinionsOnDecisions(today), ...sampleOpinions(today)],
};
