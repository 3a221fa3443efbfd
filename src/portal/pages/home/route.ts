import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { homePage } from './home-page.tsx';
import { readHome } from './query.ts';

export const homeRoutes = (deps: PageDeps): readonly Route[] => [
  page({ path: PATHS.home, parameters: none, query: () => readHome(deps), view: homePage }),
];
