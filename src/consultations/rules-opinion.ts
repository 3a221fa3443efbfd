import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  OPINION_CHANNEL_NAMES,
  OPINION_PUBLICITY_NAMES,
  type OpinionChannel,
  type OpinionPublicity,
  PERSON_GROUP_NAMES,
  type PersonGroup,
} from '../schema/vocabulary.ts';

export const isChannel = (text: string): text is OpinionChannel => Object.hasOwn(OPINION_CHANNEL_NAMES, text);
export const channelName = (text: string): string => (isChannel(text) ? OPINION_CHANNEL_NAMES[text] : text);

export const isPersonGroup = (text: string): text is PersonGroup => Object.hasOwn(PERSON_GROUP_NAMES, text);
export const groupName = (text: string): string => (isPersonGroup(text) ? PERSON_GROUP_NAMES[text] : text);

export const isPublicity = (text: string): text is OpinionPublicity =>
  Object.hasOwn(OPINION_PUBLICITY_NAMES, text);

/** An opinion as its author wrote it. */
export interface OpinionInput {
  readonly group: string;
  readonly name: string;
  /** For the office only, never public. */
  readonly contact: string;
  readonly publicity: string;
  /** Anchor of the passage; empty = the whole draft. */
  readonly anchor: string;
  readonly quote: string;
  readonly text: string;
}

export const MAX_TEXT = 5000;
const LIMITS = { name: 100, contact: 200, anchor: 80, quote: 1000 } as const;
const FIELD_NAMES = {
  name: '姓名或者单位',
  contact: '联系方式',
  anchor: '条文位置',
  quote: '引用的原文',
} as const;

/** Every reason why an opinion cannot be taken as it is. */
export function opinionRefusals(input: OpinionInput): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const text = input.text.trim();
  if (text === '') refusals.push(problem('field-required', { field: '意见内容' }, { path: '/text' }));
  if (text.length > MAX_TEXT) {
    refusals.push(
      problem(
        'field-invalid',
        { field: '意见内容', detail: `共${text.length}字，最多${MAX_TEXT}字，更长的内容可以作为附件` },
        { path: '/text' },
      ),
    );
  }
  for (const field of ['name', 'contact', 'anchor', 'quote'] as const) {
    if (input[field].length > LIMITS[field]) {
      refusals.push(
        problem(
          'field-invalid',
          { field: FIELD_NAMES[field], detail: `最多${LIMITS[field]}字` },
          { path: `/${field}` },
        ),
      );
    }
  }
  if (!isPersonGroup(input.group))
    refusals.push(problem('field-required', { field: '您的身份' }, { path: '/group' }));
  if (!isPublicity(input.publicity))
    refusals.push(problem('field-required', { field: '公开方式' }, { path: '/publicity' }));
  if (input.publicity === 'named' && input.name.trim() === '') {
    refusals.push(
      problem(
        'field-invalid',
        { field: '姓名或者单位', detail: '选择公开姓名的，请填写姓名' },
        { path: '/name' },
      ),
    );
  }
  return refusals;
}

/** What makes two texts the same: letters, digits and characters only, whatever their width, case and punctuation. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Who somebody is, as far as can be told: the contact alone, else the name at its address, else the address. */
export function identityOf(person: {
  readonly name: string;
  readonly contact: string;
  readonly address: string;
}): string {
  const contact = normalised(person.contact);
  if (contact !== '') return `contact:${contact}`;
  return `address:${person.address}\n${normalised(person.name)}`;
}

/** The public's own name for a network: one household or office. */
export function addressPrefix(address: string): string {
  const v4 = /(?:^|:)(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = tail.split(':').filter((group) => group !== '');
  const filled = address.includes('::')
    ? [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest]
    : groups;
  return `${filled
    .slice(0, 3)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}
