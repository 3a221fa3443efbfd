import { addDays } from '../../src/kernel/civil-date.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { EXPROPRIATION_EXAMPLES } from '../dossiers/expropriation.ts';
import { DOCUMENTS, shownDocuments } from './documents.ts';
import { HOUSING_DOSSIERS, shownRound } from './housing.ts';
import { LAND_DOSSIERS } from './land.ts';
import * as lists from './lists.ts';
import { SUPPLY, SUPPLY_LISTS } from './supply.ts';

const list = { list: true } as const;
const DOSSIERS = [...EXPROPRIATION_EXAMPLES, ...LAND_DOSSIERS, ...HOUSING_DOSSIERS];

export const AREA_11_EXAMPLES: AreaExamples = {
  records: DOCUMENTS,
  lists: [...lists.LAND_LISTS, ...SUPPLY_LISTS],
  dossiers: DOSSIERS,
  demonstration: (today) => [
    ...shownDossiers(DOSSIERS),
    ...shownRound(today),
    ...shownDocuments(today),
    shownOn(lists.ZONES, '2026-01-07', list),
    shownOn(lists.ZONES_ADJUSTED, '2026-02-25', list),
    shownOn(lists.RENEWALS, '2026-01-28', list),
    shownOn(lists.PLOTS, '2026-02-11', list),
    shownOn(SUPPLY, '2026-03-06', { ...list, time: '10:50' }),
    shownOn(lists.STOCK, '2026-01-07', { ...list, time: '10:40' }),
    ...lists
      .shownPeople(today)
      .map((edition, index) => shownOn(edition, addDays(today, [-28, -46, -23, -18][index] ?? -20), list)),
  ],
};
