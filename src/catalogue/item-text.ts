import type { ItemDifference } from '../api/contract.ts';
import type { Directory } from '../bodies/directory.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import {
  AUDIENCE_NAMES,
  HOLDERS_NAME,
  type ItemDeclaration,
  KIND_NAMES,
  MANNER_NAMES,
  RESPONSIBLE_SET_NAMES,
  REVIEW_NAMES,
} from '../schema/declaration.ts';
import { timingText } from './timing.ts';

/** The newest name of a body; its code where nobody has that code. */
export type BodyName = (code: string) => string;
export const bodyNames =
  (directory: Directory): BodyName =>
  (code) =>
    directory.byCode.get(code)?.names.at(-1)?.name ?? code;

/** Where the names in an item come from. */
export interface ItemWords {
  readonly nameOf: BodyName;
  readonly catalogue: Catalogue;
}

/** In the order in which people read an item; the titles are those of the national catalogue where it has one. */
export const ITEM_FIELD_TITLES = {
  code: '事项编码',
  area: '公开领域',
  kind: '公开类别',
  group: '一级事项',
  title: '二级事项',
  type: '信息类型',
  elements: '公开内容（要素）',
  basis: '公开依据',
  timing: '公开时限',
  timingBasis: '时限依据',
  responsible: '公开主体',
  leads: '牵头单位',
  channels: '公开渠道和载体',
  audience: '公开对象',
  manner: '公开方式',
  review: '审核环节',
  clauses: '对应条款',
} as const satisfies Readonly<Record<keyof ItemDeclaration, string>>;

const FIELDS = [
  'code',
  'area',
  'kind',
  'group',
  'title',
  'type',
  'elements',
  'basis',
  'timing',
  'timingBasis',
  'responsible',
  'leads',
  'channels',
  'audience',
  'manner',
  'review',
  'clauses',
] as const satisfies readonly (keyof ItemDeclaration)[];

/** The title of the date in a record from which is counted: 成文日期. */
const eventTitle = (item: ItemDeclaration, catalogue: Catalogue): string => {
  const { timing } = item;
  if (timing.kind !== 'event') return '';
  const title = catalogue.findCurrentType(item.type)?.fields[timing.event]?.title ?? timing.event;
  return `（自“${title}”起算）`;
};

const ruleTitle = (item: ItemDeclaration, catalogue: Catalogue): string => {
  if (item.timing.kind === 'standing' || item.timing.rule === undefined) return '';
  const { rule } = item.timing;
  return `，适用“${catalogue.ruleOn(rule, '9999-12-31')?.title ?? rule}”`;
};

/** A field of an item in words. */
export function itemFieldText(
  item: ItemDeclaration,
  field: keyof ItemDeclaration,
  { nameOf, catalogue }: ItemWords,
): string {
  switch (field) {
    case 'area':
      return catalogue.findArea(item.area)?.title ?? item.area;
    case 'kind':
      return KIND_NAMES[item.kind];
    case 'type':
      return catalogue.findCurrentType(item.type)?.title ?? item.type;
    case 'elements':
      return item.elements.join('；');
    case 'basis':
      return item.basis.join('；');
    case 'timing':
      return timingText(item.timing) + eventTitle(item, catalogue) + ruleTitle(item, catalogue);
    case 'responsible':
      return item.responsible
        .flatMap((each) =>
          'set' in each
            ? [RESPONSIBLE_SET_NAMES[each.set]]
            : 'holders' in each
              ? [HOLDERS_NAME]
              : each.bodies.map(nameOf),
        )
        .join('、');
    case 'leads':
      return item.leads.map(nameOf).join('、');
    case 'channels':
      return item.channels.join('、');
    case 'audience':
      return AUDIENCE_NAMES[item.audience];
    case 'manner':
      return MANNER_NAMES[item.manner];
    case 'review':
      return item.review.map((step) => REVIEW_NAMES[step]).join('、');
    case 'clauses':
      return item.clauses.join('、');
    default:
      return item[field];
  }
}

/** What a version changed in the one before, field by field; the first version changes nothing. */
export const itemDifferences = (
  before: ItemDeclaration | null,
  after: ItemDeclaration,
  words: ItemWords,
): readonly ItemDifference[] =>
  before === null
    ? []
    : FIELDS.flatMap((field) => {
        if (JSON.stringify(before[field]) === JSON.stringify(after[field])) return [];
        const texts = {
          before: itemFieldText(before, field, words),
          after: itemFieldText(after, field, words),
        };
        return [{ field, title: ITEM_FIELD_TITLES[field], ...texts }];
      });
