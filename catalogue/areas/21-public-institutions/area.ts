import type { AreaDeclaration, Responsible } from '../../../src/catalogue/declaration.ts';
import { PUBLIC_SERVICE_UNITS } from '../../bodies/public-service-units.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { SERVICE_OUTLETS } from './types/outlets.ts';

const AREA: AreaDeclaration = {
  code: '21-public-institutions',
  number: 21,
  article: '(二十一)',
  title: '公共企事业单位办事公开',
  kind: 'service',
  demand: '公开服务网点、事项、流程、收费标准和依据、材料清单和投诉渠道，及时更新办事公开指南和目录。',
  leads: [],
  responsible: ALL,
};

/** The governments, and the units themselves, which know best. */
const UNITS: readonly Responsible[] = [
  ...EVERY_GOVERNMENT,
  { bodies: PUBLIC_SERVICE_UNITS.map((unit) => unit.code) },
];
const BASIS = ['政府信息公开条例（国务院令第711号）第五十五条'];

export const AREA_21: DeclaredArea = {
  area: AREA,
  types: [SERVICE_OUTLETS],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '21.service-guide',
      title: '公共企事业单位办事公开指南',
      group: '办事公开',
      type: 'announcement',
      elements: ['服务网点', '服务事项和流程', '收费标准和依据', '材料清单', '投诉渠道'],
      basis: BASIS,
      responsible: UNITS,
      clauses: ['21.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '21.outlets',
      title: '服务网点',
      group: '办事公开',
      type: 'service-outlets',
      elements: ['网点名称', '地址和位置', '服务时间', '服务电话', '可办事项', '无障碍设施'],
      basis: BASIS,
      responsible: UNITS,
      clauses: ['21.1'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
