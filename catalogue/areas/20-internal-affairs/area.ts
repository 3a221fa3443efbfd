import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import { ruleInForce, ruleText } from '../../law/rule-on.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '20-internal-affairs',
  number: 20,
  article: '(二十)',
  title: '行政机关内部事务公开',
  kind: 'management',
  demand: '公开公务员招录、本单位预决算和三公经费、政府采购、固定资产投资、资产处置、公车和办公用房管理。',
  leads: [],
  responsible: ALL,
};

export const AREA_20: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '20.recruitment',
      title: '公务员招考录用公告',
      group: '组织人事',
      type: 'announcement',
      elements: ['职位', '名额', '报考条件', '录用结果'],
      basis: ['公务员法'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['20.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(
      AREA,
      {
        code: '20.budget',
        title: '部门预算、决算和三公经费',
        group: '财务管理',
        type: 'periodic-report',
        elements: ['收支总表', '三公经费', '机关运行经费说明'],
        basis: ['预算法第十四条'],
        responsible: EVERY_GOVERNMENT,
        clauses: ['20.2'],
        timing: { kind: 'period', every: 'year', days: 60, unit: 'working-day' },
        timingBasis: ruleText(ruleInForce('budget')),
      },
      'result',
    ),
    item(AREA, {
      code: '20.procurement',
      title: '政府采购和固定资产投资信息',
      group: '资产投资',
      type: 'announcement',
      elements: ['采购项目', '中标结果', '竣工验收', '决算'],
      basis: ['政府采购法第十一条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['20.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '20.assets',
      title: '国有资产处置、公车和办公用房',
      group: '行政事务',
      type: 'periodic-report',
      elements: ['资产处置', '公务用车', '办公用房', '设备购置'],
      basis: ['行政事业性国有资产管理条例'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['20.4'],
      ...each('year', 60),
    }),
  ],
};
