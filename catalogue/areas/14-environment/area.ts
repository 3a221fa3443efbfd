import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  each,
  item,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

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

export const AREA_14: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '14.air-bulletin',
      title: '环境空气质量月报',
      group: '环境监测',
      type: 'periodic-report',
      elements: ['各市州空气质量指数', '优良天数比例', '主要污染物浓度', '排名'],
      basis: ['环境保护法第五十四条'],
      responsible: [{ bodies: ['hbt'] }, ...PREFECTURES],
      clauses: ['14.1'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.water-bulletin',
      title: '地表水和饮用水水源水质月报',
      group: '环境监测',
      type: 'periodic-report',
      elements: ['断面水质类别', '湘资沅澧和洞庭湖水质', '饮用水水源达标情况'],
      basis: ['水污染防治法第二十五条'],
      responsible: [{ bodies: ['hbt'] }, ...PREFECTURES],
      clauses: ['14.2', '14.3', '14.5'],
      ...each('month'),
    }),
    item(AREA, {
      code: '14.pollution-sources',
      title: '重点污染源监测信息',
      group: '污染源监管',
      type: 'periodic-report',
      elements: ['企业名称', '监测结果', '达标情况'],
      basis: ['环境保护法第五十四条'],
      responsible: [{ bodies: ['hbt'] }, ...PREFECTURES],
      clauses: ['14.4', '14.6'],
      ...each('quarter'),
    }),
    item(AREA, {
      code: '14.credit-rating',
      title: '企业环境信用评价结果',
      group: '污染源监管',
      type: 'announcement',
      elements: ['企业名称', '评价等级', '评价依据'],
      basis: ['企业环境信用评价办法'],
      responsible: [{ bodies: ['hbt'] }, ...PREFECTURES],
      clauses: ['14.7'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '14.complaints-and-cases',
      title: '环境投诉处理和违法案件查处',
      group: '执法监管',
      type: 'announcement',
      elements: ['投诉问题', '处理情况', '违法事实', '处罚结果'],
      basis: ['环境保护法第五十四条'],
      responsible: [{ bodies: ['hbt'] }, ...PREFECTURES],
      clauses: ['14.8', '14.9'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
