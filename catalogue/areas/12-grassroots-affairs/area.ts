import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { DISCLOSURE, GRASSROOTS_STANDARDS } from '../../law/statutes/disclosure.ts';
import { MINIMUM_LIVING, RELIEF_MEASURES } from '../../law/statutes/social.ts';
import {
  COLLECTIVE_FINANCES,
  COLLECTIVES,
  LAND_CIRCULATION,
  SUBSIDY_CARD,
  VILLAGERS_LAW,
} from '../../law/statutes/villages.ts';
import {
  ALL,
  type Based,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  GRASSROOTS,
  item,
  policyItems,
  TWENTY_BY_OWN_RULE,
  TWENTY_WORKING_DAYS,
  VILLAGES,
} from '../define.ts';
import { GRASSROOTS_KINDS } from './dossiers.ts';
import { VILLAGE_AFFAIRS } from './types/affairs.ts';
import { CONTRACT_LAND } from './types/contract-land.ts';
import { VILLAGE_OUTCOME, VILLAGE_RESOLUTION } from './types/decisions.ts';
import { VILLAGE_STATEMENT } from './types/finance.ts';
import { HOMESTEADS } from './types/homesteads.ts';
import { VILLAGE_LEVY } from './types/levies.ts';
import {
  FARM_SUBSIDY,
  GRASSROOTS_CATALOGUE,
  VILLAGE_ASSET,
  VILLAGE_RELIEF,
  VILLAGE_SERVICE,
} from './types/lists.ts';
import { DISASTER_RELIEF, PUBLIC_SECURITY } from './types/local.ts';

const AREA: AreaDeclaration = {
  code: '12-grassroots-affairs',
  number: 12,
  article: '(十二)',
  title: '基层事务公开',
  kind: 'execution',
  demand:
    '制定基层事务公开指导目录，规范基层财务和村（居）务公开，重点公开民主决策、惠农资金、救助补助和便民服务。',
  leads: ['mzt'],
  responsible: ALL,
};

/** Until 2025-12-31 by its number; the numbers of the text of 2026 were not read. */
const AFFAIRS = [VILLAGERS_LAW.at('第三十条'), VILLAGERS_LAW.whole] as const;
const MEETINGS = [VILLAGERS_LAW.at('第二十四条', '第二十六条'), VILLAGERS_LAW.whole] as const;
const FINANCES = [COLLECTIVES.at('第四十五条', '第四十六条'), COLLECTIVE_FINANCES.whole] as const;
/** What is told to the village is told in the village too. */
const IN_THE_VILLAGE = ['政府网站', '村公示栏（电子屏）', '便民服务站', '村民会议、户主会'];

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'group' | 'type' | 'elements' | 'clauses'> &
  Based &
  Partial<Pick<ItemDeclaration, 'responsible' | 'timing' | 'timingBasis'>>;
const grassrootsItem = (given: Given): ItemDeclaration => ({
  ...item(AREA, { ...TWENTY_BY_OWN_RULE, responsible: GRASSROOTS, ...given }),
  channels: IN_THE_VILLAGE,
});

