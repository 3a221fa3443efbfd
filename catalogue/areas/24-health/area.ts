import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  DISEASES_LAW,
  HEALTH,
  HEALTH_EVENT_RULES,
  HEALTH_EVENTS,
  HEALTH_SERVICES,
  MEDICAL_DISCLOSURE,
  PRICES,
} from '../../law/statutes/health.ts';
import {
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  eachUnderRule,
  GRASSROOTS,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { HEALTH_EVENT_KIND } from './dossiers.ts';
import { HEALTH_TYPES } from './types/index.ts';

const AREA: AreaDeclaration = {
  code: '24-health',
  number: 24,
  article: '(二十四)',
  title: '医疗卫生服务公开',
  kind: 'service',
  demand:
    '及时发布法定传染病和突发公共卫生事件信息，公开重大卫生政策和项目目录、医疗机构信息公开目录、医疗服务价格，以及基本公共卫生服务的机构和标准。',
  leads: ['wjw'],
  responsible: PREFECTURES,
};

const HEALTH_LAW = HEALTH.whole;
/**
 * Both laws let the province publish; that cities do rests on the mandate. The numbers of the laws of 2025 were not
 * read.
 */
const FIGURES = [
  MANDATE_2016.at('第（二十四）条'),
  DISEASES_LAW.at('第三十八条'),
  DISEASES_LAW.whole,
] as const;
const EVENTS = [
  MANDATE_2016.at('第（二十四）条'),
  HEALTH_EVENTS.whole,
  HEALTH_EVENT_RULES.at('第二十五条'),
] as const;
/** 各市州、县市区和提供服务的机构. */
const EVERYWHERE: readonly Responsible[] = [
  { bodies: AREA.leads },
  ...CITIES_AND_COUNTIES,
  ...GRASSROOTS,
  { holders: 'medical-institutions' },
];
const INSTITUTIONS: readonly Responsible[] = [
  ...leadsAndPrefectures(AREA),
  { set: 'counties' },
  { holders: 'medical-institutions' },
];

export const AREA_24: DeclaredArea = {
  area: AREA,
  types: HEALTH_TYPES,
  dossierKinds: [HEALTH_EVENT_KIND],
  topics: [
    {
      key: 'medical-prices',
      title: '查医疗服务价格',
      lead: '看病检查要多少钱：按项目名称或编码查，看看各级医院的价格和哪一天起执行。',
      type: 'medical-service-price',
      example: '胸部CT、阑尾、992200007',
      documents: ['24.policy-document', '24.interpretation'],
    },
    {
      key: 'public-health-services',
      title: '找公共卫生服务机构',
      lead: '打疫苗、建档案、产检、老年人体检在哪里：地址、时间和电话，国家规定的项目免费。',
      type: 'public-health-provider',
      example: '接种、卫生院、果园镇',
      documents: [],
    },
  ],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '24.disease-statistics',
      title: '法定传染病发病死亡统计',
      group: '疫情信息',
      type: 'notifiable-diseases',
      elements: ['病名', '甲乙丙类', '发病数', '死亡数', '月份'],
      basis: FIGURES,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...eachUnderRule('disease-figures', 'month'),
    }),
    item(AREA, {
      code: '24.disease-bulletin',
      title: '法定传染病疫情概况',
      group: '疫情信息',
      type: 'disease-bulletin',
      elements: ['甲乙丙类发病数和死亡数', '主要病种', '防病提示'],
      basis: FIGURES,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...eachUnderRule('disease-figures', 'month'),
    }),
    item(AREA, {
      code: '24.health-event-notice',
      title: '突发公共卫生事件信息发布',
      group: '突发公共卫生事件',
      type: 'health-event-notice',
      elements: ['事件名称', '类别和等级', '发生地区', '发病和死亡人数', '防护提示'],
      basis: EVENTS,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...underRule('public-health-event'),
    }),
    item(AREA, {
      code: '24.health-event-response',
      title: '突发公共卫生事件应急响应',
      group: '突发公共卫生事件',
      type: 'health-event-response',
      elements: ['启动、调整、终止', '响应级别', '适用范围', '采取的措施'],
      basis: EVENTS,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...underRule('public-health-event'),
    }),
    item(AREA, {
      code: '24.health-event-progress',
      title: '突发公共卫生事件处置进展',
      group: '突发公共卫生事件',
      type: 'health-event-progress',
      elements: ['累计发病、治愈、死亡', '原因调查', '处置进展'],
      basis: EVENTS,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...underRule('public-health-event'),
    }),
    item(AREA, {
      code: '24.health-event-conclusion',
      title: '突发公共卫生事件处置结果',
      group: '突发公共卫生事件',
      type: 'health-event-conclusion',
      elements: ['最终等级', '人数', '原因', '责任追究', '防范措施'],
      basis: EVENTS,
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.health-projects',
      title: '重大卫生政策和项目目录',
      group: '政策和项目',
      type: 'health-project',
      elements: ['名称', '类别', '依据文件', '服务对象', '主要内容', '资金', '责任单位', '进展'],
      basis: [HEALTH_LAW],
      responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
      clauses: ['24.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.institutions',
      title: '医疗卫生机构名录',
      group: '医疗机构',
      type: 'medical-institutions',
      elements: ['机构名称', '类别', '级别', '登记和注销日期'],
      basis: [HEALTH.whole, MEDICAL_DISCLOSURE.whole],
      responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
      clauses: ['24.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.institution-catalogue',
      title: '医疗卫生机构信息公开目录',
      group: '医疗机构',
      type: 'institution-catalogue',
      elements: ['机构资质', '科室和人员', '服务流程', '价格收费', '医保便民', '投诉渠道'],
      basis: [MEDICAL_DISCLOSURE.whole],
      responsible: INSTITUTIONS,
      clauses: ['24.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.service-prices',
      title: '医疗服务项目价格',
      group: '医疗机构',
      type: 'medical-service-price',
      elements: ['项目编码', '项目名称', '计价单位', '收费价格', '说明'],
      basis: [HEALTH_LAW, PRICES.at('第十三条')],
      responsible: [...INSTITUTIONS, { bodies: ['ybj'] }],
      clauses: ['24.4'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.public-health-providers',
      title: '基本公共卫生服务机构',
      group: '基本公共卫生服务',
      type: 'public-health-provider',
      elements: ['机构名称', '地址', '服务时间', '服务内容', '电话'],
      basis: [HEALTH.at('第十五条', '第十六条')],
      responsible: EVERYWHERE,
      clauses: ['24.5'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '24.public-health-standards',
      title: '基本公共卫生服务项目和标准',
      group: '基本公共卫生服务',
      type: 'public-health-standard',
      elements: ['项目名称', '服务对象', '服务内容', '服务标准', '是否免费', '提供机构'],
      basis: [HEALTH.at('第十六条'), HEALTH_SERVICES.whole],
      responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
      clauses: ['24.5'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
