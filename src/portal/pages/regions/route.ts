import { CODE, DIVISION } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { findRegion } from './find-region.ts';
import { readRegion, readRegionArea } from './query.ts';
import { regionMemory } from './region-memory.ts';
import { regionAreaPage, regionPage, regionsPage } from './region-page.tsx';

const LAST_PAGE = 500;

/** 我的地区: where to begin, a region, what it publishes in one area, and remembering it. */
export const regionRoutes = (deps: PageDeps, cookies: { readonly secure: boolean }): readonly Route[] => [
  page({
    path: PATHS.regions,
    parameters: none,
    query: () => findRegion(deps.db, ''),
    view: regionsPage,
  }),
  page({
    path: PATHS.region,
    parameters: (from) => from.at('division', DIVISION),
    query: (division) => readRegion(deps, division),
    view: regionPage,
  }),
  page({
    path: PATHS.regionArea,
    parameters: (from) => ({
      division: from.at('division', DIVISION),
      code: from.at('code', CODE),
      page: from.page(LAST_PAGE),
    }),
    query: (asked) => readRegionArea(deps, asked),
    view: regionAreaPage,
  }),
  ...regionMemory(cookies),
];
