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
  code: '15-market-regulation',
  number: 15,
  article: '(十五)',
  title: '市场监管信息公开',
  kind: 'management',
  demand:
    '公开食品药品、产品质量、旅游、交通、物价和知识产权等方面执法监管的依据、内容、标准、程序和结果，及时回应热点。',
  leads: [],
  responsible: ALL,
};

export const AREA_15: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '15.inspection-results',
      title: '监督抽检和执法检查结果',
      group: '执法监管',
      type: 'announcement',
      elements: ['检查依据', '检查对象', '检查结果', '处理情况'],
      basis: ['食品安全法第一百一十八条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '15.hot-issues',
      title: '市场监管热点回应',
      group: '回应关切',
      type: 'announcement',
      elements: ['关注的问题', '调查情况', '处理措施'],
      basis: ['关于在政务公开工作中进一步做好政务舆情回应的通知（国办发〔2016〕61号）'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.2'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
