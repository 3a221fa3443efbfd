import type { AreaDeclaration, ItemDeclaration, Responsible } from '../../src/catalogue/declaration.ts';

/** An area with its items: what one article of the opinion asks for. */
export interface DeclaredArea {
  readonly area: AreaDeclaration;
  readonly items: readonly ItemDeclaration[];
}

/** 各市州政府、省政府相关部门. */
export const ALL: readonly Responsible[] = [{ set: 'all' }];
export const PREFECTURES: readonly Responsible[] = [{ set: 'prefectures' }];
/** 市、县政府. */
export const CITIES_AND_COUNTIES: readonly Responsible[] = [{ set: 'prefectures' }, { set: 'counties' }];
/** 乡镇(街道)、村(社区). */
export const GRASSROOTS: readonly Responsible[] = [{ set: 'townships' }, { set: 'villages' }];
/** 省政府相关部门、市州和县市区政府. */
export const EVERY_GOVERNMENT: readonly Responsible[] = [{ set: 'all' }, { set: 'counties' }];

const REGULATION = '政府信息公开条例（国务院令第711号）';
const WEB = ['政府网站', '政府公报', '政务新媒体', '政务服务中心'];

type Given = Pick<
  ItemDeclaration,
  | 'code'
  | 'title'
  | 'group'
  | 'type'
  | 'elements'
  | 'basis'
  | 'responsible'
  | 'timing'
  | 'timingBasis'
  | 'clauses'
>;

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

/** 20 working days from coming into being or being changed: the rule where no law says otherwise (条例第二十六条). */
export const TWENTY_WORKING_DAYS = {
  timing: { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' },
  timingBasis: `${REGULATION}第二十六条`,
} as const;

/** Once for each period, with the rule's default of 20 working days after it. */
export const each = (every: 'month' | 'quarter' | 'year', days = 20) =>
  ({
    timing: { kind: 'period', every, days, unit: 'working-day' },
    timingBasis: `${REGULATION}第二十六条`,
  }) as const;

const nn = (area: AreaDeclaration): string => String(area.number).padStart(2, '0');

/** The two items that every area has: the documents that carry it out, and what explains them (both ways linked). */
export const policyItems = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  item(area, {
    code: `${nn(area)}.policy-document`,
    title: `${area.title}政策文件`,
    group: '政策文件',
    type: 'policy-document',
    elements: ['标题', '发文字号', '发文机关', '成文日期', '施行日期', '有效性', '正文', '附件'],
    basis: [`${REGULATION}第二十条第一项`],
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
    basis: ['关于全面推进政务公开工作的意见（中办发〔2016〕8号）'],
    responsible: EVERY_GOVERNMENT,
    clauses: ['2.4'],
    timing: { kind: 'event', event: 'documentDate', days: 3, unit: 'working-day' },
    timingBasis:
      '国务院办公厅关于全面推进政务公开工作的意见实施细则（国办发〔2016〕80号），解读材料在文件公开后3个工作日内发布',
  }),
];
