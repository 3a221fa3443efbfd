import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { LIBRARY_STATES, libraryPage } from './library-page.tsx';
import { readLibrary } from './query.ts';

const LAST_PAGE = 250;

/** 文件库. */
export const libraryRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.policies,
    parameters: (from) => ({
      q: from.text('q'),
      state: from.among('state', LIBRARY_STATES),
      issuer: from.text('issuer'),
      subject: from.text('subject'),
      genre: from.text('genre'),
      year: from.text('year', 4),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readLibrary(deps, asked),
    view: libraryPage,
  }),
];
