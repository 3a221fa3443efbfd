import { ID_PATTERN } from '../kernel/ids.ts';
import type { PortalData } from './data.ts';
import type { RenderedText } from './frame/cache.ts';
import type { Site } from './frame/layout.tsx';
import type { Page } from './frame/page.tsx';
import { urls } from './frame/urls.ts';
import { areaPage } from './pages/areas/area-page.tsx';
import { areasPage } from './pages/areas/areas-page.tsx';
import { itemPage } from './pages/areas/item-page.tsx';
import { bodiesPage } from './pages/bodies/bodies-page.tsx';
import { bodyPage } from './pages/bodies/body-page.tsx';
import { yearlyPage } from './pages/bodies/yearly-page.tsx';
import { designPage } from './pages/design/design-page.tsx';
import { differencePage } from './pages/disclosures/difference-page.tsx';
import { disclosurePage, editionPage } from './pages/disclosures/disclosure-page.tsx';
import { atomFeed } from './pages/feeds/atom.ts';
import { homePage } from './pages/home/home-page.tsx';
import { mandatePage } from './pages/mandate/mandate-page.tsx';
import { regionAreaPage, regionPage, regionsPage } from './pages/regions/region-page.tsx';
import { searchPage } from './pages/search/search-page.tsx';
import { supervisionPage } from './pages/supervision/supervision-page.tsx';
import { verifyPage } from './pages/verify/verify-page.tsx';

export interface RouteInput {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** Null: there is no such page. */
export type Answer = Page | RenderedText | null;

export interface PortalRoute {
  readonly path: string;
  readonly answer: (data: PortalData, site: Site, input: RouteInput) => Promise<Answer>;
}

const FEED_ENTRIES = 50;
const LAST_PAGE = 500;
const ID = new RegExp(ID_PATTERN);
const DIVISION = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;
const CODE = /^[0-9a-z][0-9a-z.-]{0,59}$/;

const idOf = (input: RouteInput): string | null => {
  const id = input.parameters.id ?? '';
  return ID.test(id) ? id : null;
};
const codeOf = (input: RouteInput): string | null => {
  const code = input.parameters.code ?? '';
  return CODE.test(code) ? code : null;
};
const divisionOf = (input: RouteInput): string | null => {
  const division = input.parameters.division ?? '';
  return DIVISION.test(division) ? division : null;
};
/** Anything that is no page number is page 1. */
const pageOf = (input: RouteInput): number => {
  const text = input.query.page ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
};
const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;

const feed = (text: string): RenderedText => ({
  status: 200,
  contentType: 'application/atom+xml; charset=utf-8',
  text,
});

async function areaFeed(data: PortalData, site: Site, code: string): Promise<Answer> {
  const area = (await data.areas()).find((candidate) => candidate.code === code);
  if (area === undefined) return null;
  const latest = await data.latestDisclosures({ area: code }, { page: 1, limit: FEED_ENTRIES });
  return feed(
    atomFeed(site.config, {
      title: `${area.title} - ${site.config.siteName}`,
      self: urls.areaFeed(code),
      page: urls.area(code),
      entries: latest.items,
    }),
  );
}

async function bodyFeed(data: PortalData, site: Site, code: string): Promise<Answer> {
  const body = await data.findBody(code);
  if (body === null) return null;
  const latest = await data.latestDisclosures({ body: code }, { page: 1, limit: FEED_ENTRIES });
  return feed(
    atomFeed(site.config, {
      title: `${body.name} - ${site.config.siteName}`,
      self: urls.bodyFeed(code),
      page: urls.body(code),
      entries: latest.items,
    }),
  );
}

async function siteFeed(data: PortalData, site: Site): Promise<Answer> {
  const latest = await data.latestDisclosures({}, { page: 1, limit: FEED_ENTRIES });
  return feed(
    atomFeed(site.config, {
      title: `${site.config.siteName} 最新公开`,
      self: urls.feed,
      page: urls.home,
      entries: latest.items,
    }),
  );
}

/** Addresses and what answers them; an identifier of the wrong shape never reaches the database. */
export const PORTAL_ROUTES: readonly PortalRoute[] = [
  { path: urls.home, answer: (data, site) => homePage(data, site) },
  {
    path: '/search',
    answer: (data, _site, input) => searchPage(data, { ...input.query, page: pageOf(input) }),
  },
  { path: urls.areas, answer: (data, _site, input) => areasPage(data, input.query.kind ?? '') },
  { path: urls.opinion, answer: (data) => mandatePage(data) },
  { path: urls.regions, answer: (data) => regionsPage(data) },
  {
    path: '/regions/:division',
    answer: async (data, _site, input) => {
      const division = divisionOf(input);
      return division === null ? null : regionPage(data, division);
    },
  },
  {
    path: '/regions/:division/areas/:code',
    answer: async (data, _site, input) => {
      const [division, code] = [divisionOf(input), codeOf(input)];
      return division === null || code === null ? null : regionAreaPage(data, division, code, pageOf(input));
    },
  },
  {
    path: '/areas/:code',
    answer: async (data, _site, input) => {
      const code = codeOf(input);
      return code === null ? null : areaPage(data, code, pageOf(input));
    },
  },
  {
    path: '/areas/:code/items/:item',
    answer: async (data, _site, input) => {
      const area = codeOf(input);
      const item = input.parameters.item ?? '';
      return area === null || !CODE.test(item) ? null : itemPage(data, area, item, pageOf(input));
    },
  },
  {
    path: '/areas/:code/feed.atom',
    answer: async (data, site, input) => {
      const code = codeOf(input);
      return code === null ? null : areaFeed(data, site, code);
    },
  },
  {
    path: '/bodies',
    answer: (data, _site, input) => bodiesPage(data, input.query.q ?? '', pageOf(input)),
  },
  {
    path: '/bodies/:code',
    answer: async (data, _site, input) => {
      const code = codeOf(input);
      return code === null ? null : bodyPage(data, code, input.query.item || null, pageOf(input));
    },
  },
  {
    path: '/bodies/:code/figures',
    answer: async (data, _site, input) => {
      const code = codeOf(input);
      return code === null ? null : yearlyPage(data, code);
    },
  },
  {
    path: '/bodies/:code/feed.atom',
    answer: async (data, site, input) => {
      const code = codeOf(input);
      return code === null ? null : bodyFeed(data, site, code);
    },
  },
  {
    path: '/d/:id',
    answer: async (data, site, input) => {
      const id = idOf(input);
      return id === null ? null : disclosurePage(data, site, id);
    },
  },
  {
    path: '/d/:id/v/:n',
    answer: async (data, site, input) => {
      const id = idOf(input);
      const n = numberOf(input.parameters.n);
      return id === null || n === null ? null : editionPage(data, site, id, n);
    },
  },
  {
    path: '/d/:id/diff/:range',
    answer: async (data, _site, input) => {
      const id = idOf(input);
      const [a, b, ...rest] = (input.parameters.range ?? '').split('..');
      const [from, to] = [numberOf(a), numberOf(b)];
      return id === null || from === null || to === null || rest.length > 0
        ? null
        : differencePage(data, id, from, to);
    },
  },
  {
    path: '/supervision',
    answer: (data, _site, input) => supervisionPage(data, { ...input.query, page: pageOf(input) }),
  },
  { path: urls.verify, answer: (data, site) => verifyPage(data, site) },
  { path: urls.design, answer: async () => designPage() },
  { path: urls.feed, answer: (data, site) => siteFeed(data, site) },
];
