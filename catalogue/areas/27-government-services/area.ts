import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  GRASSROOTS,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { SERVICE_ITEMS } from './types.ts';

const AREA: AreaDeclaration = {
  code: '27-government-services',
  number: 27,
  article: '(二十七)',
  title: '政务服务事项公开',
  kind: 'service',
  demand: '公开政务服务事项的编码、依据、条件、流程、时限、材料、收费和办理地点，让群众照着指南一次办成。',
  leads: [],
  responsible: ALL,
};

const EVERY_LEVEL: readonly Responsible[] = [...EVERY_GOVERNMENT, ...GRASSROOTS];

export const AREA_27: DeclaredArea = {
  area: AREA,
  types: [SERVICE_ITEMS],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '27.service-items',
      title: '政务服务事项实施清单',
      group: '政务服务',
      type: 'government-service-items',
      elements: [
        '基本编码和实施编码',
        '事项类型和办件类型',
        '受理条件',
        '材料',
        '流程',
        '时限',
        '收费',
        '办理地点',
      ],
      basis: ['国务院关于加快推进“互联网+政务服务”工作的指导意见（国发〔2016〕55号）', 'GB/T 39554.2-2020'],
      responsible: EVERY_LEVEL,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '27.service-places',
      title: '政务服务大厅和便民服务站点',
      group: '政务服务',
      type: 'service-outlets',
      elements: ['名称', '地址和位置', '服务时间', '服务电话', '可办事项', '无障碍设施'],
      basis: ['国务院关于加快推进“互联网+政务服务”工作的指导意见（国发〔2016〕55号）'],
      responsible: EVERY_LEVEL,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
