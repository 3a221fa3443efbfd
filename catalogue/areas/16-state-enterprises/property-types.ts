import * as field from '../../types/dossier-fields.ts';
import { quantity } from '../../types/number-fields.ts';
import { dossierRecordType } from '../../types/record-types.ts';
import { options } from '../../types/registers/register-fields.ts';

const NUMBER = {
  title: '转让项目编号',
  help: '行政区划代码六位、“CQ”、年份和四位流水号，例如“430000-CQ2026-0001”。',
};
const YES_NO = options({ yes: '是', no: '否' });
const money = field.tenThousandYuan;

/** 转让决定: who decided to sell what, with whose approval, and what becomes of the workers. */
const DECISION = dossierRecordType({
  key: 'property-decision',
  title: '国有产权转让决定和公示',
  description:
    '转让国有产权的决定：标的、比例、内部决策和批准文件、是否失去控股地位、职工安置和债权债务处理，公示期。',
  titleHelp: '例如“关于转让××公司49%股权的决定公示”。',
  dateTitle: '公示日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('decision', '转让决定'),
  matter: '转让标的',
  fields: {
    seller: field.text('转让方', '', true),
    target: field.text('标的企业', '', true),
    share: quantity('转让股权比例', '%', 2),
    control: field.choice('是否因此失去控股地位', '', true, YES_NO),
    deliberated: field.text('内部决策', '会议名称、日期和决议文号。', true, 300),
    approvedBy: field.text('批准机构', '履行出资人职责的机构或者国家出资企业。', true),
    approvedOn: field.pastDay('批准日期', '', true),
    approval: field.text('批准文号', '', true, 100),
    governmentApproval: field.text(
      '本级人民政府批准文号',
      '失去控股地位或者全部转让的必须填写。',
      false,
      100,
    ),
    workers: field.longText('职工安置方案', '经职工（代表）大会审议的日期和结果；不涉及的填“不涉及”。', true),
    debts: field.longText('债权债务处理', '', true),
    publicityTo: field.day('公示截止', '', true),
    contact: field.phone('监督电话', true),
  },
  body: 'optional',
});

/** 审计评估: the price on which the floor rests. */
const VALUATION = dossierRecordType({
  key: 'property-valuation',
  title: '国有产权转让审计评估结果',
  description: '标的企业的审计和资产评估：基准日、机构、净资产、评估值，核准或者备案的机构和日期。',
  titleHelp: '例如“××公司49%股权转让评估结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('valuation', '审计评估'),
  matter: null,
  fields: {
    baseOn: field.pastDay('评估基准日', '', true),
    auditor: field.text('审计机构', '', true),
    appraiser: field.text('评估机构', '', true),
    method: field.text('评估方法', '例如“资产基础法、收益法，取资产基础法结果”。', true),
    assets: money('资产总额（评估）', '', true),
    debts: money('负债总额（评估）', '', true),
    equity: money('净资产（评估）', '', true),
    valued: money('转让标的评估值', '', true),
    confirmed: field.choice('核准或者备案', '', true, options({ approved: '核准', filed: '备案' })),
    confirmedBy: field.text('核准或者备案机构', '', true),
    confirmedOn: field.pastDay('核准或者备案日期', '', true),
  },
  sums: [{ total: 'equity', plus: ['assets'], minus: ['debts'] }],
  body: 'optional',
});

/** 预披露 and 正式披露 (挂牌), again where nobody came forward. */
const OFFER = dossierRecordType({
  key: 'property-offer',
  title: '国有产权转让信息披露',
  description:
    '通过产权交易机构的预披露和正式披露（挂牌）：底价、受让条件、保证金、起止时间；延期、降价和终止。',
  titleHelp: '例如“××公司49%股权公开挂牌转让公告”。',
  dateTitle: '披露日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ preview: '信息预披露', offer: '正式披露（挂牌）' }),
  matter: null,
  fields: {
    nature: field.choice(
      '性质',
      '',
      true,
      options({ first: '首次披露', longer: '延期', again: '降价或者变更条件后重新披露', end: '终止' }),
    ),
    exchange: field.text('产权交易机构', '', true),
    from: field.day('披露开始', '', true),
    to: field.day('披露截止', '不少于二十个工作日。', true),
    floor: money('转让底价', '预披露时没有确定的不填。', false),
    deposit: money('保证金', '没有的不填。', false),
    conditions: field.longText('受让条件', '不得有明确指向性；没有条件的填“无”。', true),
    manner: field.text('竞价方式', '例如“网络竞价”；预披露的填“尚未确定”。', true),
    lowered: field.text('降价的书面同意', '新底价低于评估值百分之九十的必须填写文号。', false, 100),
    reason: field.longText('延期、重新披露或者终止的理由', '首次披露的不填。', false),
    contact: field.phone('咨询电话', true),
  },
  body: 'optional',
});

/** 成交结果. */
const DEAL = dossierRecordType({
  key: 'property-deal',
  title: '国有产权转让成交结果',
  description: '受让方、竞价方式、评估值、底价和成交价，交易合同签订日期，公告期。',
  titleHelp: '例如“××公司49%股权转让成交结果公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('deal', '成交'),
  matter: null,
  fields: {
    bidders: {
      kind: 'integer',
      title: '征集到的意向受让方',
      help: '',
      required: true,
      privacy: 'public',
      minimum: 1,
      maximum: 1000,
      unit: '家',
    },
    manner: field.choice('成交方式', '', true, options({ bidding: '公开竞价', agreement: '协议' })),
    buyer: field.text('受让方', '', true),
    buyerCode: field.uscc('受让方统一社会信用代码', true),
    valued: money('转让标的评估值', '', true),
    floor: money('转让底价', '', true),
    price: money('成交价', '', true),
    signedOn: field.pastDay('交易合同签订日期', '', true),
    publicityTo: field.day('结果公告截止', '公告期不少于五个工作日。', true),
  },
  body: 'optional',
});

/** 价款支付和产权交割. */
const SETTLEMENT = dossierRecordType({
  key: 'property-settlement',
  title: '国有产权转让价款和交割',
  description: '价款支付、交易凭证、产权变更登记和职工安置落实情况。',
  titleHelp: '例如“××公司49%股权转让交割情况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('settlement', '价款和交割'),
  matter: null,
  fields: {
    price: money('成交价', '', true),
    paid: money('已付价款', '', true),
    rest: money('未付价款', '付清的填 0。', true),
    payment: field.longText('付款方式和担保', '分期付款的写明首期、担保、利息和付清日期。', true),
    certificate: field.text('交易凭证编号', '', true, 80),
    registeredOn: field.pastDay('产权变更登记日期', '', true),
    workers: field.longText('职工安置落实情况', '', true),
  },
  sums: [{ total: 'price', plus: ['paid', 'rest'], minus: [] }],
  body: 'optional',
});

export const PROPERTY_TYPES = [DECISION, VALUATION, OFFER, DEAL, SETTLEMENT];
