import { today } from '../../../kernel/clock.ts';
import { searchCreditSubjects } from '../../../registers/credit-queries.ts';
import { ANYTHING } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { creditPage, creditSearchPage } from './credit-page.tsx';
import { readEnterprise } from './query.ts';

const FOUND = 50;

/** 企业信用: what all lists say of one enterprise. */
export const creditRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.credit,
    parameters: (from) => from.text('q'),
    query: async (q) => ({ q, found: await searchCreditSubjects(deps.db, q, today(deps.clock), FOUND) }),
    view: ({ q, found }) => creditSearchPage(q, found),
  }),
  page({
    path: PATHS.creditOf,
    parameters: (from) => from.at('uscc', ANYTHING).toUpperCase(),
    query: (uscc) => readEnterprise(deps, uscc),
    view: creditPage,
    missing: '这个统一社会信用代码',
  }),
];
