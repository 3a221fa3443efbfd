import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  GRASSROOTS,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '12-grassroots-affairs',
  number: 12,
  article: '(十二)',
  title: '基层事务公开',
  kind: 'execution',
  demand:
    '制定基层事务公开指导目录，规范基层财务和村（居）务公开，重点公开民主决策、惠农资金、救助补助和便民服务。',
  leads: ['mzt'],
  responsible: ALL,
};

export const AREA_12: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '12.grassroots-catalogue',
      title: '基层事务公开内容指导目录',
      group: '基层公开',
      type: 'announcement',
      elements: ['公开事项', '公开内容', '公开形式和程序'],
      basis: ['关于全面推进基层政务公开标准化规范化工作的指导意见（国办发〔2019〕54号）'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['12.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '12.village-affairs',
      title: '村（居）务公开',
      group: '村居公开',
      type: 'periodic-report',
      elements: ['财务收支', '惠农资金', '救助补助', '民主决策事项'],
      basis: ['村民委员会组织法第三十条'],
      responsible: GRASSROOTS,
      clauses: ['12.2', '12.3'],
      ...each('quarter'),
    }),
  ],
};
