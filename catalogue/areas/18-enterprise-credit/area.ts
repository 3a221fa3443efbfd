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
  code: '18-enterprise-credit',
  number: 18,
  article: '(十八)',
  title: '企业信用信息公开',
  kind: 'management',
  demand: '建立市场主体信用记录和共享制度，披露负面信息、激励守信，公示登记备案、抵押出质、行政处罚等信息。',
  leads: ['fgw', 'gsj'],
  responsible: ALL,
};

export const AREA_18: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '18.credit-notice',
      title: '企业信用信息公示',
      group: '信用公示',
      type: 'announcement',
      elements: ['企业名称', '统一社会信用代码', '信息内容', '公示期限'],
      basis: ['企业信息公示暂行条例第六条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.1', '18.2', '18.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
