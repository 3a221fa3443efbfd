import type { Crumb } from '../components/breadcrumb.tsx';
import { absoluteUrl, type PortalConfig } from './config.ts';
import { urls } from './urls.ts';

/**
 * What a page says of itself to programs, in the words of schema.org. Addresses in it are written as links of the page
 * are; they become absolute when the page is drawn.
 */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: Value;
}
type Value = string | number | boolean | Thing | undefined | readonly (string | Thing)[];

/** What `DATA_LICENCE` says in words; the terms stand on the page of all data. */
const LICENCE_PAGE = urls.data();

export const organisation = (body: { readonly name: string; readonly code: string }): Thing => ({
  '@type': 'GovernmentOrganization',
  name: body.name,
  url: urls.body(body.code),
});

export const download = (contentUrl: string, encodingFormat: string, name: string): Thing => ({
  '@type': 'DataDownload',
  name,
  contentUrl,
  encodingFormat,
});

/** A data set as search engines for data read it; they pass over one described in fewer than fifty characters. */
export const dataset = (given: {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly publisher: Thing | null;
  readonly modified?: string;
  /** A period as ISO 8601 writes it: `2026-01/2026-11`. */
  readonly covers?: string;
  readonly measured?: readonly string[];
  readonly downloads: readonly Thing[];
}): Thing => ({
  '@type': 'Dataset',
  name: given.name,
  description: `${given.description}来自政府信息公开，可以免费下载、自由使用；引用时注明发布机构和日期。内容与网页一致，随公开内容更新。`,
  url: given.url,
  inLanguage: 'zh-CN',
  isAccessibleForFree: true,
  license: LICENCE_PAGE,
  creator: given.publisher ?? undefined,
  dateModified: given.modified,
  temporalCoverage: given.covers,
  variableMeasured: given.measured,
  distribution: given.downloads,
});

const ADDRESSES: ReadonlySet<string> = new Set(['url', 'contentUrl', 'item', 'license', 'target', '@id']);

const resolved = (config: PortalConfig, thing: Thing): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (value === undefined) return [];
      if (typeof value === 'string')
        return [[key, ADDRESSES.has(key) && value.startsWith('/') ? absoluteUrl(config, value) : value]];
      if (Array.isArray(value))
        return [
          [
            key,
            value.map((each: string | Thing) => (typeof each === 'string' ? each : resolved(config, each))),
          ],
        ];
      return [[key, typeof value === 'object' ? resolved(config, asThing(value)) : value]];
    }),
  );

/** An array was told apart before; the compiler does not see it through a readonly one. */
const asThing = (value: Thing | readonly (string | Thing)[]): Thing =>
  '@type' in value ? value : { '@type': 'ItemList' };

/** Of a page's frame, what it tells programs. */
interface Told {
  readonly about?: readonly Thing[];
  readonly trail: readonly Crumb[] | null;
  readonly title: string;
  readonly path: string;
}

const breadcrumb = ({ trail, title, path }: Told): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ title: '首页', href: urls.home }, ...(trail ?? []), { title, href: path }].map(
    ({ title: name, href }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: href }),
  ),
});

/** The page's own subject and the way to it. */
export function structuredData(config: PortalConfig, frame: Told): unknown {
  const things = [...(frame.about ?? []), ...(frame.trail === null ? [] : [breadcrumb(frame)])];
  return things.length === 0
    ? null
    : { '@context': 'https://schema.org', '@graph': things.map((thing) => resolved(config, thing)) };
}
