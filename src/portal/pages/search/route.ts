import { KINDS } from '../../../schema/declaration.ts';
import type { Parameters } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { type AskedSearch, LAST_PAGE, readSearch } from './query.ts';
import { searchPage } from './search-page.tsx';

export const searchParameters = (from: Parameters): AskedSearch => ({
  q: from.text('q', 200),
  body: from.text('body'),
  area: from.text('area'),
  kind: from.among('kind', KINDS),
  from: from.day('from'),
  to: from.day('to'),
  page: from.page(LAST_PAGE),
});

/** 信息检索. */
export const searchRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.search,
    parameters: searchParameters,
    query: (asked) => readSearch(deps, asked),
    view: searchPage,
  }),
];
