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
import { FUNDS_BY_REGION } from './types/funds-by-region.ts';

const AREA: AreaDeclaration = {
  code: '17-poverty-relief',
  number: 17,
  article: '(十七)',
  title: '扶贫领域信息公开',
  kind: 'management',
  demand: '公开扶贫政策、对象、绩效、退出、资金和项目安排，全面公开扶贫捐赠。',
  leads: ['fpb'],
  responsible: ALL,
};

export const AREA_17: DeclaredArea = {
  area: AREA,
  types: [FUNDS_BY_REGION],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '17.relief-funds',
      title: '扶贫资金和项目安排公告',
      group: '扶贫资金',
      type: 'announcement',
      elements: ['资金名称和规模', '分配结果', '项目安排', '监督电话'],
      basis: ['关于完善扶贫资金项目公告公示制度的指导意见（国开办发〔2018〕11号）'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['17.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '17.funds-by-region',
      title: '扶贫（衔接推进乡村振兴）资金分地区安排和绩效',
      group: '扶贫资金',
      type: 'relief-funds-by-region',
      elements: ['中央、省级、市县资金', '支出进度', '项目数', '受益人口', '绩效评价'],
      basis: [
        '关于完善扶贫资金项目公告公示制度的指导意见（国开办发〔2018〕11号）',
        '预算法实施条例第六条（转移支付公开到地区）',
      ],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['17.1'],
      ...each('year', 60),
    }),
    item(AREA, {
      code: '17.relief-donations',
      title: '扶贫捐赠信息',
      group: '扶贫捐赠',
      type: 'periodic-report',
      elements: ['捐赠来源', '捐赠款物', '使用去向'],
      basis: ['慈善法第七十三条'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['17.2'],
      ...each('quarter'),
    }),
  ],
};
