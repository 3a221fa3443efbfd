import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, item, policyItems, TWENTY_WORKING_DAYS } from '../define.ts';
import { EXPERT_POOL } from './expert-pool.ts';

const AREA: AreaDeclaration = {
  code: '04-expert-review',
  number: 4,
  article: '(四)',
  title: '组织专家论证',
  kind: 'decision',
  demand: '重大决策请专家或者研究机构论证必要性、可行性和科学性，论证意见和采纳情况向社会公布。',
  leads: [],
  responsible: ALL,
};

export const AREA_04: DeclaredArea = {
  area: AREA,
  types: [EXPERT_POOL],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '04.expert-pool',
      title: '决策咨询论证专家库',
      group: '专家库',
      type: 'expert-pool',
      elements: ['专家姓名和单位', '专业领域', '入库和聘期', '诚信考核', '退出和理由'],
      basis: [MAJOR_DECISIONS.at('第二十一条第一款')],
      // 省级应当建立; cities and counties may.
      responsible: [{ bodies: ['province'] }],
      clauses: ['4.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    decisionItem(AREA, {
      code: '04.expert-opinion',
      title: '专家咨询论证意见书',
      group: '专家论证',
      type: 'decision-experts',
      elements: [
        '论证专家和选择理由',
        '利害关系声明',
        '持不同意见的专家',
        '必要性、可行性、科学性意见',
        '意见和建议',
        '署名',
      ],
      clauses: ['4.1', '4.2'],
      basis: [MAJOR_DECISIONS.at('第十九条', '第二十条'), MANDATE_2016.at('第（四）条')],
    }),
    decisionItem(AREA, {
      code: '04.expert-adoption',
      title: '专家意见采纳情况',
      group: '专家论证',
      type: 'decision-expert-adoption',
      elements: ['每条意见的处理结果', '未采纳的理由', '修改后的条文'],
      clauses: ['4.3', '4.4'],
      basis: [MAJOR_DECISIONS.at('第二十九条第三项', '第三十二条'), MANDATE_2016.at('第（四）条')],
    }),
  ],
};
