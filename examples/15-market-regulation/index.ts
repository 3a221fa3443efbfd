import type { AreaExamples } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { MARKET_DOCUMENT_EXAMPLES, shownDocuments } from './documents.ts';
import { MARKET_LIST_EXAMPLES } from './lists.ts';

export const AREA_15_EXAMPLES: AreaExamples = {
  records: MARKET_DOCUMENT_EXAMPLES,
  lists: MARKET_LIST_EXAMPLES,
  dossiers: [],
  demonstration: (today) => [
    ...shownLists(
      MARKET_LIST_EXAMPLES.filter((example) => example.refusals.length === 0).flatMap(
        (example) => example.editions,
      ),
      '2026-03-09',
    ),
    ...shownDocuments(today),
  ],
};
