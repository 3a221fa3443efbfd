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
  code: '22-social-organisations',
  number: 22,
  article: '(二十二)',
  title: '社会组织和中介服务公开',
  kind: 'service',
  demand: '公开社会组织成立、变更、注销、评估、年检和查处，公开提供审批前置服务的中介机构信息和收费。',
  leads: ['mzt'],
  responsible: ALL,
};

export const AREA_22: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '22.registration',
      title: '社会组织登记、评估和查处公告',
      group: '社会组织',
      type: 'announcement',
      elements: ['成立、变更、注销', '评估等级', '年检结论', '行政处罚'],
      basis: ['社会团体登记管理条例'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.1', '22.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.intermediaries',
      title: '中介服务机构信息',
      group: '中介服务',
      type: 'announcement',
      elements: ['机构名称', '经营地址', '资质', '收费标准'],
      basis: ['关于清理规范国务院部门行政审批中介服务的通知（国办发〔2015〕31号）'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
