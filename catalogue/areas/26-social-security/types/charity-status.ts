import * as record from '../../../types/dossier-fields.ts';
import { yuan } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { date, longText, registerType, text, uscc } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** What 民政部门 tell of charities (慈善法第七十六条). */
export const CHARITY_STATUS = registerType({
  key: 'charity-status',
  title: '慈善组织信息',
  description: '民政部门公开的慈善组织登记、公开募捐资格、税前扣除资格、检查评估、表彰和处罚。',
  titleHelp: '例如“全省慈善组织信息”。',
  register: {
    entryName: '慈善组织事项',
    fields: {
      number: text('编号', { required: true, maxLength: 60 }),
      organisation: text('慈善组织', { required: true }),
      uscc: uscc('统一社会信用代码'),
      kind: choice('事项', {
        registered: '登记',
        fundraising: '取得公开募捐资格',
        deduction: '取得税前扣除资格',
        trust: '慈善信托备案',
        inspected: '检查、评估结果',
        commended: '表彰',
        penalised: '处罚',
        purchase: '购买服务信息',
      }),
      decision: longText('内容', { required: true, maxLength: 1000 }),
      documentNumber: text('文号', { maxLength: 80 }),
      since: date('生效日期', true, false),
      until: date('有效期至', false, false),
    },
    key: 'number',
    title: 'organisation',
    columns: ['organisation', 'kind', 'decision', 'since', 'until'],
    filters: ['kind'],
    search: ['number', 'organisation', 'uscc', 'decision'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'organisation',
      occurredOn: 'since',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
  },
});

/** 突发事件募捐: what came in and where it went, at least every five days (慈善法第七十二条). */
export const CHARITY_EMERGENCY = documentType({
  key: 'charity-emergency-report',
  title: '突发事件募得款物情况',
  description: '为应对重大突发事件公开募捐的，每五日公开一次收到和拨付的款物。',
  titleHelp: '例如“××洪涝灾害募得款物情况（第3期）”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    event: record.text('应对的突发事件', '', true),
    organisation: record.text('慈善组织', '', true),
    campaign: record.text('募捐方案备案编号', '', true, 60),
    asOf: record.pastDay('数据截至', '从这一天起五日内公开。', true),
    raised: yuan('累计募得款项'),
    used: yuan('累计拨付款项'),
    remaining: yuan('结余'),
    goods: record.longText('募得物资', '名称、数量和去向；没有的填“无”。', true),
    recipients: record.rowsUpTo(200, false)('拨付明细', '', {
      to: record.text('拨付给', '', true),
      amount: yuan('金额'),
      use: record.text('用途', '', true),
    }),
    contact: record.phone('查询电话', true),
  },
  sums: [{ total: 'remaining', plus: ['raised'], minus: ['used'] }],
});
