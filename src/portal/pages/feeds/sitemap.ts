import { xmlText } from '../../../kernel/xml-text.ts';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { formatRfc3339 } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

/** The sitemap protocol's limit for a file. */
export const SITEMAP_LIMIT = 50_000;
const CHUNK = 5_000;

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export interface SitemapEntry {
  readonly path: string;
  /** RFC 3339. */
  readonly updatedAt: string;
}

export interface SitemapModel {
  /** Codes of all areas: their pages stand before the records. */
  readonly areas: readonly string[];
  /** How many pages there are of records, lists, series, dossiers and bodies. */
  readonly total: number;
  /** In an order that stays, so that files do not overlap. */
  readonly entries: (offset: number, limit: number) => Promise<readonly SitemapEntry[]>;
}

const firstPages = ({ areas }: SitemapModel): readonly string[] => [
  urls.home,
  urls.areas,
  ...areas.map((area) => urls.area(area)),
  urls.bodies(),
  urls.regions,
  urls.consultations(),
  urls.dossiers(),
  urls.registers(),
  urls.policies(),
  urls.warnings(),
  urls.topics,
  urls.supervision(),
  urls.exceptions(),
  urls.data(),
  urls.feedback(),
  urls.requests(),
  urls.verify,
];

const location = (config: PortalConfig, path: string): string =>
  `<loc>${xmlText(absoluteUrl(config, path))}</loc>`;

/** How many files the sitemap has; with one, `/sitemap.xml` is that file, with more it is their index. */
export const sitemapParts = (model: SitemapModel): number =>
  Math.max(1, Math.ceil((model.total + firstPages(model).length) / SITEMAP_LIMIT));

export function sitemapIndex(config: PortalConfig, parts: number): string {
  const entries = Array.from(
    { length: parts },
    (_, i) => `<sitemap>${location(config, urls.sitemapPart(i + 1))}</sitemap>`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>${entries.join('')}</sitemapindex>\n`;
}

/** One file, in pieces: a province has millions of pages and no file is ever held in memory. */
export async function* sitemapFile(
  config: PortalConfig,
  model: SitemapModel,
  part: number,
): AsyncGenerator<string> {
  const pages = firstPages(model);
  yield `${HEAD}<urlset ${NAMESPACE}>`;
  if (part === 1) yield pages.map((path) => `<url>${location(config, path)}</url>`).join('');
  const first = part === 1 ? 0 : (part - 1) * SITEMAP_LIMIT - pages.length;
  const last = part * SITEMAP_LIMIT - pages.length;
  for (let offset = first; offset < last; offset += CHUNK) {
    const wanted = Math.min(CHUNK, last - offset);
    const entries = await model.entries(offset, wanted);
    yield entries
      .map(
        (entry) =>
          `<url>${location(config, entry.path)}<lastmod>${formatRfc3339(entry.updatedAt)}</lastmod></url>`,
      )
      .join('');
    if (entries.length < wanted) break;
  }
  yield '</urlset>\n';
}

/** Search results and differences are many pages of the same words. */
export const robotsText = (config: PortalConfig): string =>
  [
    'User-agent: *',
    `Disallow: ${urls.search()}`,
    'Disallow: /d/*/diff/',
    `Disallow: ${urls.console}`,
    `Sitemap: ${absoluteUrl(config, urls.sitemap)}`,
    '',
  ].join('\n');

export const openSearchDescription = (config: PortalConfig): string =>
  [
    HEAD,
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText([...config.siteName].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${xmlText(`检索${config.siteName}`)}</Description>`,
    `<Url type="text/html" template="${xmlText(`${absoluteUrl(config, urls.search())}?q={searchTerms}&page={startPage?}`)}"/>`,
    '<Language>zh-CN</Language><InputEncoding>UTF-8</InputEncoding><OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>\n',
  ].join('');
