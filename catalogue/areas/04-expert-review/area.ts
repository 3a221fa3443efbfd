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
    item(AREA, {
      code: '04.expert-opinion',
      title: '专家咨询论证意见和采纳情况',
      group: '专家论证',
      type: 'announcement',
      elements: ['论证事项', '专家意见', '采纳情况和未采纳的理由'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第十九条至第二十一条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['4.1', '4.2', '4.3', '4.4'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
