import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { LICENSING } from '../../law/statutes/administration.ts';
import { ECOLOGY_CODE, ENTERPRISE_RATINGS, ENVIRONMENT, WATER } from '../../law/statutes/environment.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  each,
  eachSince,
  item,
  leadsAndHolders,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { COMPLAINT_KINDS } from './dossiers.ts';
import { ASSESSMENT_TYPES } from './types/assessments.ts';
import { BULLETINS } from './types/bulletins.ts';
import { COMPLAINT_TYPES } from './types/complaints.ts';
import { DISCHARGE } from './types/discharge.ts';
import { CREDIT_RATINGS, VIOLATION_CASES } from './types/enterprise-lists.ts';
import { DISCHARGE_OUTLETS, DRINKING_SOURCES, MONITORING_SECTIONS } from './types/places.ts';

const AREA: AreaDeclaration = {
  code: '14-environment',
  number: 14,
  article: '(十四)',
  title: '环境保护监管信息公开',
  kind: 'management',
  demand:
    '定期公开空气、水、饮用水水源地和重点污染源监测信息，加大四水和洞庭湖水质公开力度，公开环境信用、投诉处理和违法案件。',
  leads: ['hbt'],
  responsible: ALL,
};

/** Until 2026-08-14, and since the code is in force. The older 水污染防治法第二十五条 spoke of the ministry alone. */
const MONITORED = [ENVIRONMENT.at('第五十四条'), ECOLOGY_CODE.at('第一百三十八条')] as const;

