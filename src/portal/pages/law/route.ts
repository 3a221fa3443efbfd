import { CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { lawPage } from './law-page.tsx';
import { readArticle, readLaw, readStatute } from './query.ts';
import { articlePage, statutePage } from './statute-page.tsx';

/** 公开依据: all statutes, one, and each article that is cited. */
export const lawRoutes = (deps: PageDeps): readonly Route[] => [
  page({ path: PATHS.law, parameters: none, query: () => readLaw(deps), view: lawPage }),
  page({
    path: PATHS.statute,
    parameters: (from) => from.at('statute', CODE),
    query: (code) => readStatute(deps, code),
    view: statutePage,
  }),
  page({
    path: PATHS.lawArticle,
    parameters: (from) => ({ statute: from.at('statute', CODE), article: from.at('article', CODE) }),
    query: (asked) => readArticle(deps, asked),
    view: articlePage,
  }),
];
