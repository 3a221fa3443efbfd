import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const yuan = (title: string, required = true): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required,
  privacy: 'public',
  unit: '元',
  scale: 2,
});

/** 慈善组织年度报告, with the figures of its 财务会计报告; what does not add up is not taken. */
export const CHARITY_ANNUAL_REPORT = documentType({
  key: 'charity-annual-report',
  title: '慈善组织年度报告',
  description: '慈善组织一年的财务、募捐、受赠、款物使用和项目情况。',
  titleHelp: '例如“××慈善会2025年度报告”。',
  dateTitle: '报告日期',
  dateHelp: '',
  fields: {
    organisation: field.text('慈善组织', '登记证书上的全称。', true),
    uscc: field.uscc('统一社会信用代码', true),
    periodFrom: field.pastDay('报告年度起', '', true),
    periodTo: field.pastDay('报告年度止', '', true),
    fundraisingQualified: field.choice('公开募捐资格', '', true, [
      { value: 'yes', title: '有' },
      { value: 'no', title: '无' },
    ]),
    openingNetAssets: yuan('年初净资产'),
    donationsInCash: yuan('接受捐赠（货币）'),
    donationsInKind: yuan('接受捐赠（物资折价）'),
    otherIncome: yuan('其他收入'),
    totalIncome: yuan('收入合计'),
    charitableSpending: yuan('慈善活动支出'),
    managementCost: yuan('管理费用'),
    otherSpending: yuan('其他支出'),
    totalSpending: yuan('支出合计'),
    closingNetAssets: yuan('年末净资产'),
    auditor: field.text('审计机构', '', true),
    auditOpinion: field.choice('审计意见', '', true, [
      { value: 'unqualified', title: '标准无保留意见' },
      { value: 'emphasis', title: '带强调事项段的无保留意见' },
      { value: 'qualified', title: '保留意见' },
      { value: 'adverse', title: '否定意见' },
      { value: 'disclaimer', title: '无法表示意见' },
    ]),
    projects: {
      kind: 'rows',
      title: '慈善项目收支',
      help: '每个项目一行。',
      required: true,
      privacy: 'public',
      maxItems: 200,
      columns: {
        name: field.text('项目名称', '', true),
        income: yuan('本年收入'),
        spent: yuan('本年支出'),
        beneficiaries: {
          kind: 'integer',
          title: '受益人次',
          help: '',
          required: true,
          privacy: 'public',
          minimum: 0,
          maximum: 100_000_000,
          unit: '人次',
        },
      },
    },
    goods: field.longText('物资接收和使用', '收到什么、多少、发给了谁、还剩多少；没有的填“无”。', true),
    related: field.longText('关联方交易和重大资产变动', '没有的填“无”。', true),
  },
  body: 'optional',
  rules: ['period-in-order'],
  sums: [
    { total: 'totalIncome', plus: ['donationsInCash', 'donationsInKind', 'otherIncome'], minus: [] },
    { total: 'totalSpending', plus: ['charitableSpending', 'managementCost', 'otherSpending'], minus: [] },
    { total: 'closingNetAssets', plus: ['openingNetAssets', 'totalIncome'], minus: ['totalSpending'] },
  ],
});
