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
  code: '07-collective-decision',
  number: 7,
  article: '(七)',
  title: '集体讨论决定',
  kind: 'decision',
  demand: '重大事项由政府全体会议或者常务会议讨论决定，利益相关方、公众、专家和媒体可以列席，结果及时公布。',
  leads: [],
  responsible: ALL,
};

export const AREA_07: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '07.meeting-outcome',
      title: '政府会议讨论决定事项',
      group: '集体决定',
      type: 'announcement',
      elements: ['会议名称和日期', '讨论决定的事项', '列席情况', '相关文件'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第三十条、第三十二条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['7.1', '7.2', '7.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
