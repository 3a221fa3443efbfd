import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, policyItems } from '../define.ts';

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
  items: [
    ...policyItems(AREA),
    decisionItem(AREA, {
      code: '04.expert-opinion',
      title: '专家咨询论证意见书',
      group: '专家论证',
      type: 'decision-experts',
      elements: ['论证专家和选择理由', '利害关系声明', '必要性、可行性、科学性意见', '意见和建议', '署名'],
      clauses: ['4.1', '4.2'],
      article: '第十九条、第二十条',
      opinion: '（四）',
    }),
    decisionItem(AREA, {
      code: '04.expert-adoption',
      title: '专家意见采纳情况',
      group: '专家论证',
      type: 'decision-expert-adoption',
      elements: ['每条意见的处理结果', '未采纳的理由', '修改后的条文'],
      clauses: ['4.3', '4.4'],
      article: '第十九条',
      opinion: '（四）',
    }),
  ],
};
