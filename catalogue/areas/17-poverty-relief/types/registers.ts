import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/common-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

const count = (title: string, unit: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 1,
  maximum: 1000,
  unit,
});
const yuan = (title: string, required: boolean, help = ''): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required,
  privacy: 'public',
  unit: '元',
  scale: 2,
});

/** 帮扶对象: who is helped and how, without identity number, address, account or the cause, which may be an illness. */
export const HELPED_HOUSEHOLDS = registerType({
  key: 'relief-households',
  title: '扶贫（防返贫监测）帮扶对象',
  description:
    '纳入帮扶的农户：户主姓名（隐去部分）、人数、类别和帮扶措施，公示期满自动停止公开。致贫原因只公布统计数。',
  titleHelp: '例如“某某村防返贫监测对象公示”。',
  register: {
    entryName: '帮扶对象',
    fields: {
      number: text('公示编号', { required: true, maxLength: 40, help: '不使用身份证号和户籍编号。' }),
      village: text('村（社区）', { required: true, maxLength: 100 }),
      householder: { ...text('户主姓名', { required: true, maxLength: 30 }), privacy: 'mask-name' },
      members: count('家庭人数', '人'),
      category: field.code(
        '对象类别',
        '2020年及以前的填建档立卡贫困户，2021年起填监测对象。',
        true,
        options({
          registered: '建档立卡贫困户',
          unstable: '脱贫不稳定户',
          marginal: '边缘易致贫户',
          sudden: '突发严重困难户',
        }),
      ),
      measures: longText('帮扶措施', { required: true, maxLength: 500 }),
      helper: text('帮扶单位', { required: true }),
      since: date('纳入日期', true, true),
      state: field.code('状态', '', true, options({ helped: '帮扶中', lifted: '风险已消除' })),
      shownUntil: { ...date('公示截止日期', true, false), help: '截止日之后自动停止公开。' },
      identity: { ...text('户主身份证号', { maxLength: 18, help: '仅供核对，不公开。' }), privacy: 'never' },
    },
    key: 'number',
    title: 'householder',
    columns: ['number', 'village', 'householder', 'members', 'category', 'state'],
    filters: ['category', 'state'],
    search: ['number', 'village', 'helper'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

/** 扶贫捐赠: every donation and what became of it. */
export const DONATIONS = registerType({
  key: 'relief-donations',
  title: '扶贫（乡村振兴）捐赠',
  description: '每一笔捐赠的来源、款物、意向、接收单位、票据号，以及使用的项目、金额和结余。',
  titleHelp: '例如“某某县2026年乡村振兴捐赠信息”。',
  register: {
    entryName: '捐赠',
    fields: {
      number: text('捐赠编号', { required: true, maxLength: 40 }),
      donor: text('捐赠单位', { help: '单位捐赠填写。' }),
      person: {
        ...text('捐赠人', {
          maxLength: 30,
          help: '个人捐赠填写，公开时隐去部分；本人要求不公开的填“匿名”。',
        }),
        privacy: 'mask-name',
      },
      kind: field.code('捐赠形式', '', true, options({ money: '货币', goods: '实物', service: '服务' })),
      content: text('捐赠内容', { required: true, help: '例如“人民币”“过冬棉衣500件”。' }),
      value: yuan('金额或者实物折价', true),
      receivedOn: date('接收日期', true, true),
      intention: text('捐赠意向', { required: true, help: '没有指定的填“不指定”。' }),
      recipient: text('接收单位', { required: true }),
      receipt: text('票据号', { required: true, maxLength: 60 }),
      project: text('使用项目', { help: '已经使用的填写。' }),
      used: yuan('已使用金额', true, '没有使用的填 0。'),
      remaining: yuan('结余', true),
      beneficiaries: text('受益对象', { help: '填村或人数，不填个人姓名。' }),
      status: field.code(
        '使用情况',
        '',
        true,
        options({ unused: '尚未使用', partly: '部分使用', used: '使用完毕' }),
      ),
    },
    key: 'number',
    title: 'content',
    columns: ['number', 'donor', 'person', 'content', 'value', 'used', 'remaining', 'status'],
    filters: ['kind', 'status'],
    search: ['number', 'donor', 'content', 'recipient', 'project'],
    divisions: [],
    links: [],
  },
});
