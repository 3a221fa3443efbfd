import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/common-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

const money = (title: string, required: boolean, help = ''): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required,
  privacy: 'public',
  unit: '万元',
  scale: 2,
});

/** 负责人变动. */
export const LEADER_CHANGES = registerType({
  key: 'enterprise-leader-changes',
  title: '企业负责人职务变动',
  description: '省属监管企业负责人的任职、免职、聘任和解聘。',
  titleHelp: '例如“省属监管企业负责人职务变动”。',
  register: {
    entryName: '职务变动',
    fields: {
      number: text('变动编号', { required: true, maxLength: 60, help: '例如“2026-001”。' }),
      name: text('姓名', { required: true, maxLength: 30 }),
      enterprise: text('企业名称', { required: true }),
      change: field.code(
        '变动',
        '',
        true,
        options({ appoint: '任职', remove: '免职', engage: '聘任', dismiss: '解聘', retire: '退休' }),
      ),
      position: text('职务', { required: true, help: '任职填新任职务，免职填原任职务。' }),
      former: text('原任职务', { help: '任职的填写。' }),
      decidedOn: date('决定日期', true, true),
      documentNumber: text('决定文号', { required: true, maxLength: 80 }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'enterprise', 'change', 'position', 'decidedOn'],
    filters: ['change'],
    search: ['name', 'enterprise', 'position', 'documentNumber'],
    divisions: [],
    links: [],
  },
});

/** 负责人薪酬, a line for each person and year, with the official columns. */
export const LEADER_PAY = registerType({
  key: 'enterprise-leader-pay',
  title: '企业负责人薪酬',
  description: '省属监管企业负责人年度薪酬：应发年薪、社会保险和年金等单位缴存部分、其他货币性收入（税前）。',
  titleHelp: '例如“省属监管企业负责人2025年度薪酬”。',
  register: {
    entryName: '薪酬信息',
    fields: {
      number: text('编号', {
        required: true,
        maxLength: 60,
        help: '例如“2025-01-03”：年度、企业、人员序号。',
      }),
      year: text('年度', { required: true, maxLength: 4 }),
      enterprise: text('企业名称', { required: true }),
      name: text('姓名', { required: true, maxLength: 30 }),
      position: text('职务', { required: true }),
      term: text('任职起止时间', { required: true, maxLength: 60 }),
      salary: money('应发年薪', true, '基本年薪与绩效年薪之和，税前。'),
      contributions: money('社会保险、企业年金、补充医疗保险及住房公积金的单位缴存部分', true),
      other: money('其他货币性收入', true, '没有的填 0。'),
      incentive: money('任期激励收入', false),
      elsewhere: field.code('是否在股东单位或其他关联方领取薪酬', '', true, options({ no: '否', yes: '是' })),
      elsewhereAmount: money('在关联方领取的税前薪酬总额', false),
      note: longText('备注', { maxLength: 500 }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'enterprise', 'name', 'position', 'salary', 'contributions', 'other'],
    filters: ['elsewhere'],
    search: ['year', 'enterprise', 'name', 'position'],
    divisions: [],
    links: [],
  },
});
