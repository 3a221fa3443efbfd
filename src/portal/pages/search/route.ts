import { KINDS } from '../../../schema/declaration.ts';
import type { Parameters } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import { ATOM } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { atomFeed } from '../feeds/atom.ts';
import {
  type AskedSearch,
  LAST_PAGE,
  readSearch,
  readSearchFeed,
  readSuggestions,
  SEARCH_SORTS,
} from './query.ts';
import { parametersOf, searchPage } from './search-page.tsx';

export const searchParameters = (from: Parameters): AskedSearch => ({
  q: from.text('q', 200),
  body: from.text('body'),
  area: from.text('area'),
  kind: from.among('kind', KINDS),
  from: from.day('from'),
  to: from.day('to'),
  sort: from.among('sort', SEARCH_SORTS),
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
  page({
    path: PATHS.searchFeed,
    parameters: searchParameters,
    query: (asked) => readSearchFeed(deps, asked),
    view: ({ request, entries }, { config }) => {
      const own = parametersOf(request);
      const title = `检索：${request.q === '' ? '全部公开信息' : request.q} - ${config.siteName}`;
      const body = atomFeed(config, { title, self: urls.searchFeed(own), page: urls.search(own), entries });
      return { contentType: ATOM, body };
    },
  }),
  page({
    path: PATHS.suggest,
    parameters: (from) => from.text('q', 40),
    query: (typed) => readSuggestions(deps, typed),
    view: (words) => ({ contentType: 'application/json; charset=utf-8', body: JSON.stringify(words) }),
    // Beginnings of words are as many as people type; kept, they would push out pages.
    keeping: 'drawn',
  }),
];
