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
} from '../../../types/accounts/accounts-fields.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

interface Given {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly titleHelp: string;
  readonly together: string;
  readonly heads: Heads;
  readonly expenseHeads: Heads;
}

/** 政府性基金, 国有资本经营, 社会保险基金: each has its income and its spending. */
const OTHER_INCOMES = ['fundIncomes', 'capitalIncomes', 'insuranceIncomes'] as const;
const OTHER_SPENDINGS = ['funds', 'capital', 'insurance'] as const;
const DEBTS = ['generalDebtLimit', 'specialDebtLimit', 'generalDebt', 'specialDebt'] as const;
const BY_SOURCE = '按收入分类科目逐级填写。';

/**
 * 政府预算 and 决算: the four budgets, each to 项, with transfers to regions and projects, debt and the sum of 三公 (预算法第十四条).
 */
function government(given: Given) {
  const table = (title: string, required: boolean, help = '') =>
    codeTable(title, help, given.heads, required);
  const expenses = publicExpenses(given.expenseHeads);
  const TO_ITEM = '类 3 位，款 5 位，项 7 位，末级应到“项”。';
  return documentType({
    key: given.key,
    title: given.title,
    description: given.description,
    titleHelp: given.titleHelp,
    dateTitle: '批准日期',
    dateHelp: '本级人民代表大会或者其常务委员会批准的日期，从这一天起 20 日内公开。',
    body: 'optional',
    parts: {
      fields: ['transfers', 'special', ...OTHER_INCOMES, ...OTHER_SPENDINGS],
      unless: 'emptyTables',
    },
    fields: {
      year: year('年度'),
      approvedBy: dossier.text('批准机关', '本级人民代表大会或者其常务委员会。', true),
      ...REVIEWED,
      generalIncome: money('一般公共预算收入总计', '', true),
      generalSpending: money('一般公共预算支出总计', '收支总计应当平衡。', true),
      basicTotal: money('本级基本支出', '', true),
      debtLimit: money('政府债务限额', '', true),
      debt: money('政府债务余额', '', true),
      generalDebtLimit: money('一般债务限额', '与专项债务限额之和等于政府债务限额。', false),
      specialDebtLimit: money('专项债务限额', '', false),
      generalDebt: money('一般债务余额', '与专项债务余额之和等于政府债务余额。', false),
      specialDebt: money('专项债务余额', '', false),
      generalIncomes: table('一般公共预算收入', true, '按收入分类科目逐级填写。'),
      generalSpendings: table('一般公共预算支出（到项）', true, TO_ITEM),
      basic: table('本级基本支出（经济分类到款）', true, '类 3 位，款 5 位，末级应到“款”。'),
      transfers: table('一般性转移支付（分地区）', false, '代码用行政区划代码。'),
      special: table('专项转移支付（分地区、分项目）', false, '地区代码之后接项目编号。'),
      fundIncomes: table('政府性基金收入', false, BY_SOURCE),
      capitalIncomes: table('国有资本经营收入', false, BY_SOURCE),
      insuranceIncomes: table('社会保险基金收入', false, BY_SOURCE),
      funds: table('政府性基金支出（到项）', false, TO_ITEM),
      capital: table('国有资本经营支出（到项）', false, TO_ITEM),
      insurance: table('社会保险基金支出（到项）', false, TO_ITEM),
      ...expenses.fields,
      expenseReasons: dossier.longText('“三公”经费汇总增减变化说明', '', true),
      emptyTables: dossier.longText('空表说明', '没有数据的表也要公开，并说明原因。', false),
      explanation: dossier.longText('情况说明', '转移支付、举借债务、预算绩效等情况。', true),
    },
    sections: [
      {
        title: '一般公共预算',
        help: '单位：万元。可从 Excel 整块粘贴。',
        fields: [
          'generalIncome',
          'generalSpending',
          'basicTotal',
          'generalIncomes',
          'generalSpendings',
          'basic',
        ],
      },
      {
        title: '转移支付和债务',
        help: '',
        fields: ['debtLimit', 'debt', ...DEBTS, 'transfers', 'special'],
      },
      { title: '其他三本预算', help: '', fields: [...OTHER_INCOMES, ...OTHER_SPENDINGS] },
      {
        title: '“三公”经费和说明',
        help: '',
        fields: [...expenses.names, 'expenseReasons', 'emptyTables', 'explanation'],
      },
    ],
    sums: [
      { total: 'generalIncome', plus: ['generalSpending'], minus: [] },
      { total: 'debtLimit', plus: ['generalDebtLimit', 'specialDebtLimit'], minus: [], tolerance: '0.01' },
      { total: 'debt', plus: ['generalDebt', 'specialDebt'], minus: [], tolerance: '0.01' },
      ...expenses.sums.map((sum) => ({ ...sum, tolerance: '0.01' })),
    ],
    breakdowns: [
      breakdown('generalIncomes', null, 'generalIncome'),
      breakdown('generalSpendings', FUNCTIONAL_DIGITS, 'generalSpending'),
      breakdown('basic', ECONOMIC_DIGITS, 'basicTotal'),
      breakdown('transfers', null),
      breakdown('special', null),
      ...OTHER_INCOMES.map((rows) => breakdown(rows, null)),
      ...OTHER_SPENDINGS.map((rows) => breakdown(rows, FUNCTIONAL_DIGITS)),
    ],
    presentations: [
      ...[
        'generalIncomes',
        'generalSpendings',
        'basic',
        'transfers',
        'special',
        ...OTHER_INCOMES,
        ...OTHER_SPENDINGS,
      ].map(drillDown),
      expenses.presentation,
    ],
    yearly: {
      title: given.together,
      year: 'year',
      figures: ['generalSpending', 'debt', 'debtLimit', 'nowTotal'],
    },
  });
}

export const GOVERNMENT_BUDGET = government({
  key: 'government-budget',
  title: '政府预算',
  description:
    '本级政府四本预算：收入、支出（到“项”）、基本支出（到“款”）、转移支付（到地区和项目）、政府债务和“三公”经费汇总。',
  titleHelp: '例如“某某县2026年政府预算”。',
  together: '政府预算',
  heads: { now: '预算数', before: '上年执行数' },
  expenseHeads: { now: '预算数', before: '上年预算数' },
});

export const GOVERNMENT_ACCOUNTS = government({
  key: 'government-final-accounts',
  title: '政府决算',
  description:
    '本级政府四本决算：收入、支出（到“项”）、基本支出（到“款”）、转移支付（到地区和项目）、政府债务和“三公”经费汇总。',
  titleHelp: '例如“某某县2025年政府决算”。',
  together: '政府决算',
  heads: { now: '决算数', before: '上年决算数' },
  expenseHeads: { now: '决算数', before: '预算数' },
});
