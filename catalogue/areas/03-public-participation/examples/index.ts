import type { AreaExamples } from '../../../../src/schema/example.ts';
import { CATALOGUES, decisionDemonstration, LEGALITY_RULES_RECORDS } from './demonstration.ts';
import { DECISION_EXAMPLES } from './dossiers.ts';

/** Areas (三) to (七) are told together: one decision runs through all of them. */
export const AREA_03_EXAMPLES: AreaExamples = {
  records: LEGALITY_RULES_RECORDS,
  lists: CATALOGUES.map((edition) => ({ says: '年度目录公布', editions: [edition], refusals: [] })),
  dossiers: DECISION_EXAMPLES,
  demonstration: decisionDemonstration,
};
