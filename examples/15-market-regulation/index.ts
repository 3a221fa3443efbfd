import type { AreaExamples } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { COMPLAINT_LIST, COMPLAINT_LISTS, shownWarnings, WARNING_RECORDS } from './consumers.ts';
import { MARKET_DOCUMENT_EXAMPLES, shownDocuments } from './documents.ts';
import { MARKET_LIST_EXAMPLES } from './lists.ts';
import { EQUIPMENT_EXAMPLES, shownEquipment } from './special-equipment.ts';

export const AREA_15_EXAMPLES: AreaExamples = {
  records: [...MARKET_DOCUMENT_EXAMPLES, ...WARNING_RECORDS, ...EQUIPMENT_EXAMPLES],
  lists: [...MARKET_LIST_EXAMPLES, ...COMPLAINT_LISTS],
  dossiers: [],
  demonstration: (today) => [
    ...shownLists(
      MARKET_LIST_EXAMPLES.filter((example) => example.refusals.length === 0).flatMap(
        (example) => example.editions,
      ),
      '2026-03-09',
    ),
    ...shownLists([COMPLAINT_LIST], '2026-03-10'),
    ...shownDocuments(today),
    ...shownWarnings(),
    ...shownEquipment(today),
  ],
};
