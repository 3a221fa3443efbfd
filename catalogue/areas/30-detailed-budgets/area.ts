import type { AreaDeclaration, ItemDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { BUDGET, BUDGET_RULES } from '../../law/statutes/budgets.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { SPECIAL_FUNDS, specialFunds } from './special-funds.ts';
import { GOVERNMENT_ACCOUNTS, GOVERNMENT_BUDGET } from './types/government.ts';
import { BUDGET_NEGATIVE_LIST } from './types/negative-list.ts';

const AREA: AreaDeclaration = {
  code: '30-detailed-budgets',
  number: 30,
  article: '(三十)',
  title: '财政资金信息公开',
  kind: 'result',
  demand:
    '财政安排的资金，除涉密外全部公开：政府预算决算在批准后、部门预算决算在批复后20日内公开，支出功能分类到“项”，转移支付到地区和项目，并制定预算公开负面清单。',
  leads: ['czt'],
  responsible: ALL,
};

/** 财政部门 of each level: the province's own, and the governments below for theirs. */
const TREASURIES: readonly Responsible[] = [
  { bodies: ['czt'] },
  ...CITIES_AND_COUNTIES,
  { set: 'townships' },
];

const government = (code: string, title: string, type: string, group: string): ItemDeclaration =>
  item(AREA, {
    code,
    title,
    group,
    type,
    elements: [
      '一般公共预算收支',
      '支出功能分类到项',
      '基本支出经济分类到款',
      '转移支付到地区和项目',
      '政府债务限额和余额',
      '“三公”经费汇总',
    ],
    basis: [BUDGET.at('第十四条'), BUDGET_RULES.at('第六条'), MANDATE_2016.at('第（三十）条')],
    responsible: TREASURIES,
    clauses: [],
    ...underRule('budget'),
  });

export const AREA_30: DeclaredArea = {
  area: AREA,
  types: [GOVERNMENT_BUDGET, GOVERNMENT_ACCOUNTS, BUDGET_NEGATIVE_LIST, SPECIAL_FUNDS],
  items: [
    ...policyItems(AREA),
    government('30.government-budget', '政府预算', 'government-budget', '政府预算'),
    government('30.government-accounts', '政府决算', 'government-final-accounts', '政府决算'),
    specialFunds(AREA, [{ bodies: ['czt'] }, ...CITIES_AND_COUNTIES]),
    item(AREA, {
      code: '30.negative-list',
      title: '预算公开负面清单',
      group: '预算公开',
      type: 'budget-negative-list',
      elements: ['不公开的内容', '适用的单位或者科目', '理由和依据', '公开到哪一级', '再次审查日期'],
      basis: [MANDATE_2016.at('第（三十）条')],
      responsible: [{ bodies: ['czt'] }, ...CITIES_AND_COUNTIES],
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
