import { APPROVAL_EXAMPLES } from '../../../dossiers/approval-examples.ts';
import { type AreaExamples, shownMatters } from '../../../example.ts';

export const AREA_09_EXAMPLES: AreaExamples = {
  records: [],
  lists: [],
  matters: APPROVAL_EXAMPLES,
  demonstration: () => shownMatters(APPROVAL_EXAMPLES),
};
