import { DRAFT_STATE_NAMES } from '../../../src/schema/vocabulary.ts';

/** What the state of a draft is called. */
export const draftState = (state: string): string =>
  Object.entries(DRAFT_STATE_NAMES).find(([key]) => key === state)?.[1] ?? state;
