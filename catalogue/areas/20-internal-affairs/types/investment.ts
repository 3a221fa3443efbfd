import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import { CONSTRUCTION_FINANCE } from '../../../law/statutes/budgets.ts';
import { money } from '../../../types/accounts/accounts-fields.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '投资项目代码',
  help: '投资项目在线审批监管平台赋予的代码，例如“2601-430000-04-01-123456”。',
};
const HEAD = { number: NUMBER, dateHelp: '' };

const PROCUREMENT = dossierRecordType({
  ...HEAD,
  key: 'investment-procurement',
  title: '固定资产投资项目采购信息',
  description: '本单位固定资产投资项目的立项、采购方式、供应商和金额。',
  titleHelp: '例如“某某局业务用房维修改造项目采购信息”。',
  dateTitle: '成交日期',
  stages: dossier.only('procurement', '采购'),
  matter: '项目名称',
  body: 'optional',
  fields: {
    approvalNumber: dossier.text('立项（概算）批复文号', '', true),
    estimate: money('批复概算', '', true),
    source: dossier.text('资金来源', '', true),
    method: dossier.choice('采购方式', '', true, [
      { value: 'open', title: '公开招标' },
      { value: 'invited', title: '邀请招标' },
      { value: 'negotiation', title: '竞争性谈判' },
      { value: 'consultation', title: '竞争性磋商' },
      { value: 'inquiry', title: '询价' },
      { value: 'single-source', title: '单一来源' },
      { value: 'framework', title: '框架协议' },
    ]),
    tradingNumber: dossier.text('公共资源交易项目编号', '进场交易的填写，便于查到交易全过程。', false, 60),
    supplier: dossier.text('中标（成交）供应商', '', true),
    supplierCode: dossier.uscc('供应商统一社会信用代码', true),
    amount: money('中标（成交）金额', '', true),
    plannedFinish: dossier.day('计划竣工日期', '', false),
  },
});

const ACCEPTANCE = dossierRecordType({
  ...HEAD,
  key: 'investment-acceptance',
  title: '固定资产投资项目竣工验收',
  description: '竣工验收的时间、组织、结论和遗留问题。',
  titleHelp: '例如“某某局业务用房维修改造项目竣工验收结果”。',
  dateTitle: '验收日期',
  stages: dossier.only('acceptance', '竣工验收'),
  matter: null,
  body: 'optional',
  fields: {
    startedOn: dossier.pastDay('开工日期', '', true),
    finishedOn: dossier.pastDay('竣工日期', '', true),
    organiser: dossier.text('验收组织单位', '', true),
    participants: dossier.longText('参加验收单位', '勘察、设计、施工、监理等单位，每行一个。', true),
    conclusion: dossier.choice('验收结论', '', true, [
      { value: 'passed', title: '合格' },
      { value: 'failed', title: '不合格，整改后重新验收' },
    ]),
    remaining: dossier.longText('遗留问题和处理', '没有的填“无”。', true),
  },
});

const cost: FieldDeclaration = {
  kind: 'rows',
  title: '投资构成',
  help: '建筑安装工程、设备、待摊、其他投资，可再细分：01、0101。',
  required: true,
  privacy: 'public',
  maxItems: 200,
  columns: {
    code: dossier.text('序号', '', true, 10),
    name: dossier.text('费用名称', '', true, 100),
    amount: money('决算数', '', true),
    previous: money('概算数', '', false),
  },
};

const FINAL_ACCOUNTS = dossierRecordType({
  ...HEAD,
  key: 'investment-final-accounts',
  title: '固定资产投资项目竣工财务决算',
  description: '批复的竣工财务决算：投资构成、资金来源和交付资产。',
  titleHelp: '例如“某某局业务用房维修改造项目竣工财务决算”。',
  dateTitle: '批复日期',
  stages: dossier.only('final-accounts', '竣工财务决算'),
  matter: null,
  body: 'optional',
  fields: {
    approvalNumber: dossier.text('决算批复文号', '', true),
    total: money('决算总额', '', true),
    cost,
    funded: money('到位资金', '', true),
    surplus: money('结余资金', '到位资金减决算总额，超支填负数。', true),
    delivered: money('交付使用资产', '', true),
    overrun: dossier.longText('超概算说明', '决算超过概算的说明原因和批准情况。', false),
  },
  sums: [{ total: 'surplus', plus: ['funded'], minus: ['total'] }],
  breakdowns: [
    {
      rows: 'cost',
      code: 'code',
      name: 'name',
      amounts: ['amount', 'previous'],
      leafDigits: null,
      totals: { amount: 'total' },
      basis: CONSTRUCTION_FINANCE.whole,
    },
  ],
  presentations: [
    {
      presenter: 'amount-breakdown',
      shows: ['cost'],
      roles: { code: 'code', name: 'name', amount: 'amount', previous: 'previous' },
    },
  ],
});

export const INVESTMENT_TYPES = [PROCUREMENT, ACCEPTANCE, FINAL_ACCOUNTS];
