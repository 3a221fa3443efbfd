import { BUDGET_RULES } from '../../../law/statutes/budgets.ts';
import { money } from '../../../types/accounts/accounts-fields.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const rows = dossier.rowsUpTo(1000);

/** 资金分配结果公告公示, to open region by region. */
export const RELIEF_FUNDS = documentType({
  key: 'relief-funds',
  title: '扶贫（衔接）资金分配公告',
  description: '一笔专项资金的名称、来源、规模、政策依据，以及分配到各地区、各项目的金额。',
  titleHelp: '例如“2026年第一批衔接推进乡村振兴补助资金分配公告”。',
  dateTitle: '下达日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    fund: dossier.text('资金名称', '', true),
    source: dossier.choice('资金来源', '', true, [
      { value: 'central', title: '中央财政' },
      { value: 'provincial', title: '省级财政' },
      { value: 'prefecture', title: '市级财政' },
      { value: 'county', title: '县级财政' },
      { value: 'social', title: '社会帮扶' },
    ]),
    documentNumber: dossier.text('下达文号', '', true, 60),
    total: money('资金规模', '', true),
    basis: dossier.longText('政策依据和分配办法', '', true),
    allocation: rows(
      '分配结果',
      '逐级填写：行政区划代码市州 4 位、县市区 6 位、乡镇 9 位，项目接在后面编号；上级等于下级之和。',
      {
        code: dossier.text('代码', '', true, 20),
        name: dossier.text('地区或项目', '', true, 100),
        amount: money('分配金额', '', true),
        previous: money('上年金额', '', false),
      },
    ),
    supervision: dossier.text('监督举报电话', '填 12317 或本地电话。', true, 60),
  },
  breakdowns: [
    {
      rows: 'allocation',
      code: 'code',
      name: 'name',
      amounts: ['amount', 'previous'],
      leafDigits: null,
      totals: { amount: 'total' },
      basis: BUDGET_RULES.at('第六条'),
    },
  ],
  presentations: [
    {
      presenter: 'amount-breakdown',
      shows: ['allocation'],
      roles: { code: 'code', name: 'name', amount: 'amount', previous: 'previous' },
    },
  ],
});

/** 绩效: what was aimed at and what was reached. */
export const RELIEF_PERFORMANCE = documentType({
  key: 'relief-performance',
  title: '扶贫（衔接）绩效情况',
  description: '年度扶贫（乡村振兴）工作成效和资金绩效：目标值、完成值和未完成的原因。',
  titleHelp: '例如“某某县2025年度衔接资金绩效评价结果”。',
  dateTitle: '评价日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: {
      kind: 'integer',
      title: '年度',
      help: '',
      required: true,
      privacy: 'public',
      minimum: 2013,
      maximum: 2100,
      unit: '年',
    },
    evaluator: dossier.text('评价单位', '', true),
    score: money('综合得分', '', true, '分'),
    grade: dossier.choice('等次', '', true, [
      { value: 'excellent', title: '优' },
      { value: 'good', title: '良' },
      { value: 'fair', title: '中' },
      { value: 'poor', title: '差' },
    ]),
    results: rows('指标完成情况', '', {
      name: dossier.text('指标', '', true, 100),
      unit: dossier.text('单位', '', true, 20),
      value: money('完成值', '', true, ''),
      target: money('目标值', '', true, ''),
    }),
    shortfalls: dossier.longText('未完成原因和改进措施', '全部完成的填“无”。', true),
  },
  presentations: [
    {
      presenter: 'comparison-chart',
      shows: ['results'],
      roles: { name: 'name', unit: 'unit', value: 'value', previous: 'target' },
    },
  ],
});
