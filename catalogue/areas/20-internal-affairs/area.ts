import type { Cited } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration, Kind } from '../../../src/schema/declaration.ts';
import {
  BUDGET,
  BUDGET_RULES,
  CIVIL_SERVANTS,
  CONSTRUCTION_FINANCE,
  INVESTMENT_RULES,
  OFFICE_SPACE,
  OFFICES,
  RECRUITMENT_RULES,
  STATE_PROPERTY,
  VEHICLES,
} from '../../law/statutes/budgets.ts';
import { PROCUREMENT } from '../../law/statutes/trading.ts';
import { UNIT_BUDGET, UNIT_FINAL_ACCOUNTS } from '../../types/accounts/unit-accounts.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_AUTHORITY,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { INTERNAL_DOSSIERS } from './dossiers.ts';
import { ASSET_REGISTERS } from './types/assets.ts';
import { INVESTMENT_TYPES } from './types/investment.ts';
import { RECRUITMENT_TYPES } from './types/recruitment.ts';

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

/** Townships keep books and cars of their own. */
const EVERY_UNIT = [...EVERY_GOVERNMENT, { set: 'townships' as const }];

const RECRUITMENT_LAW = CIVIL_SERVANTS.at('第二十八条', '第三十二条');

/** One record of a recruitment: 20 working days unless the law wants it at once. */
const recruitment = (
  stage: string,
  title: string,
  elements: readonly string[],
  kind: Kind = AREA.kind,
): ItemDeclaration =>
  item(
    AREA,
    {
      code: `20.recruitment-${stage}`,
      title,
      group: '组织人事',
      type: `recruitment-${stage}`,
      elements,
      basis: [RECRUITMENT_LAW, RECRUITMENT_RULES.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['20.1'],
      ...TWENTY_WORKING_DAYS,
    },
    kind,
  );

const investment = (stage: string, title: string, elements: readonly string[], basis: Cited) =>
  item(AREA, {
    code: `20.investment-${stage}`,
    title,
    group: '资产投资',
    type: `investment-${stage}`,
    elements,
    basis: [basis],
    responsible: EVERY_UNIT,
    clauses: ['20.3'],
    ...TWENTY_WORKING_DAYS,
  });

const assets = (code: string, title: string, type: string, elements: readonly string[], basis: Cited) =>
  item(AREA, {
    code: `20.${code}`,
    title,
    group: '行政事务',
    type,
    elements,
    basis: [basis],
    responsible: EVERY_UNIT,
    clauses: ['20.4'],
    ...TWENTY_WORKING_DAYS,
  });

const accounts = (code: string, title: string, type: string, elements: readonly string[]) =>
  item(
    AREA,
    {
      code,
      title,
      group: '财务管理',
      type,
      elements,
      basis: [BUDGET.at('第十四条'), BUDGET_RULES.at('第六条')],
      responsible: EVERY_AUTHORITY,
      clauses: ['20.2'],
      ...underRule('budget'),
    },
    'result',
  );

export const AREA_20: DeclaredArea = {
  area: AREA,
  types: [UNIT_BUDGET, UNIT_FINAL_ACCOUNTS, ...RECRUITMENT_TYPES, ...INVESTMENT_TYPES, ...ASSET_REGISTERS],
  dossierKinds: INTERNAL_DOSSIERS,
  items: [
    ...policyItems(AREA),
    recruitment('notice', '公务员招考公告', ['职位', '名额', '报考资格条件', '报名材料', '考试安排']),
    recruitment('qualification', '公务员招考资格审查结果', ['报名人数', '合格人数']),
    recruitment('scores', '公务员招考成绩', ['笔试成绩', '面试成绩', '综合成绩', '排名']),
    recruitment('examination', '公务员招考体检考察结果', ['体检结果', '考察结果']),
    recruitment('proposed', '拟录用公务员公示', [
      '姓名',
      '性别',
      '准考证号',
      '毕业院校或工作单位',
      '监督电话',
    ]),
    recruitment('hired', '公务员录用结果', ['录用人数', '异议处理情况'], 'result'),
    accounts('20.budget', '部门（单位）预算和“三公”经费预算', 'unit-budget', [
      '收支总表',
      '支出功能分类到项',
      '基本支出经济分类到款',
      '“三公”经费预算和增减说明',
      '机关运行经费说明',
    ]),
    accounts('20.final-accounts', '部门（单位）决算和“三公”经费决算', 'unit-final-accounts', [
      '收支决算总表',
      '支出功能分类到项',
      '基本支出经济分类到款',
      '“三公”经费预算数和决算数',
      '团组、车辆、接待数量',
    ]),
    investment(
      'procurement',
      '固定资产投资项目采购',
      ['概算批复', '采购方式', '供应商', '成交金额'],
      PROCUREMENT.at('第十一条'),
    ),
    investment(
      'acceptance',
      '固定资产投资项目竣工验收',
      ['开工和竣工日期', '验收单位', '验收结论'],
      INVESTMENT_RULES.at('第二十五条'),
    ),
    investment(
      'final-accounts',
      '固定资产投资项目竣工财务决算',
      ['决算总额', '投资构成', '交付使用资产'],
      CONSTRUCTION_FINANCE.whole,
    ),
    assets(
      'assets',
      '国有资产处置',
      'asset-disposal',
      ['资产名称', '原值和净值', '处置方式', '批准文号', '处置收入'],
      STATE_PROPERTY.whole,
    ),
    assets(
      'vehicles',
      '公务用车管理',
      'official-vehicles',
      ['用途', '购置价格', '状态', '运行维护费'],
      VEHICLES.whole,
    ),
    assets(
      'offices',
      '办公用房管理',
      'office-space',
      ['坐落和权属', '建筑面积', '办公室使用面积', '人均面积'],
      OFFICE_SPACE.whole,
    ),
    assets(
      'purchases',
      '办公设备和物品购置',
      'equipment-purchases',
      ['物品名称', '数量', '单价和总价', '采购方式', '供应商'],
      OFFICES.whole,
    ),
  ],
};
