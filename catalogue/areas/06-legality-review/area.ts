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
  code: '06-legality-review',
  number: 6,
  article: '(六)',
  title: '进行合法性审查',
  kind: 'decision',
  demand: '公开合法性审查的主体、程序和要件；未经审查、审查不合法或者未按意见修改的，不得提交审议或者决策。',
  leads: ['fzb'],
  responsible: ALL,
};

export const AREA_06: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '06.legality-rules',
      title: '合法性审查主体、程序和要件',
      group: '合法性审查',
      type: 'announcement',
      elements: ['审查主体', '审查程序', '送审材料'],
      basis: ['重大行政决策程序暂行条例（国务院令第713号）第二十五条至第二十八条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['6.1', '6.2'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
