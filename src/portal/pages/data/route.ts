import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { dataPage } from './data-page.tsx';
import { DATA_KINDS, readData } from './query.ts';

const LAST_PAGE = 1_000;

/** `/data`: what can be downloaded as a whole. */
export const dataRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.data,
    parameters: (from) => ({
      q: from.text('q', 60),
      kind: from.among('kind', DATA_KINDS),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readData(deps, asked),
    view: dataPage,
  }),
];
