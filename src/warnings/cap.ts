import { momentRfc3339 } from '../kernel/moment.ts';
import { xmlText } from '../kernel/xml-text.ts';
import type { WarningColour } from '../schema/declaration.ts';
import { COLOUR_NAMES } from './rules-warning.ts';
import type { WarningEvent, WarningMessage } from './warning-event.ts';

/** The sender, as a CAP message names it. */
export interface CapPublisher {
  /** Without scheme and port: what follows the @ of a sender. */
  readonly domain: string;
  readonly publicUrl: string;
  /** Nothing of a demonstration may be taken for a real warning. */
  readonly demonstration: boolean;
}

const MESSAGE_TYPES = { alert: 'Alert', update: 'Update', cancel: 'Cancel' } as const;
export const SEVERITIES: Readonly<Record<WarningColour, string>> = {
  red: 'Extreme',
  orange: 'Severe',
  yellow: 'Moderate',
  blue: 'Minor',
};
const HOUR = 3_600_000;

/** CAP forbids spaces, commas, `<` and `&` here; codes of bodies and domains have none. */
export const senderOf = (
  event: Pick<WarningEvent, 'body'>,
  publisher: Pick<CapPublisher, 'domain'>,
): string => `${event.body}@${publisher.domain}`;

/** `sender,identifier,sent` of every earlier message of the warning, as CAP refers to them. */
export const referencesOf = (event: WarningEvent, message: WarningMessage, sender: string): string =>
  event.messages
    .filter((each) => each.n < message.n)
    .map((each) => `${sender},${each.identifier},${momentRfc3339(each.sentAt)}`)
    .join(' ');

const element = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`;
const pair = (name: string, valueName: string, value: string): string =>
  `<${name}><valueName>${xmlText(valueName)}</valueName><value>${xmlText(value)}</value></${name}>`;

const urgencyOf = (message: WarningMessage): string => {
  if (message.message === 'cancel') return 'Past';
  const ahead = message.from.getTime() - message.sentAt.getTime();
  return ahead <= HOUR ? 'Immediate' : ahead <= 24 * HOUR ? 'Expected' : 'Future';
};

/** A message as CAP 1.2, its elements in the order of the schema. The same message is the same text for ever. */
export function capWarning(event: WarningEvent, message: WarningMessage, publisher: CapPublisher): string {
  const sender = senderOf(event, publisher);
  const warning = message.warning ?? event.current.warning;
  const ends = message.message === 'cancel';
  const info = [
    element('language', 'zh-CN'),
    element('category', warning.category),
    element('event', warning.hazard),
    element('responseType', ends ? 'AllClear' : 'Prepare'),
    element('urgency', urgencyOf(message)),
    element('severity', SEVERITIES[message.colour]),
    element('certainty', ends ? 'Unknown' : 'Likely'),
    warning.code === null ? '' : pair('eventCode', 'GB/T 35561', warning.code),
    element('effective', momentRfc3339(message.sentAt)),
    element('onset', momentRfc3339(message.from)),
    element('expires', momentRfc3339(message.until)),
    element('senderName', message.issuer),
    element('headline', message.title),
    element('description', ends ? message.reason : warning.text),
    element('instruction', ends ? '' : warning.instruction),
    element('web', `${publisher.publicUrl}/warnings/${event.messages[0]?.id ?? message.id}`),
    pair('parameter', '预警级别', COLOUR_NAMES[message.colour]),
    '<area>',
    element('areaDesc', warning.area),
    ...message.divisions.map(({ code }) => pair('geocode', 'GB/T 2260', code)),
    '</area>',
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', message.identifier),
    element('sender', sender),
    element('sent', momentRfc3339(message.sentAt)),
    element('status', publisher.demonstration ? 'Exercise' : 'Actual'),
    element('msgType', MESSAGE_TYPES[message.message]),
    element('scope', 'Public'),
    publisher.demonstration ? element('note', '演示内容，不是真实预警。') : '',
    element('references', referencesOf(event, message, sender)),
    element('incidents', event.number),
    '<info>',
    ...info,
    '</info>',
    '</alert>\n',
  ].join('');
}
