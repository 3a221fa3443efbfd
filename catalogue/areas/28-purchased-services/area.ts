import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { PURCHASED_SERVICES } from '../../law/statutes/trading.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { PURCHASED_SERVICE_TYPES } from './types.ts';

const AREA: AreaDeclaration = {
  code: '28-purchased-services',
  number: 28,
  article: '(二十八)',
  title: '政府购买公共服务公开',
  kind: 'service',
  demand:
    '公开政府购买公共服务的目录、项目、承接主体和合同，公开由购买主体、服务对象和第三方共同作出的绩效评价结果。',
  leads: ['czt'],
  responsible: ALL,
};

const BASIS = [MANDATE_2016.at('第（二十八）条'), PURCHASED_SERVICES.whole];
const UNITS = [...EVERY_GOVERNMENT, { set: 'townships' as const }];

export const AREA_28: DeclaredArea = {
  area: AREA,
  types: PURCHASED_SERVICE_TYPES,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '28.guidance',
      title: '政府购买服务指导性目录',
      group: '购买服务目录',
      type: 'service-purchase-guidance',
      elements: ['目录编码', '事项名称', '类别', '内容和范围'],
      basis: BASIS,
      responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '28.projects',
      title: '政府购买服务项目和承接主体',
      group: '购买服务项目',
      type: 'service-purchase-projects',
      elements: ['项目名称', '购买方式', '承接主体', '合同金额和期限', '履约验收'],
      basis: BASIS,
      responsible: UNITS,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(
      AREA,
      {
        code: '28.performance',
        title: '政府购买服务绩效评价结果',
        group: '绩效评价',
        type: 'service-purchase-performance',
        elements: [
          '项目和承接主体',
          '指标目标值和完成值',
          '购买主体、服务对象、第三方评价',
          '综合得分',
          '结果应用',
        ],
        basis: BASIS,
        responsible: UNITS,
        clauses: [],
        ...TWENTY_WORKING_DAYS,
      },
      'result',
    ),
  ],
};
