import { COVERAGE_STATES, OBLIGATION_STATES } from '../../../schema/vocabulary.ts';
import type { Parameters } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { supervisionData } from './data-file.ts';
import { type Asked, readSupervision, TREE_ORDERS } from './query.ts';
import { supervisionPage } from './supervision-page.tsx';

const LAST_PAGE = 50;
const isPage = /^[1-9]\d?$/;

const asked = (from: Parameters): Asked => ({
  area: from.text('area'),
  item: from.text('item'),
  body: from.text('body'),
  region: from.text('region'),
  state: from.among('state', OBLIGATION_STATES),
  cell: from.among('cell', COVERAGE_STATES),
  sort: from.among('sort', TREE_ORDERS) ?? 'tree',
  page: from.page(LAST_PAGE),
  cells: Math.min(LAST_PAGE, Number(from.fitting('cells', isPage) || 1)),
});

/** 公开监督, and its numbers as open data. */
export const supervisionRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.supervision,
    parameters: asked,
    query: (given) => readSupervision(deps, given),
    view: supervisionPage,
  }),
  page({
    path: PATHS.supervisionData,
    parameters: (from) => ({ ...asked(from), format: from.among('format', ['csv', 'json']) ?? 'json' }),
    query: async ({ format, ...given }) => {
      const model = await readSupervision(deps, given);
      return model && { model, format };
    },
    view: ({ model, format }) => supervisionData(model, format),
    missing: '该地区、领域或者公开主体',
  }),
];
