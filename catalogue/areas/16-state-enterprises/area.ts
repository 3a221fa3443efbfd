import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { PROVINCIAL_ENTERPRISES } from '../../bodies/provincial-enterprises.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ASSET_GROWTH,
  CENTRAL_ENTERPRISES,
  MANAGER_ASSESSMENT,
  MANAGER_PAY,
  STATE_ASSETS,
  STATE_ASSETS_RULES,
} from '../../law/statutes/market.ts';
import {
  ALL,
  type DeclaredArea,
  each,
  item,
  leadsAndHolders,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { PROPERTY_KIND } from './property-dossiers.ts';
import { propertyItems } from './property-items.ts';
import { PROPERTY_TYPES } from './property-types.ts';
import { ASSET_TYPES } from './types/assets.ts';
import { ENTERPRISE_APPRAISAL, ENTERPRISE_RECRUITMENT, ENTERPRISE_REFORM } from './types/documents.ts';
import { CAPITAL_PRESERVATION, ENTERPRISE_OPERATION } from './types/figures.ts';
import { LEADER_CHANGES, LEADER_PAY } from './types/leaders.ts';
import { SUPERVISED_ENTERPRISES } from './types/supervised.ts';

const AREA: AreaDeclaration = {
  code: '16-state-enterprises',
  number: 16,
  article: '(十六)',
  title: '国有企业监管信息公开',
  kind: 'management',
  demand: '公开省属监管企业资产营运、主要财务指标、业绩考核、保值增值、改革重组和负责人变动、薪酬。',
  leads: ['gzw'],
  responsible: ALL,
};

/** The enterprises tell what is theirs; who supervises them tells the rest. */
const ENTERPRISES_AND_SUPERVISORS = [
  ...leadsAndPrefectures(AREA),
  { bodies: PROVINCIAL_ENTERPRISES.map((body) => body.code) },
];

export const AREA_16: DeclaredArea = {
  area: AREA,
  types: [
    SUPERVISED_ENTERPRISES,
    ENTERPRISE_OPERATION,
    CAPITAL_PRESERVATION,
    ENTERPRISE_APPRAISAL,
    ENTERPRISE_REFORM,
    ENTERPRISE_RECRUITMENT,
    LEADER_CHANGES,
    LEADER_PAY,
    ...ASSET_TYPES,
    ...PROPERTY_TYPES,
  ],
  dossierKinds: [PROPERTY_KIND],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '16.enterprises',
      title: '监管企业名录',
      group: '资产运营',
      type: 'supervised-enterprises',
      elements: ['企业', '类别', '责任单位', '列入和退出日期'],
      basis: [STATE_ASSETS.at('第六十六条')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['16.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '16.enterprise-operation',
      title: '监管企业资产营运和主要财务指标',
      group: '资产运营',
      type: 'enterprise-operation',
      elements: ['资产总额', '所有者权益', '营业总收入', '利润总额', '已交税费', '资产负债率'],
      basis: [STATE_ASSETS.at('第六十六条'), STATE_ASSETS_RULES.whole],
      responsible: leadsAndHolders(AREA, 'supervised-enterprises'),
      clauses: ['16.1'],
      ...each('quarter'),
    }),
    item(AREA, {
      code: '16.capital-preservation',
      title: '国有资本保值增值',
      group: '资产运营',
      type: 'capital-preservation',
      elements: ['期初和期末国有资本', '客观增减因素', '保值增值率', '净资产收益率'],
      basis: [STATE_ASSETS.at('第六十六条'), ASSET_GROWTH.whole],
      responsible: leadsAndHolders(AREA, 'supervised-enterprises'),
      clauses: ['16.2'],
      ...each('year', 140),
    }),
    item(
      AREA,
      {
        code: '16.appraisal',
        title: '企业负责人经营业绩考核结果',
        group: '业绩考核',
        type: 'enterprise-appraisal',
        elements: ['考核期间', '考核等级', '考核得分', '加减分说明'],
        basis: [STATE_ASSETS.at('第二十七条'), MANAGER_ASSESSMENT.whole],
        responsible: leadsAndPrefectures(AREA),
        clauses: ['16.1'],
        ...TWENTY_WORKING_DAYS,
      },
      'result',
    ),
    item(AREA, {
      code: '16.assets-report',
      title: '国有资产状况报告',
      group: '资产运营',
      type: 'state-assets-report',
      elements: ['企业国有资产', '金融企业国有资产', '行政事业性国有资产', '国有自然资源', '问题和安排'],
      basis: [STATE_ASSETS.at('第六十六条')],
      responsible: PREFECTURES,
      clauses: ['16.1'],
      ...each('year', 60),
    }),
    item(AREA, {
      code: '16.transfers',
      title: '企业增资和重大资产转让',
      group: '改革重组',
      type: 'state-asset-transfer',
      elements: ['标的', '决策文件', '评估值和底价', '受让条件', '交易机构', '成交结果'],
      basis: [STATE_ASSETS.at('第五十四条'), STATE_ASSETS.at('第六十六条')],
      responsible: ENTERPRISES_AND_SUPERVISORS,
      clauses: ['16.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    ...propertyItems(AREA, ENTERPRISES_AND_SUPERVISORS),
    item(AREA, {
      code: '16.reform',
      title: '企业改革重组',
      group: '改革重组',
      type: 'enterprise-reform',
      elements: ['涉及企业', '改革重组方式', '批准文号', '方案要点', '职工安置'],
      basis: [STATE_ASSETS.at('第六十六条'), CENTRAL_ENTERPRISES.whole],
      responsible: ENTERPRISES_AND_SUPERVISORS,
      clauses: ['16.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '16.leader-changes',
      title: '企业负责人职务变动',
      group: '负责人管理',
      type: 'enterprise-leader-changes',
      elements: ['姓名', '企业', '职务', '任免', '决定日期和文号'],
      basis: [STATE_ASSETS.at('第六十六条')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['16.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '16.recruitment',
      title: '企业负责人公开招聘',
      group: '负责人管理',
      type: 'enterprise-recruitment',
      elements: ['招聘职位', '资格条件', '招聘程序', '结果'],
      basis: [
        MANDATE_2016.at('第（十六）条'),
        STATE_ASSETS_RULES.at('第十六条'),
        STATE_ASSETS.at('第六十六条'),
      ],
      responsible: ENTERPRISES_AND_SUPERVISORS,
      clauses: ['16.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '16.leaders',
      title: '企业负责人薪酬',
      group: '负责人管理',
      type: 'enterprise-leader-pay',
      elements: ['姓名和职务', '任职起止时间', '应发年薪', '社会保险和年金等单位缴存', '其他货币性收入'],
      basis: [MANAGER_PAY.whole, STATE_ASSETS.at('第六十六条')],
      responsible: ENTERPRISES_AND_SUPERVISORS,
      clauses: ['16.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
