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
  code: '03-public-participation',
  number: 3,
  article: '(三)',
  title: '扩大公众参与',
  kind: 'decision',
  demand: '重大决策作出前公布草案和依据，向社会征求意见不少于20日，并公布意见的收集和采纳情况。',
  leads: [],
  responsible: ALL,
};

export const AREA_03: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '03.draft-for-comment',
      title: '重大行政决策征求意见公告',
      group: '决策预公开',
      type: 'announcement',
      elements: ['决策草案', '决策依据和说明', '征求意见的方式和起止日期'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第十五条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['3.1', '3.2', '3.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '03.comments-report',
      title: '征求意见采纳情况',
      group: '决策预公开',
      type: 'announcement',
      elements: ['各渠道收到意见数量', '采纳、部分采纳和未采纳的情况及理由'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第十八条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['3.4'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
