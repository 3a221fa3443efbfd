import type { AreaExamples } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownLists } from '../builders/shown-records.ts';
import * as documents from './documents.ts';
import * as enforcement from './enforcement.ts';
import { OTHER_DECISION_LISTS, OTHER_DECISIONS } from './other-decisions.ts';
import { POWERS, REFUSED_REGISTERS, VALID_REGISTERS } from './registers.ts';

/** The power list with most editions; the responsibilities belong to the powers and follow them. */
const ofPowersOnly = VALID_REGISTERS.filter((example) =>
  example.editions.every((edition) => edition.item === POWERS.item),
);
const fullest = ofPowersOnly.toSorted((a, b) => b.editions.length - a.editions.length)[0];
const shown = [
  ...(fullest?.editions ?? []),
  ...VALID_REGISTERS.flatMap((example) => example.editions.filter((edition) => edition.item !== POWERS.item)),
];

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
    ...shownLists(shown, '2026-03-09'),
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
