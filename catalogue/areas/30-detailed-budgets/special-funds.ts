import type { AreaDeclaration, ItemDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { BUDGET_RULES } from '../../law/statutes/budgets.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { year } from '../../types/number-fields.ts';
import { amount, date, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice, number } from '../../types/registers/service-fields.ts';
import { item, TWENTY_WORKING_DAYS } from '../define.ts';

/** 财政专项资金目录: all of them, who manages them, how they are divided, until when. */
export const SPECIAL_FUNDS = registerType({
  key: 'special-funds',
  title: '财政专项资金目录',
  description: '本级全部财政专项资金：主管部门、设立依据、存续期限、分配办法、年度安排、执行和绩效。',
  titleHelp: '例如“××市2026年财政专项资金目录”。',
  register: {
    entryName: '专项资金',
    fields: {
      code: text('编码', { required: true, maxLength: 40 }),
      name: text('专项资金名称', { required: true }),
      year: year(),
      department: text('主管部门', { required: true }),
      basis: text('设立依据', { required: true, maxLength: 300 }),
      until: date('存续期限至', true, false),
      use: longText('支持范围和标准', { required: true, maxLength: 1000 }),
      division: choice('分配办法', {
        factors: '因素法',
        projects: '项目法',
        mixed: '因素法和项目法',
        standard: '按标准据实',
      }),
      planned: amount('年度预算'),
      spent: amount('已经下达'),
      recipients: text('分配结果', { required: true, help: '到地区和项目；另有公告的写标题和索引号。' }),
      goal: longText('绩效目标', { required: true, maxLength: 1000 }),
      score: number('上年绩效评价得分', '分', { required: false, scale: 1 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'department', 'division', 'planned', 'spent', 'until'],
    filters: ['division'],
    search: ['name', 'department', 'use'],
    divisions: [],
    links: [],
    sums: [],
  },
});

export const specialFunds = (area: AreaDeclaration, responsible: readonly Responsible[]): ItemDeclaration =>
  item(area, {
    code: '30.special-funds',
    title: '财政专项资金目录',
    group: '专项资金',
    type: SPECIAL_FUNDS.key,
    elements: [
      '名称和主管部门',
      '设立依据和存续期限',
      '支持范围',
      '分配办法和结果',
      '年度预算和执行',
      '绩效',
    ],
    basis: [BUDGET_RULES.at('第六条第一款'), MANDATE_2016.at('第（三十）条')],
    responsible,
    clauses: [],
    ...TWENTY_WORKING_DAYS,
  });
