import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { BUSINESS_ENVIRONMENT, HUNAN_PROCEDURE, RULE_MAKING } from '../../law/statutes/decisions.ts';
import { EVERY_GOVERNMENT, item, underRule } from '../define.ts';

/** Public consultation on what is no major decision: 规范性文件, 规划 and whatever else concerns many people. */
export const consultationItems = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  item(area, {
    code: '03.consultation-notice',
    title: '公开征求意见公告',
    group: '公开征求意见',
    type: 'consultation-notice',
    elements: [
      '征求意见稿',
      '起草说明',
      '制定依据',
      '影响的人群',
      '想听取的问题',
      '起止日期',
      '提出意见的方式',
    ],
    basis: [HUNAN_PROCEDURE.whole, BUSINESS_ENVIRONMENT.at('第六十二条'), RULE_MAKING.at('第十五条')],
    responsible: EVERY_GOVERNMENT,
    clauses: ['3.2', '3.3', '2.4'],
    ...underRule('disclosure-in-time'),
  }),
  item(area, {
    code: '03.consultation-report',
    title: '公开征求意见采纳情况',
    group: '公开征求意见',
    type: 'consultation-report',
    elements: ['各渠道意见数量', '每个问题的采纳情况', '不采纳的理由', '修改后的条文'],
    basis: [HUNAN_PROCEDURE.whole, BUSINESS_ENVIRONMENT.at('第六十二条')],
    responsible: EVERY_GOVERNMENT,
    clauses: ['3.4'],
    ...underRule('disclosure-in-time', 'closedOn'),
  }),
];
