import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, policyItems } from '../define.ts';

const AREA: AreaDeclaration = {
  code: '05-risk-assessment',
  number: 5,
  article: '(五)',
  title: '开展风险评估',
  kind: 'decision',
  demand: '对成本效益、资金债务、社会稳定、生态环境、安全生产、社会舆情、廉洁性和法律纠纷八个方面评估风险。',
  leads: [],
  responsible: ALL,
};

export const AREA_05: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    decisionItem(AREA, {
      code: '05.risk-report',
      title: '重大决策风险评估报告',
      group: '风险评估',
      type: 'decision-risk',
      elements: [
        '评估单位和方法',
        '听取部门意见',
        '已有评估的依据',
        '八个方面的风险等级、依据和措施',
        '评估结论',
      ],
      clauses: ['5.1'],
      basis: [
        MAJOR_DECISIONS.at('第二十二条第一款', '第二十二条第二款', '第二十三条第二款', '第二十四条'),
        MANDATE_2016.at('第（五）条'),
      ],
    }),
  ],
};
