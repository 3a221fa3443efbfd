import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  type DeclaredArea,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '25-science-projects',
  number: 25,
  article: '(二十五)',
  title: '科技项目服务公开',
  kind: 'service',
  demand: '科技项目申报、评审、立项、资金、验收和绩效评估全过程公开和痕迹化管理。',
  leads: ['kjt'],
  responsible: PREFECTURES,
};

export const AREA_25: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '25.project-notice',
      title: '科技项目申报、立项和验收公告',
      group: '科技项目',
      type: 'announcement',
      elements: ['申报指南', '立项结果', '资金安排', '验收结论'],
      basis: ['科学技术进步法'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['25.1', '25.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    {
      ...item(AREA, {
        code: '25.project-internal',
        title: '科技项目承担单位内部公开',
        group: '科技项目',
        type: 'project-internal',
        elements: ['立项', '主要研究人员', '资金使用', '大型仪器设备购置', '成果验收'],
        basis: ['关于全面推进政务公开工作的意见（中办发〔2016〕8号）'],
        responsible: leadsAndPrefectures(AREA),
        clauses: ['25.2'],
        ...TWENTY_WORKING_DAYS,
      }),
      audience: 'inside-unit',
      channels: ['单位内部公开'],
    },
  ],
};