const VILLAGE_ITEMS: readonly ItemDeclaration[] = [
  grassrootsItem({
    code: '12.village-finance',
    title: '村级财务收支',
    group: '财务公开',
    type: 'village-statement',
    elements: ['月初结余', '收入明细', '支出明细', '月末结余', '村务监督委员会意见'],
    basis: [...AFFAIRS, ...FINANCES],
    responsible: VILLAGES,
    clauses: ['12.2'],
    ...each('month'),
  }),
  grassrootsItem({
    code: '12.village-assets',
    title: '村集体资产资源和债权债务',
    group: '财务公开',
    type: 'village-asset',
    elements: ['资产资源名称和数量', '原值', '使用方式', '承包租赁', '收益', '债权债务'],
    basis: [...AFFAIRS, ...FINANCES],
    responsible: VILLAGES,
    clauses: ['12.2'],
  }),
  grassrootsItem({
    code: '12.village-affairs',
    title: '村（居）务公开',
    group: '村居公开',
    type: 'village-affairs',
    elements: ['决定事项及实施', '政策落实', '资金物资管理使用', '协助政府工作', '集体资产和承包'],
    basis: [...AFFAIRS],
    clauses: ['12.2'],
    ...each('quarter'),
  }),
  grassrootsItem({
    code: '12.village-decision',
    title: '民主决策（决议公开）',
    group: '民主决策',
    type: 'village-resolution',
    elements: ['提议内容', '四议过程', '到会和同意人数', '决议内容', '提出异议的期限'],
    basis: [...MEETINGS],
    responsible: VILLAGES,
    clauses: ['12.3'],
  }),
  grassrootsItem({
    code: '12.village-outcome',
    title: '民主决策（实施结果公开）',
    group: '民主决策',
    type: 'village-outcome',
    elements: ['实施结果', '使用资金', '监督意见'],
    basis: [...MEETINGS],
    responsible: VILLAGES,
    clauses: ['12.3'],
  }),
  grassrootsItem({
    code: '12.village-levies',
    title: '筹资筹劳情况',
    group: '财务公开',
    type: 'village-levy',
    elements: ['项目和用途', '议定过程', '每人标准和总额', '减免', '批准', '使用和结余', '监督意见'],
    basis: [DISCLOSURE.at('第二十一条'), ...AFFAIRS],
    clauses: ['12.2'],
  }),
  grassrootsItem({
    code: '12.homesteads',
    title: '宅基地使用情况审核',
    group: '村居公开',
    type: 'village-homesteads',
    elements: ['户主（隐去部分字）', '村组', '建房类型', '面积', '原宅基地处置', '审核阶段和批准文号'],
    basis: [DISCLOSURE.at('第二十一条'), ...MEETINGS],
    clauses: ['12.2'],
  }),
  grassrootsItem({
    code: '12.farm-subsidies',
    title: '惠农补贴资金发放',
    group: '惠农资金',
    type: 'farm-subsidy',
    elements: ['补贴项目', '户主（隐去部分字）', '面积或者数量', '补贴标准', '补贴金额', '发放日期'],
    basis: [SUBSIDY_CARD.whole, ...AFFAIRS],
    clauses: ['12.3'],
  }),
  grassrootsItem({
    code: '12.relief-notice',
    title: '拟救助补助对象公示',
    group: '救助补助',
    type: 'benefit-notice',
    elements: ['姓名（隐去部分字）', '村组', '人数', '拟享受的待遇', '公示截止日期', '监督电话'],
    basis: [RELIEF_MEASURES.at('第十一条第二项', '第十一条第三项'), MINIMUM_LIVING.whole],
    clauses: ['12.3'],
    // The term runs from the day on which the notice goes up.
    timing: { kind: 'event', event: 'documentDate', days: 0, unit: 'same-day' },
    timingBasis: ownRule('公示自公示之日起计算，当日发布'),
  }),
  grassrootsItem({
    code: '12.relief-list',
    title: '救助补助对象和金额',
    group: '救助补助',
    type: 'village-relief',
    elements: ['姓名（隐去部分字）', '种类', '保障人数', '金额', '起始日期', '监督电话'],
    basis: [RELIEF_MEASURES.at('第十一条第二项', '第十一条第三项'), ...AFFAIRS],
    clauses: ['12.3'],
  }),
  grassrootsItem({
    code: '12.village-services',
    title: '便民服务事项',
    group: '便民服务',
    type: 'village-service',
    elements: ['服务事项', '服务对象', '需要的材料', '办理地点和时间', '时限', '收费'],
    basis: [GRASSROOTS_STANDARDS.whole],
    clauses: ['12.3'],
  }),
];

export const AREA_12: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '12.grassroots-catalogue',
      title: '基层事务公开指导目录',
      group: '基层公开',
      type: 'grassroots-catalogue',
      elements: [
        '公开事项',
        '公开内容',
        '公开依据',
        '公开时限',
        '公开渠道和载体',
        '公开对象、方式和层级',
        '公开程序',
      ],
      basis: [GRASSROOTS_STANDARDS.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['12.1', '12.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    // 条例第二十一条 names the townships, and townships are 行政机关.
    {
      ...item(AREA, {
        code: '12.contract-land',
        title: '农村土地承包经营权流转情况',
        group: '村居公开',
        type: 'contract-land-transfer',
        elements: ['流转位置和面积', '流转方式和用途', '受让方', '价格和期限', '审查和备案情况'],
        basis: [DISCLOSURE.at('第二十一条'), LAND_CIRCULATION.whole],
        responsible: [{ set: 'townships' }],
        clauses: ['12.2'],
        ...TWENTY_WORKING_DAYS,
      }),
      channels: IN_THE_VILLAGE,
    },
    item(AREA, {
      code: '12.disaster-relief',
      title: '自然灾害救助资金和物资发放',
      group: '救助补助',
      type: 'disaster-relief',
      elements: ['灾害', '户主（隐去部分字）', '村组', '救助种类', '金额和物资', '发放日期'],
      basis: [DISCLOSURE.at('第二十一条'), RELIEF_MEASURES.at('第二十五条', '第二十六条')],
      responsible: [{ set: 'counties' }, { set: 'townships' }],
      clauses: ['12.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '12.public-security',
      title: '社会治安状况',
      group: '基层公开',
      type: 'public-security',
      elements: ['治安警情和案件', '查处情况', '电信网络诈骗', '交通和火灾', '防范提示', '户籍便民措施'],
      basis: [DISCLOSURE.at('第二十一条'), GRASSROOTS_STANDARDS.whole],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['12.1'],
      ...each('quarter'),
    }),
    ...VILLAGE_ITEMS,
  ],
  types: [
    GRASSROOTS_CATALOGUE,
    VILLAGE_STATEMENT,
    VILLAGE_ASSET,
    VILLAGE_AFFAIRS,
    VILLAGE_RESOLUTION,
    VILLAGE_OUTCOME,
    FARM_SUBSIDY,
    VILLAGE_RELIEF,
    VILLAGE_SERVICE,
    VILLAGE_LEVY,
    HOMESTEADS,
    CONTRACT_LAND,
    DISASTER_RELIEF,
    PUBLIC_SECURITY,
  ],
  dossierKinds: GRASSROOTS_KINDS,
};
