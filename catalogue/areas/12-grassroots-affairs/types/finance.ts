import * as field from '../../../types/dossier-fields.ts';
import { yuan } from '../../../types/number-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const INCOMES = [
  { value: 'operation', title: '经营收入' },
  { value: 'contract', title: '发包及上交收入' },
  { value: 'subsidy', title: '补助收入' },
  { value: 'land', title: '土地补偿费' },
  { value: 'donation', title: '捐赠收入' },
  { value: 'other', title: '其他收入' },
];
const EXPENSES = [
  { value: 'operation', title: '经营支出' },
  { value: 'management', title: '管理费用' },
  { value: 'welfare', title: '公益和福利支出' },
  { value: 'works', title: '工程建设支出' },
  { value: 'land', title: '土地补偿费支付' },
  { value: 'other', title: '其他支出' },
];

/**
 * 村级财务收支明细: one month of an account; its sums are checked here, its connection with the months around it by the kind of
 * dossier.
 */
export const VILLAGE_STATEMENT = dossierRecordType({
  key: 'village-statement',
  title: '村级财务收支公开表',
  description: '一个月的收入、支出和结余，逐笔列明，上月结余、本月收支和月末结余互相对得上。',
  titleHelp: '例如“××村2026年3月财务收支公开表”。',
  dateTitle: '制表日期',
  dateHelp: '',
  number: {
    title: '账户编号',
    help: '本村行政区划代码十二位加两位账户序号，例如“430121107201-01”，编定后不变。',
  },
  stages: [{ value: 'month', title: '逐月收支' }],
  matter: '账户名称',
  fields: {
    month: { ...field.text('月份', '例如“2026-03”。', true, 7) },
    opening: yuan('月初结余', { help: '与上月月末结余相同。' }),
    income: {
      kind: 'rows',
      title: '收入明细',
      help: '一笔一行；本月没有收入的不填。',
      required: false,
      privacy: 'public',
      maxItems: 300,
      columns: {
        summary: field.text('摘要', '写明来源。', true),
        kind: field.choice('类别', '', true, INCOMES),
        on: field.pastDay('日期', '', true),
        voucher: field.text('凭证号', '', false, 30),
        amount: yuan('金额'),
      },
    },
    incomeTotal: yuan('本月收入合计', { help: '没有的填 0。' }),
    expense: {
      kind: 'rows',
      title: '支出明细',
      help: '一笔一行；本月没有支出的不填。',
      required: false,
      privacy: 'public',
      maxItems: 300,
      columns: {
        summary: field.text('摘要', '写明用途，不写收款人的账号。', true),
        kind: field.choice('类别', '', true, EXPENSES),
        on: field.pastDay('日期', '', true),
        voucher: field.text('凭证号', '', false, 30),
        amount: yuan('金额'),
        handler: field.text('经手人', '', false, 20),
        approver: field.text('审批人', '', false, 20),
      },
    },
    expenseTotal: yuan('本月支出合计', { help: '没有的填 0。' }),
    closing: yuan('月末结余', { help: '月初结余加收入合计减支出合计。' }),
    cash: yuan('其中：库存现金'),
    bank: yuan('其中：银行存款'),
    supervision: field.choice('村务监督委员会意见', '', true, [
      { value: 'approved', title: '审核通过' },
      { value: 'noted', title: '审核通过，附意见' },
    ]),
    remarks: field.longText('意见和说明', '', false),
    contact: field.phone('查询电话', true),
  },
  body: 'none',
  presentations: [
    {
      presenter: 'statement',
      title: '收支和结余',
      shows: ['opening', 'income', 'incomeTotal', 'expense', 'expenseTotal', 'closing', 'cash', 'bank'],
      roles: {
        opening: 'opening',
        income: 'income',
        incomeTotal: 'incomeTotal',
        expense: 'expense',
        expenseTotal: 'expenseTotal',
        closing: 'closing',
        cash: 'cash',
        bank: 'bank',
      },
    },
  ],
  sums: [
    { total: 'incomeTotal', plus: ['income.amount'], minus: [] },
    { total: 'expenseTotal', plus: ['expense.amount'], minus: [] },
    { total: 'closing', plus: ['opening', 'incomeTotal'], minus: ['expenseTotal'] },
    { total: 'closing', plus: ['cash', 'bank'], minus: [] },
  ],
});