const complaint = (given: Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements'>): ItemDeclaration =>
  item(AREA, {
    ...given,
    ...TWENTY_WORKING_DAYS,
    group: '投诉处理',
    basis: [ENVIRONMENT.at('第五十七条'), ECOLOGY_CODE.at('第一百四十五条', '第一百四十六条')],
    responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
    clauses: ['14.8'],
  });

const ASSESSED = [
  ENVIRONMENT.at('第五十六条第二款'),
  ECOLOGY_CODE.at('第一百零三条'),
  ECOLOGY_CODE.at('第一百三十八条'),
] as const;
const ASSESSMENTS: readonly ItemDeclaration[] = [
  item(AREA, {
    code: '14.assessment-notice',
    title: '环评文件受理和拟审批公示',
    group: '环评审批',
    type: 'environmental-assessment-notice',
    elements: ['建设项目和地点', '环评文件全本', '主要影响和措施', '公众参与', '公示期和听证权利'],
    basis: ASSESSED,
    responsible: leadsAndPrefectures(AREA),
    clauses: ['14.4'],
    // The term of the notice runs from the day on which it goes up.
    timing: { kind: 'event', event: 'documentDate', days: 0, unit: 'same-day' },
    timingBasis: ownRule('公示自公示之日起计算，当日发布'),
  }),
  item(AREA, {
    code: '14.assessment-decision',
    title: '环评审批决定',
    group: '环评审批',
    type: 'environmental-assessment-decision',
    elements: ['批复文号和全文', '审批结果', '污染物总量', '主要要求或者理由', '救济途径'],
    basis: [...ASSESSED, LICENSING.at('第四十条')],
    responsible: leadsAndPrefectures(AREA),
    clauses: ['14.4'],
    ...underRule('permit-decision'),
  }),
];

export const AREA_14: DeclaredArea = {
  area: AREA,
  types: [
    DISCHARGE,
    DISCHARGE_OUTLETS,
    MONITORING_SECTIONS,
    DRINKING_SOURCES,
    ...BULLETINS,
    CREDIT_RATINGS,
    VIOLATION_CASES,
    ...COMPLAINT_TYPES,
    ...ASSESSMENT_TYPES,
  ],
  dossierKinds: COMPLAINT_KINDS,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '14.outlets',
      title: '重点排污单位排放口名录',
      group: '污染源监管',
      type: 'discharge-outlets',
      elements: ['排污单位', '排放口', '类别', '责任单位', '启用和停用日期'],
      basis: [ENVIRONMENT.at('第五十五条'), ECOLOGY_CODE.at('第一百三十八条', '第一百四十条第二款')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.4', '14.6'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '14.water-sections',
      title: '地表水监测断面名录',
      group: '环境监测',
      type: 'monitoring-sections',
      elements: ['断面', '水系', '类别', '责任单位'],
      basis: [...MONITORED],
      responsible: [{ bodies: AREA.leads }],
      clauses: ['14.2', '14.5'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '14.water-sources',
      title: '集中式饮用水水源名录',
      group: '环境监测',
      type: 'drinking-water-sources',
      elements: ['水源地', '城市', '类别', '责任单位'],
      basis: [WATER.at('第七十二条'), ECOLOGY_CODE.at('第三百二十六条')],
      responsible: [{ bodies: AREA.leads }],
      clauses: ['14.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '14.air-bulletin',
      title: '环境空气质量月报',
      group: '环境监测',
      type: 'air-bulletin',
      elements: ['各市州空气质量指数', '优良天数比例', '主要污染物浓度', '排名'],
      basis: [...MONITORED],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.1'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.water-bulletin',
      title: '地表水和饮用水水源水质月报',
      group: '环境监测',
      type: 'water-bulletin',
      elements: ['断面水质类别', '湘资沅澧和洞庭湖水质', '饮用水水源达标情况'],
      basis: [...MONITORED],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.2', '14.3', '14.5'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.air-monitoring',
      title: '环境空气质量日报数据',
      group: '环境监测',
      type: 'air-quality',
      elements: ['城市', '日期', '六项污染物浓度', '空气质量指数和类别', '首要污染物'],
      basis: [...MONITORED],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.1', '14.6'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.water-monitoring',
      title: '四水和洞庭湖水质监测数据',
      group: '环境监测',
      type: 'surface-water',
      elements: ['断面', '月份', '各项指标', '水质类别', '主要污染指标', '湖泊营养状态'],
      basis: [...MONITORED],
      responsible: leadsAndHolders(AREA, 'monitoring-sections'),
      clauses: ['14.2', '14.5', '14.6'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.water-stations',
      title: '水质自动监测数据',
      group: '环境监测',
      type: 'water-stations',
      elements: ['断面', '监测时间', '各项指标', '水质类别'],
      basis: [...MONITORED],
      responsible: [{ bodies: ['hbt'] }],
      clauses: ['14.2', '14.5'],
      ...eachSince('hour', 1, '2026-11-20'),
    }),
    item(AREA, {
      code: '14.drinking-water',
      title: '集中式饮用水水源水质监测数据',
      group: '环境监测',
      type: 'drinking-water',
      elements: ['水源地', '月份', '取水量', '达标情况', '超标指标'],
      basis: [WATER.at('第七十二条'), ECOLOGY_CODE.at('第三百二十六条')],
      responsible: leadsAndHolders(AREA, 'drinking-water-sources'),
      clauses: ['14.3', '14.6'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.tap-water',
      title: '饮用水安全状况',
      group: '环境监测',
      type: 'drinking-water-safety',
      elements: ['水源水', '供水单位出厂水', '用户水龙头水', '合格率', '不合格指标和处置'],
      basis: [WATER.at('第七十二条'), ECOLOGY_CODE.at('第三百二十六条')],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['14.3'],
      ...each('quarter'),
    }),
    ...ASSESSMENTS,
    item(AREA, {
      code: '14.pollution-sources',
      title: '重点排污单位排放监测数据',
      group: '污染源监管',
      type: 'pollution-discharge',
      elements: ['排污单位', '排放口', '污染物浓度', '执行标准和限值', '达标情况和超标倍数'],
      basis: [
        ENVIRONMENT.at('第五十四条', '第五十五条'),
        ECOLOGY_CODE.at('第一百三十八条', '第一百四十条第二款'),
      ],
      responsible: leadsAndHolders(AREA, 'discharge-outlets'),
      clauses: ['14.4', '14.6'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.credit-rating',
      title: '企业环境信用评价结果',
      group: '污染源监管',
      type: 'environmental-credit',
      elements: ['企业名称', '统一社会信用代码', '评价年度', '评价等级', '主要扣分原因', '信用修复'],
      basis: [ENTERPRISE_RATINGS.whole],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.7'],
      ...TWENTY_WORKING_DAYS,
    }),
    complaint({
      code: '14.complaint-acceptance',
      title: '环境投诉受理',
      type: 'environment-complaint',
      elements: ['受理编号', '来源', '地区', '问题类型', '反映的问题'],
    }),
    complaint({
      code: '14.complaint-handling',
      title: '环境投诉调查处理',
      type: 'environment-complaint-handling',
      elements: ['是否属实', '调查核实情况', '处理和整改要求', '整改期限'],
    }),
    complaint({
      code: '14.complaint-result',
      title: '环境投诉办结',
      type: 'environment-complaint-result',
      elements: ['整改结果', '处罚和责任追究', '回访情况'],
    }),
    item(AREA, {
      code: '14.violation-cases',
      title: '严重环境违法案件查处结果',
      group: '执法监管',
      type: 'environmental-violations',
      elements: ['违法单位', '违法事实', '处罚依据', '处理方式和结果', '改正情况'],
      basis: [ENVIRONMENT.at('第五十四条第三款'), ECOLOGY_CODE.at('第五十四条', '第一百三十八条')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.9'],
      ...underRule('penalty-decision'),
    }),
    item(AREA, {
      code: '14.complaints-and-cases',
      title: '环境投诉办理和典型违法案件通报',
      group: '执法监管',
      type: 'announcement',
      elements: ['投诉受理和办结数量', '主要问题', '典型案件', '整改进展'],
      basis: [...MONITORED],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['14.8', '14.9'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
