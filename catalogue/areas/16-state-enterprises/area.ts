import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { CAPITAL_PRESERVATION, ENTERPRISE_OPERATION } from './types/figures.ts';

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

export const AREA_16: DeclaredArea = {
  area: AREA,
  types: [ENTERPRISE_OPERATION, CAPITAL_PRESERVATION],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '16.enterprise-operation',
      title: '监管企业资产营运和主要财务指标',
      group: '资产运营',
      type: 'enterprise-operation',
      elements: ['资产总额', '所有者权益', '营业总收入', '利润总额', '已交税费', '资产负债率'],
      basis: ['企业国有资产法第六十六条', '企业国有资产监督管理暂行条例'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['16.1'],
      ...each('quarter'),
    }),
    item(AREA, {
      code: '16.capital-preservation',
      title: '国有资本保值增值',
      group: '资产运营',
      type: 'capital-preservation',
      elements: ['期初和期末国有资本', '客观增减因素', '保值增值率', '净资产收益率'],
      basis: ['企业国有资产法第六十六条', '企业国有资本保值增值结果确认暂行办法（国资委令第9号）'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['16.2'],
      ...each('year', 140),
    }),
    item(AREA, {
      code: '16.leaders',
      title: '企业负责人变动、招聘和薪酬',
      group: '负责人管理',
      type: 'announcement',
      elements: ['职务变动', '招聘', '薪酬'],
      basis: ['企业国有资产法第六十六条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['16.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
