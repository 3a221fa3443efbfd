import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '10-major-projects',
  number: 10,
  article: '(十)',
  title: '重大工程项目信息公开',
  kind: 'execution',
  demand: '政府投资的环保、交通、城市基础设施、农林水和土地整治项目，公开基本情况、审批情况和建设进展。',
  leads: ['fgw'],
  responsible: ALL,
};

export const AREA_10: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '10.project-list',
      title: '重大工程项目清单和基本情况',
      group: '重大项目',
      type: 'announcement',
      elements: ['项目名称', '建设内容和规模', '总投资和资金来源', '责任单位'],
      basis: ['关于推进重大建设项目批准和实施领域政府信息公开的意见（国办发〔2017〕94号）'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['10.1', '10.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '10.project-progress',
      title: '重大工程项目建设进展',
      group: '重大项目',
      type: 'periodic-report',
      elements: ['形象进度', '完成投资', '质量和安全情况'],
      basis: ['关于推进重大建设项目批准和实施领域政府信息公开的意见（国办发〔2017〕94号）'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['10.3'],
      ...each('quarter'),
    }),
  ],
};
