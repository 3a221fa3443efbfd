import type { AreaExamples } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownLists } from '../builders/shown-records.ts';
import { DEMONSTRATION_LISTS } from './demonstration-lists.ts';
import * as documents from './documents.ts';
import * as enforcement from './enforcement.ts';
import { OTHER_DECISION_LISTS, OTHER_DECISIONS } from './other-decisions.ts';
import { NEGATIVE, REFUSED_REGISTERS, VALID_REGISTERS } from './registers.ts';

/** The negative list; powers and responsibilities of the demonstration stand in lists of their own. */
const negative = VALID_REGISTERS.flatMap((example) =>
  example.editions.filter((edition) => edition.item === NEGATIVE.item),
);

const list = { list: true } as const;

export const AREA_08_EXAMPLES: AreaExamples = {
  records: documents.DOCUMENTS,
  lists: [
    ...VALID_REGISTERS,
    ...enforcement.ENFORCEMENT_LISTS,
    ...OTHER_DECISION_LISTS,
    ...REFUSED_REGISTERS,
  ],
  dossiers: [],
  demonstration: () => [
    ...shownLists([...DEMONSTRATION_LISTS, ...negative], '2026-03-09'),
    shownOn(enforcement.SUBJECTS, '2026-01-14', list),
    shownOn(enforcement.OFFICERS, '2026-01-14', { ...list, time: '10:40' }),
    shownOn(enforcement.LEGAL_BASIS, '2026-01-19', list),
    shownOn(enforcement.DISCRETION, '2026-02-04', list),
    shownOn(enforcement.DISCRETION_ADJUSTED, '2026-02-27', list),
    shownOn(enforcement.INSPECTIONS, '2026-01-22', list),
    shownOn(enforcement.REMEDIES, '2026-01-19', { ...list, time: '10:50' }),
    shownOn(enforcement.PERMITS, '2026-03-04', list),
    // Seven working days were over on 27 February: the board shows it as late.
    shownOn(enforcement.PENALTIES, '2026-03-03', list),
    shownOn(OTHER_DECISIONS, '2026-03-05', list),
    shownOn(documents.PENALTY_PROCEDURE, '2026-01-19', { time: '11:20' }),
    shownOn(documents.ADJUSTMENT, '2026-03-03', { time: '11:20' }),
    shownOn(documents.ANNUAL_IN_TIME, '2026-01-28', { period: '2025' }),
    shownOn(documents.ANNUAL_LATE, '2026-02-10', { period: '2025' }),
  ],
};
