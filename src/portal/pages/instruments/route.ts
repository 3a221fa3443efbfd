import { INSTRUMENT_STATES } from '../../../schema/vocabulary.ts';
import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { instrumentPage } from './instrument-page.tsx';
import { instrumentsPage } from './instruments-page.tsx';
import { readInstruments, readPublicInstrument } from './query.ts';

/** 监督文书: which body was told to mend what, by whom, and what became of it. */
export const instrumentRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.instruments,
    parameters: (from) => ({
      body: from.text('body'),
      kind: from.among('kind', ['rectify', 'criticism', 'order'] as const),
      state: from.among('state', [...INSTRUMENT_STATES, 'overdue'] as const),
      after: from.cursor() ?? null,
    }),
    query: (asked) => readInstruments(deps, asked),
    view: instrumentsPage,
  }),
  page({
    path: PATHS.instrument,
    parameters: (from) => ({ id: from.at('id', ID) }),
    query: ({ id }) => readPublicInstrument(deps, id),
    view: instrumentPage,
  }),
];
