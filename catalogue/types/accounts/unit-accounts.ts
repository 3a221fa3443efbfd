import * as dossier from '../dossier-fields.ts';
import { documentType } from '../record-types.ts';
import {
  breakdown,
  codeTable,
  drillDown,
  ECONOMIC_DIGITS,
  FUNCTIONAL_DIGITS,
  type Heads,
  money,
  publicExpenses,
  REVIEWED,
  year,
} from './accounts-fields.ts';

interface Given {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly titleHelp: string;
  /** What the figures are called on the page that compares years. */
  readonly together: string;
  readonly heads: Heads;
  /** The second block of 三公: 上年预算数 beside a budget, 预算数 beside what was spent. */
  readonly expenseHeads: Heads;
}

/** 部门（单位）预算 and 决算: the official tables of 预算法第十四条 and its regulation, each of which adds up. */
function accounts(given: Given) {
  const { heads } = given;
  const expenses = publicExpenses(given.expenseHeads);
  const table = (title: string, help: string, required: boolean) => codeTable(title, help, heads, required);
  return documentType({
    key: given.key,
    title: given.title,
    description: given.description,
    titleHelp: given.titleHelp,
    dateTitle: '批复日期',
    dateHelp: '财政部门或者主管部门批复的日期，从这一天起 20 日内公开。',
    body: 'optional',
    parts: { fields: ['funds', 'capital'], unless: 'emptyTables' },
    fields: {
      year: year('年度'),
      approvedBy: dossier.text('批复单位', '财政部门；所属单位填主管部门。', true),
      approvalNumber: dossier.text('批复文号', '', false),
      ...REVIEWED,
      overview: dossier.longText('部门概况', '主要职责、机构设置和纳入范围的单位。', true),
      incomeTotal: money('收入总计', '', true),
      expenditureTotal: money('支出总计', '收支总表应当平衡。', true),
      basicTotal: money('基本支出', '', true),
      projectTotal: money('项目支出', '没有的填 0。', true),
      income: table('收入', '按来源逐行填写；没有科目编码的来源可自编 01、02。', true),
      functional: table(
        '支出（按功能分类）',
        '类、款、项逐级填写：类 3 位，款 5 位，项 7 位，末级应到“项”。',
        true,
      ),
      economic: table('基本支出（按部门预算支出经济分类）', '类 3 位，款 5 位，末级应到“款”。', true),
      ...expenses.fields,
      expenseReasons: dossier.longText(
        '“三公”经费增减变化说明',
        '逐项说明增减原因；没有支出的写明“本单位无……”。',
        true,
      ),
      delegations: count('因公出国（境）团组数', '个'),
      travellers: count('因公出国（境）人次', '人次'),
      vehiclesBought: count('公务用车购置数', '辆'),
      vehiclesKept: count('公务用车保有量', '辆'),
      vehiclesAllowed: count('公务用车编制数', '辆'),
      receptions: count('国内公务接待批次', '批次'),
      guests: count('国内公务接待人次', '人次'),
      runningCosts: money('机关运行经费', '没有的填 0。', true),
      procurement: money('政府采购', '没有的填 0。', false),
      appropriated: table(
        '财政拨款收支总表（收入）',
        '一般公共预算、政府性基金、国有资本经营预算拨款各一行。',
        false,
      ),
      appropriatedSpent: table('财政拨款收支总表（支出）', '类一级逐行填写，末级应到“项”。', false),
      goals: dossier.rowsUpTo(300, false)('项目支出绩效目标表', '每个项目的绩效指标一项一行。', {
        project: dossier.text('项目', '', true, 200),
        amount: money('项目资金', '', true),
        goal: dossier.text('年度绩效目标', '', true, 1000),
        indicator: dossier.text('绩效指标', '产出、效益、满意度、成本。', true, 300),
        value: dossier.text('指标值', '', true, 100),
        reached: dossier.text('完成值', '决算填写。', false, 100),
      }),
      funds: table('政府性基金预算财政拨款支出', '没有的不填，在“空表说明”中写明。', false),
      capital: table('国有资本经营预算财政拨款支出', '没有的不填，在“空表说明”中写明。', false),
      emptyTables: dossier.longText('空表说明', '没有数据的表也要公开，并说明“本单位无……”。', false),
      explanation: dossier.longText('情况说明', '机关运行经费、政府采购、国有资产占用和绩效情况。', true),
    },
    sections: [
      {
        title: '总表',
        help: '单位：万元，保留两位小数。',
        fields: ['incomeTotal', 'expenditureTotal', 'basicTotal', 'projectTotal', 'income'],
      },
      { title: '支出表', help: '可从 Excel 整块粘贴。', fields: ['functional', 'economic'] },
      {
        title: '“三公”经费',
        help: '单位：万元；合计等于三项之和。',
        fields: [
          ...expenses.names,
          'expenseReasons',
          'delegations',
          'travellers',
          'vehiclesBought',
          'vehiclesKept',
          'vehiclesAllowed',
          'receptions',
          'guests',
        ],
      },
      {
        title: '其他表和说明',
        help: '',
        fields: [
          'runningCosts',
          'procurement',
          'appropriated',
          'appropriatedSpent',
          'goals',
          'funds',
          'capital',
          'emptyTables',
          'explanation',
        ],
      },
    ],
    sums: [
      { total: 'incomeTotal', plus: ['expenditureTotal'], minus: [] },
      {
        total: 'expenditureTotal',
        plus: ['basicTotal', 'projectTotal'],
        minus: [],
        tolerance: '0.01',
      },
      ...expenses.sums.map((sum) => ({ ...sum, tolerance: '0.01' })),
    ],
    breakdowns: [
      breakdown('income', null, 'incomeTotal'),
      breakdown('functional', FUNCTIONAL_DIGITS, 'expenditureTotal'),
      breakdown('economic', ECONOMIC_DIGITS, 'basicTotal'),
      breakdown('appropriated', null),
      breakdown('appropriatedSpent', FUNCTIONAL_DIGITS),
      breakdown('funds', FUNCTIONAL_DIGITS),
      breakdown('capital', FUNCTIONAL_DIGITS),
    ],
    presentations: [
      ...['income', 'functional', 'economic', 'appropriated', 'appropriatedSpent', 'funds', 'capital'].map(
        drillDown,
      ),
      expenses.presentation,
    ],
    yearly: {
      title: given.together,
      year: 'year',
      figures: ['expenditureTotal', 'nowTotal', 'nowAbroad', 'nowVehicles', 'nowReception', 'runningCosts'],
    },
  });
}

const count = (title: string, unit: string) => ({
  kind: 'integer' as const,
  title,
  help: '没有的填 0。',
  required: false,
  privacy: 'public' as const,
  minimum: 0,
  maximum: 1_000_000,
  unit,
});

export const UNIT_BUDGET = accounts({
  key: 'unit-budget',
  title: '部门（单位）预算',
  description:
    '部门和所属单位一年的收支预算：收支总表、按功能分类到“项”、基本支出按经济分类到“款”、“三公”经费和情况说明。',
  titleHelp: '例如“某某局2026年度部门预算”。',
  together: '预算',
  heads: { now: '预算数', before: '上年预算数' },
  expenseHeads: { now: '预算数', before: '上年预算数' },
});

export const UNIT_FINAL_ACCOUNTS = accounts({
  key: 'unit-final-accounts',
  title: '部门（单位）决算',
  description:
    '部门和所属单位一年的收支决算：收支总表、按功能分类到“项”、基本支出按经济分类到“款”、“三公”经费预算与决算对比和情况说明。',
  titleHelp: '例如“某某局2025年度部门决算”。',
  together: '决算',
  heads: { now: '决算数', before: '上年决算数' },
  expenseHeads: { now: '决算数', before: '预算数' },
});
