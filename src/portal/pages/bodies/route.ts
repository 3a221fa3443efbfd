import { shown } from '../../../kernel/shown.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';
import { CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { bodiesPage } from './bodies-page.tsx';
import { bodyPage } from './body-page.tsx';
import { readBodies, readBodyPage, readYearly } from './query.ts';
import { yearlyPage } from './yearly-page.tsx';

/** 35,000 bodies, 60 a page. */
const LAST_PAGE = 1_000;

/** 公开主体: all, one, and its figures over the years. */
export const bodyRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.bodies,
    parameters: (from) => ({
      q: from.text('q', 60),
      level: from.among('level', BODY_LEVELS),
      parent: from.fitting('parent', CODE) || null,
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readBodies(deps, asked),
    view: bodiesPage,
  }),
  page({
    path: PATHS.body,
    parameters: (from) => ({
      code: from.at('code', CODE),
      item: from.text('item'),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readBodyPage(deps, asked),
    view: bodyPage,
    // The lists of institutions say which items a body owes.
    shows: (_, { code }) => [shown.body(code), shown.registers, shown.sums],
  }),
  page({
    path: PATHS.bodyFigures,
    parameters: (from) => from.at('code', CODE),
    query: (code) => readYearly(deps, code),
    view: yearlyPage,
    shows: (_, code) => [shown.body(code), shown.sums],
  }),
];
