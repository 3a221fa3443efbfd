import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import { money } from '../../types/accounts/accounts-fields.ts';
import * as field from '../../types/common-fields.ts';
import * as dossier from '../../types/dossier-fields.ts';
import { documentType } from '../../types/record-types.ts';
import { date, longText, options, registerType, text, uscc } from '../../types/registers/register-fields.ts';

/** 指导性目录: what may be bought at all. */
const GUIDANCE = registerType({
  key: 'service-purchase-guidance',
  title: '政府购买服务指导性目录',
  description: '可以向社会力量购买的服务事项，按公共服务和政府履职所需辅助性服务分三级列明。',
  titleHelp: '例如“某某市政府购买服务指导性目录（2026年）”。',
  register: {
    entryName: '目录事项',
    fields: {
      code: text('目录编码', { required: true, maxLength: 20, help: '例如“A0101”。' }),
      name: text('事项名称', { required: true }),
      category: field.code(
        '类别',
        '',
        true,
        options({ public: '公共服务', auxiliary: '政府履职所需辅助性服务' }),
      ),
      level: field.code('级次', '', true, options({ one: '一级', two: '二级', three: '三级' })),
      scope: longText('内容和范围', { maxLength: 1000 }),
      note: longText('不得购买的情形', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'category', 'level'],
    filters: ['category', 'level'],
    search: ['code', 'name', 'scope'],
    divisions: [],
    links: [],
  },
});

/** 购买项目 with 承接主体 and 合同: a line from the purchase to the acceptance. */
const PROJECTS = registerType({
  key: 'service-purchase-projects',
  title: '政府购买服务项目',
  description: '政府购买服务项目的购买主体、承接主体、方式、合同金额、期限和履约验收。',
  titleHelp: '例如“某某局2026年政府购买服务项目”。',
  register: {
    entryName: '购买服务项目',
    fields: {
      number: text('项目编号', { required: true, maxLength: 60 }),
      name: text('项目名称', { required: true }),
      item: text('目录编码', { required: true, maxLength: 20, help: '指导性目录中的编码。' }),
      method: field.code(
        '购买方式',
        '',
        true,
        options({
          tender: '招标采购',
          negotiation: '竞争性谈判或磋商',
          inquiry: '询价',
          'single-source': '单一来源',
          framework: '框架协议',
          entrusted: '委托或定向购买',
        }),
      ),
      supplier: text('承接主体', { required: true }),
      supplierCode: uscc('承接主体统一社会信用代码'),
      supplierKind: field.code(
        '承接主体类型',
        '',
        true,
        options({
          social: '社会组织',
          enterprise: '企业',
          institution: '公益二类或经营类事业单位',
          village: '农村集体经济组织、村（居）委会',
          other: '其他',
        }),
      ),
      budget: { ...amount('预算金额'), required: true },
      contract: { ...amount('合同金额'), required: true },
      signedOn: date('合同签订日期', true, true),
      endsOn: date('合同终止日期', true, false),
      acceptance: field.code(
        '履约验收',
        '',
        true,
        options({ 'under-way': '履约中', passed: '验收合格', failed: '验收不合格' }),
      ),
      score: { ...amount('绩效评价得分'), unit: '分' },
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'supplier', 'method', 'contract', 'signedOn', 'acceptance'],
    filters: ['method', 'supplierKind', 'acceptance'],
    search: ['number', 'name', 'item', 'supplier'],
    divisions: [],
    links: [],
    subject: {
      code: 'supplierCode',
      name: 'supplier',
      occurredOn: 'signedOn',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
  },
});

const PERFORMANCE = documentType({
  key: 'service-purchase-performance',
  title: '政府购买服务绩效评价',
  description: '购买服务项目的数量、质量、成本和满意度指标完成情况、得分和结果应用。',
  titleHelp: '例如“某某项目2025年度绩效评价结果”。',
  dateTitle: '评价日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    project: dossier.text('项目名称', '', true),
    projectNumber: dossier.text('项目编号', '', true, 60),
    supplier: dossier.text('承接主体', '', true),
    evaluator: dossier.text('评价单位', '', true),
    score: money('综合得分', '', true, '分'),
    results: {
      kind: 'rows',
      title: '指标完成情况',
      help: '',
      required: true,
      privacy: 'public',
      maxItems: 200,
      columns: {
        name: dossier.text('指标', '', true, 100),
        unit: dossier.text('单位', '', true, 20),
        value: money('完成值', '', true, ''),
        target: money('目标值', '', true, ''),
      },
    },
    reviews: {
      kind: 'rows',
      title: '三方评价',
      help: '购买主体、服务对象和第三方各自的评价。',
      required: false,
      privacy: 'public',
      maxItems: 20,
      columns: {
        by: dossier.choice('评价主体', '', true, [
          { value: 'buyer', title: '购买主体' },
          { value: 'users', title: '服务对象' },
          { value: 'third', title: '第三方机构' },
        ]),
        method: dossier.text('方式和样本', '例如“问卷，有效320份”。', true),
        score: money('得分', '', true, '分'),
        remark: dossier.text('主要意见', '', true, 500),
      },
    },
    use: dossier.longText('结果应用', '例如续签、扣减费用、列入不良记录。', true),
  },
  presentations: [
    {
      presenter: 'comparison-chart',
      shows: ['results'],
      roles: { name: 'name', unit: 'unit', value: 'value', previous: 'target' },
    },
  ],
});

function amount(title: string): FieldDeclaration & { readonly kind: 'decimal' } {
  return { kind: 'decimal', title, help: '', required: false, privacy: 'public', unit: '万元', scale: 2 };
}

export const PURCHASED_SERVICE_TYPES = [GUIDANCE, PROJECTS, PERFORMANCE];
