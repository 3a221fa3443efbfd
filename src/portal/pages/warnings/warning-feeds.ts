import { momentRfc3339 } from '../../../kernel/moment.ts';
import { xmlText } from '../../../kernel/xml-text.ts';
import { SEVERITIES } from '../../../warnings/cap.ts';
import type { WarningEvent, WarningMessage } from '../../../warnings/warning-event.ts';
import { messageName, momentWords, placeNames, warningName } from '../../components/warning-words.ts';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { urls } from '../../frame/urls.ts';

interface Entry {
  readonly event: WarningEvent;
  readonly message: WarningMessage;
}

const tag = (config: PortalConfig, name: string): string =>
  `tag:${config.siteDomain.replace(/:\d+$/, '')},${config.tagYear}:${name}`;
const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const link = (config: PortalConfig, rel: string, type: string, path: string): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(absoluteUrl(config, path))}"/>`;

const feed = (
  config: PortalConfig,
  given: { readonly title: string; readonly self: string; readonly page: string },
  entries: readonly Entry[],
  entry: (each: Entry) => readonly string[],
  namespaces = '',
): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom"${namespaces} xml:lang="zh-CN">`,
    element('id', tag(config, `feed${given.self}`)),
    element('title', given.title),
    link(config, 'self', 'application/atom+xml', given.self),
    link(config, 'alternate', 'text/html', given.page),
    element(
      'updated',
      entries.length === 0
        ? `${config.tagYear}-01-01T00:00:00+08:00`
        : momentRfc3339(new Date(Math.max(...entries.map((each) => each.message.sentAt.getTime())))),
    ),
    `<author>${element('name', config.host)}</author>`,
    ...entries.flatMap((each) => ['<entry>', ...entry(each), '</entry>']),
    '</feed>\n',
  ].join('');

const common = (config: PortalConfig, { event, message }: Entry): readonly string[] => [
  element('id', tag(config, `alert/${message.identifier}`)),
  element('published', momentRfc3339(message.sentAt)),
  element('updated', momentRfc3339(message.sentAt)),
  `<author>${element('name', message.issuer)}</author>`,
  link(config, 'related', 'text/html', urls.warning(event.messages[0]?.id ?? message.id)),
];

/** For people: each message, whether it warns, changes or ends, once and for ever the same. */
export const warningsFeed = (config: PortalConfig, region: string, entries: readonly Entry[]): string =>
  feed(
    config,
    {
      title: `${config.siteName} 预警信息`,
      self: urls.warningsFeed(region),
      page: urls.warnings({ region }),
    },
    entries,
    (each) => [
      ...common(config, each),
      element('title', `${messageName(each.message)}：${placeNames(each.message)}${nameOf(each)}`),
      link(config, 'alternate', 'text/html', urls.disclosure(each.message.id)),
      link(config, 'enclosure', 'application/cap+xml', urls.warningCap(each.message.id)),
      `<summary type="text">${xmlText(summaryOf(each))}</summary>`,
    ],
  );

const nameOf = ({ event, message }: Entry): string =>
  message.warning === null
    ? warningName(event)
    : warningName({ current: { ...message, warning: message.warning } });

const summaryOf = ({ message }: Entry): string =>
  message.warning === null
    ? message.reason
    : `${message.warning.text}有效时间${momentWords(message.from)}至${momentWords(message.until)}。`;

/** For machines: what is in force or to come, each entry its CAP message; what has ended is no longer there. */
export const capIndex = (config: PortalConfig, region: string, events: readonly WarningEvent[]): string =>
  feed(
    config,
    { title: `${config.siteName} 生效预警`, self: urls.warningsCap(region), page: urls.warnings({ region }) },
    events.map((event) => ({ event, message: event.current })),
    (each) => [
      ...common(config, each),
      element('title', each.message.title),
      link(config, 'alternate', 'application/cap+xml', urls.warningCap(each.message.id)),
      `<summary type="text">${xmlText(summaryOf(each))}</summary>`,
      element('cap:event', each.event.current.warning.hazard),
      element('cap:effective', momentRfc3339(each.message.sentAt)),
      element('cap:onset', momentRfc3339(each.message.from)),
      element('cap:expires', momentRfc3339(each.message.until)),
      element('cap:severity', SEVERITIES[each.message.colour]),
      element('cap:areaDesc', each.event.current.warning.area),
    ],
    ' xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"',
  );
