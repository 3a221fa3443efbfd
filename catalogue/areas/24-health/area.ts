import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  type DeclaredArea,
  each,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '24-health',
  number: 24,
  article: '(二十四)',
  title: '医疗卫生服务公开',
  kind: 'service',
  demand:
    '及时发布法定传染病和突发公共卫生事件信息，公开重大卫生政策和项目、医疗服务价格和基本公共卫生服务机构。',
  leads: ['wjw'],
  responsible: PREFECTURES,
};

export const AREA_24: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '24.disease-bulletin',
      title: '法定传染病疫情月报',
      group: '疫情信息',
      type: 'periodic-report',
      elements: ['发病数', '死亡数', '主要病种'],
      basis: ['传染病防治法'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.1'],
      ...each('month'),
    }),
    item(AREA, {
      code: '24.health-projects',
      title: '重大卫生政策、项目和服务机构目录',
      group: '服务公开',
      type: 'announcement',
      elements: ['政策和项目', '服务机构', '服务标准', '服务价格'],
      basis: ['基本医疗卫生与健康促进法'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['24.2', '24.3', '24.4', '24.5'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
