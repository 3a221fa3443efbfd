import { Readable } from 'node:stream';
import { shown } from '../../../kernel/shown.ts';
import type { PortalConfig } from '../../frame/config.ts';
import { CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { fixed, none, page, personal, type Route } from '../../frame/route.ts';
import { ATOM, type Stream } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { atomFeed, type Feed } from './atom.ts';
import { readAreaFeed, readBodyFeed, readSiteFeed, readSitemap } from './query.ts';
import {
  openSearchDescription,
  robotsText,
  type SitemapModel,
  sitemapFile,
  sitemapIndex,
  sitemapParts,
} from './sitemap.ts';

const AN_HOUR = 'public, max-age=3600';
const TEN_MINUTES = 'public, max-age=600';
const XML = 'application/xml; charset=utf-8';

const feed = (config: PortalConfig, of: Feed) => ({ contentType: ATOM, body: atomFeed(config, of) });

const feeds = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.feed,
    parameters: none,
    query: () => readSiteFeed(deps),
    view: (entries, { config }) =>
      feed(config, {
        title: `${config.siteName} 最新公开`,
        self: urls.feed,
        page: urls.home,
        entries,
      }),
  }),
  page({
    path: PATHS.areaFeed,
    parameters: (from) => from.at('code', CODE),
    query: (code) => readAreaFeed(deps, code),
    view: ({ area, entries }, { config }) =>
      feed(config, {
        title: `${area.title} - ${config.siteName}`,
        self: urls.areaFeed(area.code),
        page: urls.area(area.code),
        entries,
      }),
  }),
  page({
    path: PATHS.bodyFeed,
    parameters: (from) => from.at('code', CODE),
    query: (code) => readBodyFeed(deps, code),
    view: ({ body, entries }, { config }) =>
      feed(config, {
        title: `${body.name} - ${config.siteName}`,
        self: urls.bodyFeed(body.code),
        page: urls.body(body.code),
        entries,
      }),
    shows: (_, code) => [shown.body(code), shown.sums],
  }),
];

/** Up to 50,000 addresses in a file: read while they are sent, and never kept. */
function sitemap(deps: PageDeps, config: PortalConfig): readonly Route[] {
  const file = (model: SitemapModel, part: number): Stream => ({
    contentType: XML,
    stream: Readable.from(sitemapFile(config, model, part)),
  });
  return [
    personal({
      path: PATHS.sitemap,
      parameters: none,
      cacheControl: TEN_MINUTES,
      answer: async () => {
        const model = await readSitemap(deps);
        const parts = sitemapParts(model);
        return parts === 1 ? file(model, 1) : { contentType: XML, body: sitemapIndex(config, parts) };
      },
    }),
    personal({
      path: PATHS.sitemapPart,
      parameters: (from) => from.number('part'),
      cacheControl: TEN_MINUTES,
      answer: async (part) => {
        const model = await readSitemap(deps);
        return part <= sitemapParts(model) ? file(model, part) : null;
      },
    }),
  ];
}

/**
 * For programs: feeds of everything, of an area and of a body; the sitemap; what search engines and browsers ask first.
 */
export const feedRoutes = (deps: PageDeps, config: PortalConfig): readonly Route[] => [
  ...feeds(deps),
  ...sitemap(deps, config),
  fixed({
    path: PATHS.robots,
    contentType: 'text/plain; charset=utf-8',
    body: robotsText(config),
    cacheControl: AN_HOUR,
  }),
  fixed({
    path: PATHS.openSearch,
    contentType: 'application/opensearchdescription+xml',
    body: openSearchDescription(config),
    cacheControl: AN_HOUR,
  }),
];
