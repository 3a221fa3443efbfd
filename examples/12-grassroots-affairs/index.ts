import { addDays } from '../../src/kernel/civil-date.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { CONTRACT_LAND, CONTRACT_LAND_LISTS } from './contract-land.ts';
import { DECISION_DOSSIERS } from './decisions.ts';
import { DOCUMENTS, shownDocuments } from './documents.ts';
import { FINANCE_DOSSIERS, shownFinance } from './finance.ts';
import { HOMESTEAD_LISTS, LEVY_EXAMPLES, shownLevies } from './levies.ts';
import * as lists from './lists.ts';
import { DISASTER_LISTS, SECURITY_EXAMPLES, shownLocal } from './local.ts';
import { PILOT_CATALOGUE, PILOT_LISTS } from './pilot-fields.ts';

const list = { list: true } as const;

export const AREA_12_EXAMPLES: AreaExamples = {
  records: [...DOCUMENTS, ...LEVY_EXAMPLES, ...SECURITY_EXAMPLES],
  lists: [
    ...lists.GRASSROOTS_LISTS,
    ...HOMESTEAD_LISTS,
    ...CONTRACT_LAND_LISTS,
    ...DISASTER_LISTS,
    ...PILOT_LISTS,
  ],
  dossiers: [...FINANCE_DOSSIERS, ...DECISION_DOSSIERS],
  demonstration: (today) => [
    ...shownFinance(today),
    ...shownDossiers(DECISION_DOSSIERS),
    ...shownDocuments(today),
    ...shownLevies(today),
    ...shownLocal(today),
    shownOn(PILOT_CATALOGUE, '2026-01-13', list),
    shownOn(lists.CATALOGUE, '2026-01-12', list),
    shownOn(lists.CATALOGUE_ADJUSTED, '2026-02-26', list),
    shownOn(CONTRACT_LAND, '2026-03-10', { ...list, time: '11:20' }),
    shownOn(lists.ASSETS, '2026-01-14', list),
    shownOn(lists.SERVICES, '2026-01-14', { ...list, time: '10:50' }),
    shownOn(lists.TOWNSHIP_SERVICES, '2026-02-04', list),
    shownOn(lists.shownSubsidies(today), addDays(today, -39), list),
    shownOn(lists.shownRelief(today), addDays(today, -59), list),
  ],
};
