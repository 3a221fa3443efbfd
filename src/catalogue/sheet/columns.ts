import {
  HOLDERS_NAME,
  ITEM_CHANNELS,
  type ItemDeclaration,
  KIND_NAMES,
  RESPONSIBLE_SET_NAMES,
  REVIEW_NAMES,
  type Responsible,
} from '../../schema/declaration.ts';
import { ITEM_FIELD_TITLES, type ItemWords, itemFieldText } from '../item-text.ts';
import { timingText } from '../timing.ts';

/**
 * The table of the national catalogue of the grassroots (国办发〔2019〕54号): its columns under its two rows of headings,
 * exactly. What the platform needs beyond it stands to the right under a heading of its own, so that the table can be
 * printed without it and comes back unambiguously with it.
 */
const OTHER_CHANNEL = '其他';
/** 政务新媒体 is what the national table calls 两微一端. */
const NEW_MEDIA = { kept: '政务新媒体', printed: '两微一端' } as const;
export const TICK = '√';

export interface SheetContext extends ItemWords {
  /** Names that several bodies share need their code beside them. */
  readonly isAmbiguous: (name: string) => boolean;
  /** The title of a date field of a type: 成文日期. */
  readonly fieldTitle: (type: string, field: string) => string;
}

export type ColumnKey =
  | 'group'
  | 'title'
  | 'elements'
  | 'basis'
  | 'timing'
  | 'responsible'
  | 'channels'
  | 'toAll'
  | 'toSome'
  | 'proactive'
  | 'onRequest'
  | 'county'
  | 'township'
  | 'code'
  | 'area'
  | 'kind'
  | 'type'
  | 'event'
  | 'rule'
  | 'timingBasis'
  | 'leads'
  | 'review'
  | 'clauses';

export interface SheetColumn {
  readonly key: ColumnKey;
  /** First row of the head; columns of one group stand together under it. */
  readonly group: string | null;
  readonly title: string;
  readonly width: number;
  readonly text: (item: ItemDeclaration, context: SheetContext) => string;
}

const lines = (texts: readonly string[]): string => texts.join('\n');
const tick = (is: boolean): string => (is ? TICK : '');

const bodyText = (code: string, context: SheetContext): string => {
  const name = context.nameOf(code);
  return context.isAmbiguous(name) ? `${name}〔${code}〕` : name;
};

/** Sets by their phrase, bodies by their name, holders by the register that tells them. */
export const responsibleText = (responsible: readonly Responsible[], context: SheetContext): string =>
  lines(
    responsible.flatMap((each) =>
      'set' in each
        ? [RESPONSIBLE_SET_NAMES[each.set]]
        : 'holders' in each
          ? [`${HOLDERS_NAME}〔${each.holders}〕`]
          : each.bodies.map((code) => bodyText(code, context)),
    ),
  );

export const printedChannel = (channel: string): string =>
  channel === NEW_MEDIA.kept ? NEW_MEDIA.printed : channel;
export const CHANNELS: readonly string[] = ITEM_CHANNELS.map(printedChannel);
export const keptChannel = (printed: string): string =>
  printed === NEW_MEDIA.printed ? NEW_MEDIA.kept : printed;

const channelsText = (channels: readonly string[]): string => {
  const printed = channels.map(printedChannel);
  const others = printed.filter((channel) => !CHANNELS.some((known) => known === channel));
  return lines([
    ...CHANNELS.map((channel) => `${printed.includes(channel) ? '■' : '□'}${channel}`),
    others.length === 0 ? `□${OTHER_CHANNEL}` : `■${OTHER_CHANNEL}：${others.join('；')}`,
  ]);
};

const hasSet = (item: ItemDeclaration, ...sets: readonly string[]): boolean =>
  item.responsible.some((each) => 'set' in each && sets.includes(each.set));
export const isCountyLevel = (item: ItemDeclaration): boolean => hasSet(item, 'counties');
export const isTownshipLevel = (item: ItemDeclaration): boolean => hasSet(item, 'townships', 'villages');

const own = '平台管理信息';
const field = (
  key: 'group' | 'title' | 'code' | 'area' | 'kind' | 'type' | 'timingBasis',
  width: number,
  group: string | null,
  text: (item: ItemDeclaration, context: SheetContext) => string = (item, context) =>
    itemFieldText(item, key, context),
): SheetColumn => ({ key, group, title: ITEM_FIELD_TITLES[key], width, text });

export const COLUMNS: readonly SheetColumn[] = [
  field('group', 14, '公开事项'),
  field('title', 22, '公开事项'),
  { key: 'elements', group: null, title: '公开内容(要素)', width: 32, text: (item) => lines(item.elements) },
  { key: 'basis', group: null, title: '公开依据', width: 32, text: (item) => lines(item.basis) },
  { key: 'timing', group: null, title: '公开时限', width: 20, text: (item) => timingText(item.timing) },
  {
    key: 'responsible',
    group: null,
    title: '公开主体',
    width: 20,
    text: (item, context) => responsibleText(item.responsible, context),
  },
  {
    key: 'channels',
    group: null,
    title: '公开渠道和载体',
    width: 24,
    text: (item) => channelsText(item.channels),
  },
  {
    key: 'toAll',
    group: '公开对象',
    title: '全社会',
    width: 8,
    text: (item) => tick(item.audience === 'public'),
  },
  {
    key: 'toSome',
    group: '公开对象',
    title: '特定群众(群体)',
    width: 12,
    text: (item) =>
      item.audience === 'public' ? '' : `${TICK}${item.audience === 'inside-unit' ? '本单位内部' : ''}`,
  },
  {
    key: 'proactive',
    group: '公开方式',
    title: '主动',
    width: 6,
    text: (item) => tick(item.manner === 'proactive'),
  },
  {
    key: 'onRequest',
    group: '公开方式',
    title: '依申请公开',
    width: 8,
    text: (item) => tick(item.manner === 'on-request'),
  },
  { key: 'county', group: '公开层级', title: '县级', width: 6, text: (item) => tick(isCountyLevel(item)) },
  {
    key: 'township',
    group: '公开层级',
    title: '乡(村)级',
    width: 8,
    text: (item) => tick(isTownshipLevel(item)),
  },
  field('code', 26, own, (item) => item.code),
  field('area', 24, own),
  field('kind', 10, own, (item) => KIND_NAMES[item.kind]),
  field('type', 18, own),
  {
    key: 'event',
    group: own,
    title: '起算日期',
    width: 12,
    text: (item, context) =>
      item.timing.kind === 'event' ? context.fieldTitle(item.type, item.timing.event) : '',
  },
  {
    key: 'rule',
    group: own,
    title: '期限规则',
    width: 20,
    text: (item) => (item.timing.kind === 'standing' ? '' : (item.timing.rule ?? '')),
  },
  field('timingBasis', 32, own),
  {
    key: 'leads',
    group: own,
    title: ITEM_FIELD_TITLES.leads,
    width: 18,
    text: (item, context) => lines(item.leads.map((code) => bodyText(code, context))),
  },
  {
    key: 'review',
    group: own,
    title: ITEM_FIELD_TITLES.review,
    width: 12,
    text: (item) => lines(item.review.map((step) => REVIEW_NAMES[step])),
  },
  {
    key: 'clauses',
    group: own,
    title: ITEM_FIELD_TITLES.clauses,
    width: 12,
    text: (item) => item.clauses.join('、'),
  },
];

export const ORDINAL = '序号';
export const HEAD_ROWS = 2;
