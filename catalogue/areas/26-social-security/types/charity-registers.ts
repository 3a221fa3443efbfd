import { date, longText, registerType, text, uscc } from '../../../types/registers/register-fields.ts';
import { choice, count, number, phone } from '../../../types/registers/service-fields.ts';

const organisation = text('慈善组织', { required: true });
const subject = {
  code: 'uscc',
  name: 'organisation',
  occurredOn: null,
  polarity: { kind: 'fixed', value: 'neutral' },
} as const;

/** 公开募捐, by its number on record; told again at least every three months while it lasts (慈善法). */
export const CHARITY_FUNDRAISING = registerType({
  key: 'charity-fundraising',
  title: '公开募捐活动',
  description: '每次公开募捐的备案编号、期限、用途，募到多少、用了多少、还剩多少。',
  titleHelp: '例如“××市慈善组织公开募捐活动”。',
  register: {
    entryName: '募捐活动',
    fields: {
      number: text('募捐方案备案编号', { required: true, maxLength: 60 }),
      name: text('募捐活动名称', { required: true }),
      organisation,
      uscc: uscc('统一社会信用代码'),
      purpose: longText('募捐目的和款物用途', { required: true, maxLength: 1000 }),
      from: date('开始日期', true, false),
      to: date('结束日期', true, false),
      channel: text('募捐渠道', { required: true, help: '网络募捐平台、义演、募捐箱等。' }),
      raised: number('募得款项', '元', { required: true }),
      goods: text('募得物资', { maxLength: 300, help: '名称、数量和折价。' }),
      used: number('已使用', '元', { required: true }),
      remaining: number('结余', '元', { required: true }),
      cost: number('募捐成本', '元'),
      status: choice('状态', { open: '募捐中', closed: '已结束', settled: '已全面公开' }),
      asOf: date('数据截至', true, true),
      contact: phone('联系电话'),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'organisation', 'raised', 'used', 'remaining', 'status'],
    filters: ['status'],
    search: ['number', 'name', 'organisation', 'uscc'],
    divisions: [],
    links: [],
    subject,
    sums: [{ total: 'remaining', plus: ['raised'], minus: ['used'] }],
  },
});

/** 接受捐赠和款物使用, gift by gift. Donors who are people are masked; who asks not to be named stands as 爱心人士. */
export const CHARITY_DONATION = registerType({
  key: 'charity-donation',
  title: '慈善捐赠接收和使用',
  description: '慈善组织收到的每一笔捐款捐物，和它用到了哪里。',
  titleHelp: '例如“××慈善会接受捐赠和使用情况”。',
  register: {
    entryName: '捐赠',
    fields: {
      number: text('捐赠票据号', { required: true, maxLength: 60 }),
      donor: text('捐赠人', {
        required: true,
        maxLength: 60,
        help: '单位写全称；个人只写姓氏，例如“张先生”，要求不公开的写“爱心人士”。',
      }),
      donorKind: choice('捐赠人类型', {
        person: '个人',
        enterprise: '企业',
        organisation: '社会组织',
        other: '其他',
      }),
      organisation,
      uscc: uscc('统一社会信用代码'),
      receivedOn: date('接收日期', true, true),
      kind: choice('捐赠形式', { money: '货币', goods: '物资' }),
      amount: number('金额或折价', '元', { required: true }),
      goods: text('物资名称和数量', { maxLength: 300 }),
      intention: text('捐赠意向', { maxLength: 200 }),
      used: number('已使用', '元', { required: true }),
      usage: longText('使用情况', {
        required: true,
        maxLength: 1000,
        help: '用在什么项目、受益多少人；还没用的填“未使用”。',
      }),
    },
    key: 'number',
    title: 'donor',
    columns: ['donor', 'receivedOn', 'kind', 'amount', 'used', 'organisation'],
    filters: ['kind', 'donorKind'],
    search: ['number', 'organisation', 'intention', 'usage'],
    divisions: [],
    links: [],
    subject: { ...subject, occurredOn: 'receivedOn' },
  },
});

/** 慈善项目. */
export const CHARITY_PROJECT = registerType({
  key: 'charity-project',
  title: '慈善项目',
  description: '慈善组织正在实施和已经结束的项目，收入、支出和受益人次。',
  titleHelp: '例如“××市慈善项目”。',
  register: {
    entryName: '慈善项目',
    fields: {
      number: text('项目编号', { required: true, maxLength: 60 }),
      name: text('项目名称', { required: true }),
      organisation,
      uscc: uscc('统一社会信用代码'),
      field: choice('领域', {
        poverty: '济困助残',
        disaster: '救灾',
        health: '医疗健康',
        education: '助学',
        elderly: '敬老',
        environment: '环保',
        other: '其他',
      }),
      place: text('实施地点', { required: true, maxLength: 100 }),
      content: longText('项目内容', { required: true, maxLength: 1000 }),
      income: number('累计收入', '元', { required: true }),
      spent: number('累计支出', '元', { required: true }),
      beneficiaries: count('受益人次', '人次', true),
      status: choice('状态', { active: '实施中', completed: '已结束' }),
      asOf: date('数据截至', true, true),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'organisation', 'income', 'spent', 'beneficiaries', 'status'],
    filters: ['field', 'status'],
    search: ['number', 'name', 'organisation', 'uscc', 'place'],
    divisions: [],
    links: [],
    subject,
  },
});
