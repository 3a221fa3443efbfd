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
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '16.enterprise-operation',
      title: '监管企业运营情况',
      group: '资产运营',
      type: 'periodic-report',
      elements: ['资产总额', '营业收入', '利润总额', '国有资本保值增值率'],
      basis: ['企业国有资产法第六十六条'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['16.1', '16.2'],
      ...each('quarter'),
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
