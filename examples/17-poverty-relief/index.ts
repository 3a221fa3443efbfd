import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { AreaExamples, DemonstrationRecord } from '../../src/schema/example.ts';
import { shownDossiers, shownLists } from '../builders/shown-records.ts';
import { RELIEF_DOSSIER_EXAMPLES, shownReliefDossiers } from './dossiers.ts';
import { FUNDS_EXAMPLES, fundsYear } from './funds-by-region.ts';
import { HELP_LISTS, MONITORING_EXAMPLES, shownHelp } from './helpers.ts';
import { DOCUMENT_EXAMPLES, RELIEF_LISTS, shownDocuments, shownReliefLists } from './records.ts';

/** The years of which 省农业农村厅, heir to 省扶贫办 since the reform of 2024, told the funds in the spring after. */
const funds = (today: CivilDate): readonly DemonstrationRecord[] =>
  Array.from({ length: 3 }, (_, back) => String(Number(today.slice(0, 4)) - 1 - back)).map((year) => ({
    item: '17.funds-by-region',
    body: 'nyt',
    content: fundsYear(year),
    at: `${Number(year) + 1}-03-05T09:40:00+08:00`,
    period: year,
    list: null,
  }));

export const AREA_17_EXAMPLES: AreaExamples = {
  records: [...FUNDS_EXAMPLES, ...DOCUMENT_EXAMPLES, ...MONITORING_EXAMPLES],
  lists: [...RELIEF_LISTS, ...HELP_LISTS],
  dossiers: RELIEF_DOSSIER_EXAMPLES,
  demonstration: (today) => {
    const lists = shownReliefLists(today);
    return [
      ...funds(today),
      ...shownDocuments(),
      ...shownHelp(today),
      ...shownDossiers(shownReliefDossiers(today)),
      ...shownLists(lists.households, addDays(today, -9)),
      ...shownLists(lists.donations, '2026-03-03'),
    ];
  },
};
