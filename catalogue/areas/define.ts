import { type Cited, ownRule } from '../../src/kernel/citation.ts';
import type {
  AreaDeclaration,
  ItemDeclaration,
  Responsible,
  RuleDeclaration,
  TimingPeriod,
  TopicDeclaration,
  TypeDeclaration,
} from '../../src/schema/declaration.ts';
import type { DossierKind } from '../../src/schema/dossier-kind.ts';
import { ruleText } from '../../src/schema/law.ts';
import { ruleInForce } from '../law/rule-in-force.ts';
import { DISCLOSURE, OPINION_2016 } from '../law/statutes/disclosure.ts';

/**
 * An area with all that it declares: what one article of the mandate asks for. Types and kinds of dossier that several
 * areas share are under `types/` and `dossiers/`.
 */
export interface DeclaredArea {
  readonly area: AreaDeclaration;
  readonly items: readonly ItemDeclaration[];
  /** Every version of the types of its own; a version that records were published under stays for ever. */
  readonly types?: readonly TypeDeclaration[];
  readonly dossierKinds?: readonly DossierKind[];
  readonly topics?: readonly TopicDeclaration[];
}

/** 各市州政府、省政府相关部门. */
export const ALL: readonly Responsible[] = [{ set: 'all' }];
export const PREFECTURES: readonly Responsible[] = [{ set: 'prefectures' }];
/** The leads of an area and 各市州政府: who reports on it period by period. */
export const leadsAndPrefectures = (area: Pick<AreaDeclaration, 'leads'>): readonly Responsible[] => [
  { bodies: area.leads },
  ...PREFECTURES,
];
/** The leads of an area, and whoever has a line of a published register: who reports on what stands there. */
export const leadsAndHolders = (
  area: Pick<AreaDeclaration, 'leads'>,
  register: string,
): readonly Responsible[] => [{ bodies: area.leads }, { holders: register }];
/** 市、县政府. */
export const CITIES_AND_COUNTIES: readonly Responsible[] = [{ set: 'prefectures' }, { set: 'counties' }];
/** 乡镇(街道)、村(社区). */
export const GRASSROOTS: readonly Responsible[] = [{ set: 'townships' }, { set: 'villages' }];
/** 村（社区）. */
export const VILLAGES: readonly Responsible[] = [{ set: 'villages' }];
/** 县市区政府、乡镇和村. */
export const COUNTIES_AND_BELOW: readonly Responsible[] = [{ set: 'counties' }, ...GRASSROOTS];
/** 省政府相关部门、市州和县市区政府. */
export const EVERY_GOVERNMENT: readonly Responsible[] = [{ set: 'all' }, { set: 'counties' }];

/** Who exercises power or spends money in its own name: governments, and the departments of each of them. */
export const GOVERNMENTS_AND_DEPARTMENTS: readonly Responsible[] = [
  ...EVERY_GOVERNMENT,
  { set: 'local-departments' },
];
/** Every 行政机关 (条例第二条): governments down to the townships, and departments; villages and institutions are none. */
export const EVERY_AUTHORITY: readonly Responsible[] = [...GOVERNMENTS_AND_DEPARTMENTS, { set: 'townships' }];

const WEB = ['政府网站', '政府公报', '政务新媒体', '政务服务中心'];

/** What an item rests on: references of catalogue/law/statutes, each of them law on certain days. */
export interface Based {
  readonly basis: readonly Cited[];
}

type Given = Pick<
  ItemDeclaration,
  'code' | 'title' | 'group' | 'type' | 'elements' | 'responsible' | 'timing' | 'timingBasis' | 'clauses'
> &
  Based;

/** An item open to everybody, published without being asked, with one review before the issuer: what most items are. */
export const item = (area: AreaDeclaration, given: Given, kind = area.kind): ItemDeclaration => ({
  ...given,
  area: area.code,
  kind,
  leads: area.leads,
  audience: 'public',
  manner: 'proactive',
  channels: WEB,
  review: ['reviewer'],
});

const lengthOf = ({ value, unit, date }: RuleDeclaration) => ({
  days: value,
  unit,
  ...(date === undefined ? {} : { date }),
});

/** Due by a rule of catalogue/law, counted from the day in the content field `event`. */
export function underRule(
  code: string,
  event = 'documentDate',
): Pick<ItemDeclaration, 'timing' | 'timingBasis'> {
  const rule = ruleInForce(code);
  return {
    timing: { kind: 'event', event, ...lengthOf(rule), rule: code },
    timingBasis: ruleText(rule),
  };
}

/** Due by a rule of catalogue/law after the end of each period. */
export function eachUnderRule(
  code: string,
  every: TimingPeriod,
): Pick<ItemDeclaration, 'timing' | 'timingBasis'> {
  const rule = ruleInForce(code);
  return {
    timing: { kind: 'period', every, ...lengthOf(rule), rule: code },
    timingBasis: ruleText(rule),
  };
}

const IN_TIME = 'disclosure-in-time';

/** From coming into being or being changed: the rule where no law says otherwise (条例第二十六条). */
export const TWENTY_WORKING_DAYS = underRule(IN_TIME);

/**
 * The same of those whom 条例第二十六条 does not bind, because they are no 行政机关: villages, institutions, enterprises,
 * charities.
 */
export const TWENTY_BY_OWN_RULE: Pick<ItemDeclaration, 'timing' | 'timingBasis'> = {
  timing: { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' },
  timingBasis: ownRule('比照行政机关主动公开的期限，自信息形成或者变更之日起20个工作日内公开'),
};

/** Once for each period, by the same rule; a longer time is one that the office has set itself. */
export const each = (every: TimingPeriod, days?: number): Pick<ItemDeclaration, 'timing' | 'timingBasis'> =>
  days === undefined
    ? eachUnderRule(IN_TIME, every)
    : {
        timing: { kind: 'period', every, days, unit: 'working-day' },
        timingBasis: ownRule(`每期结束后${days}个工作日内公开`),
      };

/** The same from a day on, before which nobody is asked for it. */
export const eachSince = (
  every: TimingPeriod,
  days: number,
  since: string,
): Pick<ItemDeclaration, 'timing' | 'timingBasis'> => ({
  timing: { kind: 'period', every, days, unit: 'working-day', since },
  timingBasis: ownRule(`自${since}起，每期结束后${days}个工作日内公开`),
});

const nn = (area: AreaDeclaration): string => String(area.number).padStart(2, '0');

/** The two items that every area has: the documents that carry it out, and what explains them (both ways linked). */
export const policyItems = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  item(area, {
    code: `${nn(area)}.policy-document`,
    title: `${area.title}政策文件`,
    group: '政策文件',
    type: 'policy-document',
    elements: ['标题', '发文字号', '发文机关', '成文日期', '施行日期', '有效性', '正文', '附件'],
    basis: [DISCLOSURE.at('第二十条第一项')],
    responsible: EVERY_GOVERNMENT,
    clauses: [],
    ...TWENTY_WORKING_DAYS,
  }),
  item(area, {
    code: `${nn(area)}.interpretation`,
    title: `${area.title}政策解读`,
    group: '政策文件',
    type: 'interpretation',
    elements: ['解读的文件', '解读形式', '背景依据', '主要内容', '对谁有什么影响', '怎么办'],
    basis: [OPINION_2016.whole],
    responsible: EVERY_GOVERNMENT,
    clauses: ['2.4'],
    ...underRule('interpretation'),
  }),
];
