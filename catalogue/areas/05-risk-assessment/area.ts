import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

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
    item(AREA, {
      code: '05.risk-report',
      title: '重大决策风险评估情况',
      group: '风险评估',
      type: 'announcement',
      elements: ['评估事项', '八个方面的风险等级和措施', '评估结论'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第二十二条至第二十四条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['5.1'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
