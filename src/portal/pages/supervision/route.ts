import { OBLIGATION_STATES } from '../../../schema/vocabulary.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readSupervision } from './query.ts';
import { supervisionPage } from './supervision-page.tsx';

const LAST_PAGE = 500;

/** 公开监督. */
export const supervisionRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.supervision,
    parameters: (from) => ({
      area: from.text('area'),
      body: from.text('body'),
      state: from.among('state', OBLIGATION_STATES),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readSupervision(deps, asked),
    view: supervisionPage,
  }),
];
