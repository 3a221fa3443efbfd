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
  code: '19-public-resource-trading',
  number: 19,
  article: '(十九)',
  title: '公共资源交易信息公开',
  kind: 'management',
  demand: '公共资源交易平台透明运行，公开交易公告、资格审查结果、成交信息和变更信息。',
  leads: ['ggzy'],
  responsible: ALL,
};

export const AREA_19: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '19.trading-notice',
      title: '公共资源交易公告和结果',
      group: '交易信息',
      type: 'announcement',
      elements: ['项目名称和编号', '交易方式', '成交人和金额', '变更情况'],
      basis: ['招标投标法实施条例第五十四条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['19.1'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
