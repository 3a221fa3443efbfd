import { type AreaExamples, shownLists } from '../../../example.ts';
import { POWERS, REFUSED_REGISTERS, VALID_REGISTERS } from './registers.ts';

/** The power list with most editions; the duties belong to the powers and follow them. */
const ofPowersOnly = VALID_REGISTERS.filter((example) =>
  example.editions.every((edition) => edition.item === POWERS.item),
);
const fullest = ofPowersOnly.toSorted((a, b) => b.editions.length - a.editions.length)[0];
const shown = [
  ...(fullest?.editions ?? []),
  ...VALID_REGISTERS.flatMap((example) => example.editions.filter((edition) => edition.item !== POWERS.item)),
];

export const AREA_08_EXAMPLES: AreaExamples = {
  records: [],
  lists: [...VALID_REGISTERS, ...REFUSED_REGISTERS],
  matters: [],
  demonstration: () => shownLists(shown, '2026-03-09'),
};
