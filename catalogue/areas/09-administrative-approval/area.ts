import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '09-administrative-approval',
  number: 9,
  article: '(九)',
  title: '行政审批信息公开',
  kind: 'execution',
  demand: '公开审批项目的受理、进展和结果；确需保留的前置审批和中介服务事项编成目录向社会公布。',
  leads: ['sgb', 'fgw'],
  responsible: ALL,
};

export const AREA_09: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '09.approval-catalogue',
      title: '前置审批和中介服务事项目录',
      group: '审批事项',
      type: 'announcement',
      elements: ['事项名称', '设定依据', '办理部门', '中介服务事项和收费'],
      basis: ['行政许可法第三十条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['9.2', '9.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '09.approval-results',
      title: '行政审批办理情况通报',
      group: '审批结果',
      type: 'periodic-report',
      elements: ['受理数量', '办结数量', '平均办理时间', '不予许可的理由'],
      basis: ['行政许可法第四十条'],
      responsible: [{ bodies: ['sgb', 'fgw'] }, ...PREFECTURES],
      clauses: ['9.1'],
      ...each('quarter'),
    }),
  ],
};
