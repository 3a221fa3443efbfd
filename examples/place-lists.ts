import { PLACE_LISTS_14 } from './14-environment/places.ts';
import { PLACE_LISTS_16 } from './16-state-enterprises/places.ts';
import { PLACE_LISTS_24 } from './24-health/places.ts';

/** The lists that say what is measured where and who owes for it. */
export const PLACE_LISTS = [...PLACE_LISTS_14, ...PLACE_LISTS_16, ...PLACE_LISTS_24] as const;
