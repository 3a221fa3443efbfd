import { addDays } from '../../../../src/kernel/civil-date.ts';
import type { AreaExamples } from '../../../../src/schema/example.ts';
import { shownMatters } from '../../../example.ts';
import { shownOn } from '../../../example-builders.ts';
import { DECISION_MATTERS } from './decisions.ts';
import { DOCUMENTS, shownDocuments } from './documents.ts';
import { FINANCE_MATTERS, shownFinance } from './finance.ts';
import * as lists from './lists.ts';

const list = { list: true } as const;

export const AREA_12_EXAMPLES: AreaExamples = {
  records: DOCUMENTS,
  lists: lists.GRASSROOTS_LISTS,
  matters: [...FINANCE_MATTERS, ...DECISION_MATTERS],
  demonstration: (today) => [
    ...shownFinance(today),
    ...shownMatters(DECISION_MATTERS),
    ...shownDocuments(today),
    shownOn(lists.CATALOGUE, '2026-01-12', list),
    shownOn(lists.CATALOGUE_ADJUSTED, '2026-02-26', list),
    shownOn(lists.ASSETS, '2026-01-14', list),
    shownOn(lists.SERVICES, '2026-01-14', { ...list, time: '10:50' }),
    shownOn(lists.TOWNSHIP_SERVICES, '2026-02-04', list),
    shownOn(lists.shownSubsidies(today), addDays(today, -39), list),
    shownOn(lists.shownRelief(today), addDays(today, -59), list),
  ],
};
