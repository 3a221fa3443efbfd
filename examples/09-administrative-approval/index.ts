import type { AreaExamples } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { APPROVAL_EXAMPLES } from '../dossiers/approval.ts';
import * as lists from './lists.ts';
import { PAPER_LISTS, PAPERS } from './papers.ts';
import { STATISTICS, shownStatistics } from './statistics.ts';

const list = { list: true } as const;

export const AREA_09_EXAMPLES: AreaExamples = {
  records: STATISTICS,
  lists: [...lists.APPROVAL_LISTS, ...PAPER_LISTS],
  dossiers: APPROVAL_EXAMPLES,
  demonstration: (today) => [
    ...shownDossiers(APPROVAL_EXAMPLES),
    shownOn(lists.PRE_APPROVALS, '2026-01-22', list),
    shownOn(lists.PRE_APPROVALS_ADJUSTED, '2026-02-24', list),
    shownOn(lists.SERVICES, '2026-01-22', { ...list, time: '10:40' }),
    shownOn(lists.COUNTY_SERVICES, '2026-02-05', list),
    shownOn(PAPERS, '2026-03-10', { ...list, time: '11:10' }),
    ...shownStatistics(today),
  ],
};
