import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const figure = (title: string, unit: string, scale = 2, help = ''): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required: true,
  privacy: 'public',
  unit,
  scale,
});

/** 住房公积金年度报告, in the elements of 建金〔2015〕26号: 机构, 业务运行, 财务, 资产风险, 社会经济效益. */
export const HOUSING_FUND_REPORT = documentType({
  key: 'housing-fund-report',
  title: '住房公积金年度报告',
  description: '一年的缴存、提取、贷款、增值收益、资产风险和社会经济效益。',
  titleHelp: '例如“××市住房公积金2025年年度报告”。',
  dateTitle: '披露日期',
  dateHelp: '',
  fields: {
    periodFrom: field.pastDay('报告年度起', '', true),
    periodTo: field.pastDay('报告年度止', '', true),
    institution: field.longText('机构概况', '管委会、管理中心、受托银行。', true),
    unitsPaying: figure('实缴单位', '家', 0),
    peoplePaying: figure('实缴职工', '万人'),
    openingDeposits: figure('年初缴存余额', '亿元'),
    deposited: figure('本年缴存额', '亿元'),
    withdrawn: figure('本年提取额', '亿元'),
    closingDeposits: figure('年末缴存余额', '亿元'),
    openingLoans: figure('年初贷款余额', '亿元'),
    loansGranted: figure('本年发放贷款笔数', '万笔'),
    loansAmount: figure('本年发放贷款额', '亿元'),
    loansRecovered: figure('本年回收贷款额', '亿元'),
    closingLoans: figure('年末贷款余额', '亿元'),
    loanRate: figure('个贷率', '%', 2, '贷款余额占缴存余额的比例。'),
    highestLoan: figure('最高贷款额度', '万元', 0),
    income: figure('业务收入', '亿元', 4),
    spending: figure('业务支出', '亿元', 4),
    yield: figure('增值收益', '亿元', 4),
    reserve: figure('提取贷款风险准备金', '亿元', 4),
    managementFee: figure('提取管理费用', '亿元', 4),
    housingFund: figure('提取廉租住房（公租房）建设补充资金', '亿元', 4),
    overdue: figure('逾期贷款额', '万元'),
    overdueRate: figure('逾期率', '‰', 3),
    reserveBalance: figure('风险准备金余额', '亿元', 4),
    withdrawals: {
      kind: 'rows',
      title: '提取用途',
      help: '',
      required: true,
      privacy: 'public',
      maxItems: 20,
      columns: {
        use: field.text('用途', '例如“购买、建造住房”“租赁住房”“离退休”。', true),
        amount: figure('金额', '亿元'),
      },
    },
    effects: field.longText('社会经济效益', '缴存、提取、贷款的人群构成，支持住房消费的情况。', true),
    others: field.longText('其他重要事项', '政策调整、服务改进、违规处理；没有的填“无”。', true),
  },
  body: 'optional',
  rules: ['period-in-order'],
  // What is withdrawn comes first: the balances rest on it.
  sums: [
    { total: 'withdrawn', plus: ['withdrawals.amount'], minus: [], tolerance: '0.05' },
    {
      total: 'closingDeposits',
      plus: ['openingDeposits', 'deposited'],
      minus: ['withdrawn'],
      tolerance: '0.01',
    },
    {
      total: 'closingLoans',
      plus: ['openingLoans', 'loansAmount'],
      minus: ['loansRecovered'],
      tolerance: '0.01',
    },
    { total: 'yield', plus: ['income'], minus: ['spending'], tolerance: '0.0001' },
    { total: 'housingFund', plus: ['yield'], minus: ['reserve', 'managementFee'], tolerance: '0.0002' },
  ],
});
