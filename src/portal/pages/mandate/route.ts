import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { mandatePage } from './mandate-page.tsx';
import { readMandate } from './query.ts';

/** 意见台账: the mandate article by article. */
export const mandateRoutes = (deps: PageDeps): readonly Route[] => [
  page({ path: PATHS.mandate, parameters: none, query: () => readMandate(deps), view: mandatePage }),
];
