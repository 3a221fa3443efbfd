import type { DisclosureSummary } from '../../../api/contract.ts';
import { xmlText } from '../../../kernel/xml-text.ts';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { formatRfc3339 } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

export type FeedEntry = Pick<
  DisclosureSummary,
  'id' | 'title' | 'summary' | 'bodyName' | 'area' | 'publishedAt' | 'updatedAt'
> & {
  /** Where it is read; absent = the page of the disclosure. */
  readonly path?: string;
};

export interface Feed {
  readonly title: string;
  /** Path of the feed; also what its identifier is made of. */
  readonly self: string;
  /** Path of the page that it belongs to. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** RFC 4151: stays the same when the site moves to https or another path. */
const tag = (config: PortalConfig, name: string): string =>
  `tag:${config.siteDomain.replace(/:\d+$/, '')},${config.tagYear}:${name}`;

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const entry = (config: PortalConfig, d: FeedEntry): string =>
  [
    '<entry>',
    element('id', tag(config, `disclosure/${d.id}`)),
    element('title', d.title),
    `<link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(config, d.path ?? urls.disclosure(d.id)))}"/>`,
    element('published', formatRfc3339(d.publishedAt)),
    element('updated', formatRfc3339(d.updatedAt)),
    `<author>${element('name', d.bodyName)}</author>`,
    `<category term="${xmlText(d.area)}"/>`,
    d.summary === '' ? '' : `<summary type="text">${xmlText(d.summary)}</summary>`,
    '</entry>',
  ].join('');

/** RFC 4287. An empty feed has been updated at the epoch of its tag: a date must be there, and it must not move. */
export function atomFeed(config: PortalConfig, feed: Feed): string {
  const updated = feed.entries.reduce(
    (latest, d) => (latest === '' || Date.parse(d.updatedAt) > Date.parse(latest) ? d.updatedAt : latest),
    '',
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', tag(config, `feed${feed.self}`)),
    element('title', feed.title),
    `<link rel="self" type="application/atom+xml" href="${xmlText(absoluteUrl(config, feed.self))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(config, feed.page))}"/>`,
    element('updated', updated === '' ? `${config.tagYear}-01-01T00:00:00+08:00` : formatRfc3339(updated)),
    `<author>${element('name', config.host)}</author>`,
    ...feed.entries.map((d) => entry(config, d)),
    '</feed>\n',
  ].join('');
}
