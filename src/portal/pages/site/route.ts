import { GRANT_MS } from '../../../audiences/audience-key.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { byKind } from '../home/query.ts';
import { aboutPage } from './about-page.tsx';
import { accessibilityPage } from './accessibility-page.tsx';
import { helpPage } from './help-page.tsx';
import { privacyPage } from './privacy-page.tsx';
import { sitemapPage } from './sitemap-page.tsx';

const nothing = async () => ({});

/** 使用帮助, 网站声明, 隐私说明, 无障碍声明, 网站地图. */
export const siteRoutes = (deps: PageDeps & { readonly contactDays: number }): readonly Route[] => [
  page({ path: PATHS.help, parameters: none, query: nothing, view: helpPage }),
  page({ path: PATHS.about, parameters: none, query: nothing, view: aboutPage }),
  page({
    path: PATHS.privacy,
    parameters: none,
    query: async () => ({ contactDays: deps.contactDays, grantMinutes: GRANT_MS / 60_000 }),
    view: privacyPage,
  }),
  page({ path: PATHS.accessibility, parameters: none, query: nothing, view: accessibilityPage }),
  page({
    path: PATHS.sitemapPage,
    parameters: none,
    query: async () => ({ kinds: byKind(await deps.areas()) }),
    view: sitemapPage,
  }),
];
