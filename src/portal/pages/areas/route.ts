import { shown } from '../../../kernel/shown.ts';
import { KINDS } from '../../../schema/declaration.ts';
import { COVERAGE_STATES } from '../../../schema/vocabulary.ts';
import { CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { areaPage } from './area-page.tsx';
import { areasPage } from './areas-page.tsx';
import { itemPage } from './item-page.tsx';
import { readArea, readAreasOf, readItem } from './query.ts';

const LAST_PAGE = 500;

/** 公开领域: all, one, and each of its items. */
export const areaRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.areas,
    parameters: (from) => from.among('kind', KINDS),
    query: (kind) => readAreasOf(deps, kind),
    view: areasPage,
  }),
  page({
    path: PATHS.area,
    parameters: (from) => ({ code: from.at('code', CODE), page: from.page(LAST_PAGE) }),
    query: (asked) => readArea(deps, asked),
    view: areaPage,
    shows: ({ shownItems }) => [...shownItems.map(shown.item), shown.sums],
  }),
  page({
    path: PATHS.areaItem,
    parameters: (from) => ({
      area: from.at('code', CODE),
      item: from.at('item', CODE),
      cell: from.among('cell', COVERAGE_STATES),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readItem(deps, asked),
    view: itemPage,
    shows: (_, { item }) => [shown.item(item), shown.sums],
  }),
];
