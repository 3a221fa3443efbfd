import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  type DeclaredArea,
  each,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '26-social-security',
  number: 26,
  article: '(二十六)',
  title: '社会保障服务公开',
  kind: 'service',
  demand:
    '集中展示就业创业政策，定期公开社会保险参保、待遇和基金收支，公开药品目录、救助、慈善和住房公积金信息。',
  leads: ['rst', 'mzt', 'zjt'],
  responsible: PREFECTURES,
};

export const AREA_26: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '26.employment-policy',
      title: '就业创业政策和办理指南',
      group: '就业创业',
      type: 'announcement',
      elements: ['政策内容', '申请条件', '办理流程', '联系方式'],
      basis: ['就业促进法'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['26.1', '26.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '26.insurance-report',
      title: '社会保险参保和基金收支情况',
      group: '社会保险',
      type: 'periodic-report',
      elements: ['参保人数', '待遇支付', '基金收支', '累计结余'],
      basis: ['社会保险法第七十条'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['26.2'],
      ...each('quarter'),
    }),
    item(AREA, {
      code: '26.relief-notice',
      title: '社会救助和慈善信息',
      group: '社会救助',
      type: 'announcement',
      elements: ['低保', '特困供养', '医疗救助', '临时救助', '慈善募捐和使用'],
      basis: ['社会救助暂行办法'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['26.4', '26.5'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '26.housing-fund',
      title: '住房公积金年度报告',
      group: '住房公积金',
      type: 'periodic-report',
      elements: ['缴存', '提取', '贷款', '增值收益', '资产风险'],
      basis: ['住房公积金管理条例'],
      responsible: PREFECTURES,
      clauses: ['26.6'],
      ...each('year', 60),
    }),
  ],
};
