import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '批次编号',
  help: '行政区划代码六位、KJ和年份、三位流水号，例如“430000-KJ2026-001”；一个批次一个编号，各阶段沿用。',
};
const contact = field.phone('联系电话', true);

const rows = (
  title: string,
  help: string,
  columns: Readonly<Record<string, FieldDeclaration>>,
  required = true,
): FieldDeclaration => ({
  kind: 'rows',
  title,
  help,
  required,
  privacy: 'public',
  maxItems: 300,
  columns,
});
const count = (title: string, unit = '项'): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 1_000_000,
  unit,
});
/** 评审专家: the names stay masked while they could be approached, and are told in full with the result. */
const experts = (masked: boolean, required: boolean): FieldDeclaration =>
  rows(
    '评审专家',
    masked ? '公示结束前姓名自动隐去，立项时全部公开。' : '与评审时的专家一致，姓名全部公开。',
    {
      name: { ...field.text('姓名', '', true, 40), privacy: masked ? 'mask-name' : 'public' },
      unit: { ...field.text('工作单位', '', !masked, 100), privacy: masked ? 'never' : 'public' },
      speciality: field.text('专业领域', '', true, 60),
    },
    required,
  );

const project = {
  number: field.text('项目编号', '', true, 40),
  name: field.text('项目名称', '', true),
  unit: field.text('承担单位', '', true, 100),
  leader: field.text('项目负责人', '', true, 40),
};

export const SCIENCE_GUIDE = dossierRecordType({
  key: 'science-guide',
  title: '科技项目申报指南',
  description: '支持什么方向、谁能申报、什么时候报、怎么评。',
  titleHelp: '例如“2026年度省重点研发计划现代农业领域项目申报指南”。',
  dateTitle: '发布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'guide', title: '申报指南' }],
  matter: '计划批次名称',
  fields: {
    plan: field.choice('计划类别', '', true, [
      { value: 'key', title: '重点研发计划' },
      { value: 'natural', title: '自然科学基金' },
      { value: 'innovation', title: '创新平台与人才计划' },
      { value: 'transfer', title: '科技成果转化计划' },
      { value: 'other', title: '其他科技计划' },
    ]),
    directions: rows('支持方向', '', {
      name: field.text('方向', '', true),
      places: count('拟支持数'),
      funds: field.tenThousandYuan('单项资助上限', '', true),
    }),
    eligibility: field.longText('申报条件', '', true),
    openFrom: field.day('申报开始', '', true),
    openTo: field.day('申报截止', '', true),
    how: field.longText('申报方式', '', true),
    evaluation: field.longText('评审方式和标准', '', true),
    contact,
  },
  body: 'optional',
});

export const SCIENCE_APPLICATION = dossierRecordType({
  key: 'science-application',
  title: '科技项目申报受理情况',
  description: '收到多少申报，形式审查通过多少，没通过的为什么。',
  titleHelp: '例如“……项目申报受理和形式审查结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'application', title: '申报受理' }],
  matter: null,
  fields: {
    received: count('收到申报'),
    accepted: count('形式审查通过'),
    rejected: count('形式审查未通过'),
    rejections: rows(
      '未通过项目',
      '没有的不填。',
      {
        name: project.name,
        unit: field.text('申报单位', '', true, 100),
        reason: field.text('原因', '', true),
      },
      false,
    ),
    complaints: field.text('申诉渠道', '', true),
    contact,
  },
  body: 'none',
  sums: [{ total: 'received', plus: ['accepted', 'rejected'], minus: [] }],
});

export const SCIENCE_REVIEW = dossierRecordType({
  key: 'science-review',
  title: '科技项目评审情况',
  description: '怎么评、谁来评（姓名暂隐）、评了多少、推荐多少。',
  titleHelp: '例如“……项目专家评审情况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'review', title: '专家评审' }],
  matter: null,
  fields: {
    method: field.choice('评审方式', '', true, [
      { value: 'meeting', title: '会议评审' },
      { value: 'online', title: '网络评审' },
      { value: 'letter', title: '通讯评审' },
      { value: 'defence', title: '现场答辩' },
    ]),
    reviewedFrom: field.pastDay('评审开始', '', true),
    reviewedTo: field.pastDay('评审结束', '', true),
    standard: field.longText('评分标准', '', true),
    experts: experts(true, true),
    avoidance: field.longText('回避情况', '没有需要回避的填“无”。', true),
    reviewed: count('评审项目'),
    recommended: count('推荐立项'),
    supervisor: field.text('监督单位', '', true),
  },
  body: 'none',
});

export const SCIENCE_PUBLICITY = dossierRecordType({
  key: 'science-publicity',
  title: '拟立项项目公示',
  description: '拟立项的项目、承担单位、负责人和经费，公示期内可以提出异议。',
  titleHelp: '例如“……拟立项项目公示”。',
  dateTitle: '公示日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'publicity', title: '立项公示' }],
  matter: null,
  fields: {
    publicityFrom: field.day('公示开始', '', true),
    publicityTo: field.day('公示结束', '不少于5个工作日。', true),
    projects: rows('拟立项项目', '', {
      ...project,
      funds: field.tenThousandYuan('拟安排财政经费', '', true),
    }),
    total: field.tenThousandYuan('拟安排财政经费合计', '', true),
    objections: field.longText('异议的提出和处理', '向谁提、怎么提、多久答复。', true),
    contact,
  },
  body: 'none',
  sums: [{ total: 'total', plus: ['projects.funds'], minus: [] }],
});

export const SCIENCE_APPROVAL = dossierRecordType({
  key: 'science-approval',
  title: '科技项目立项',
  description: '正式立项的项目和评审专家名单，公示期内异议的处理结果。',
  titleHelp: '例如“关于下达……立项项目的通知”。',
  dateTitle: '立项日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'approval', title: '立项' }],
  matter: null,
  fields: {
    documentNumber: field.text('立项文号', '', true, 60),
    projects: rows('立项项目', '', {
      ...project,
      from: field.day('开始日期', '', true),
      to: field.day('结束日期', '', true),
      totalFunds: field.tenThousandYuan('总经费', '', true),
      funds: field.tenThousandYuan('其中财政经费', '', true),
    }),
    total: field.tenThousandYuan('财政经费合计', '', true),
    experts: experts(false, true),
    objections: field.longText('公示期间异议处理', '没有收到异议的填“无”。', true),
  },
  body: 'optional',
  sums: [{ total: 'total', plus: ['projects.funds'], minus: [] }],
});

export const SCIENCE_FUNDS = dossierRecordType({
  key: 'science-funds',
  title: '科技项目资金安排',
  description: '每一笔财政经费拨给哪个项目、多少、第几次。',
  titleHelp: '例如“……项目第一批经费安排”。',
  dateTitle: '下达日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'implementation', title: '资金安排和过程管理' }],
  matter: null,
  fields: {
    documentNumber: field.text('资金文号', '', true, 60),
    payments: rows('拨付明细', '', {
      number: project.number,
      unit: project.unit,
      amount: field.tenThousandYuan('本次拨付', '', true),
      paid: field.tenThousandYuan('累计拨付', '', true),
    }),
    total: field.tenThousandYuan('本次拨付合计', '', true),
    source: field.text('资金来源', '', true),
  },
  body: 'none',
  sums: [{ total: 'total', plus: ['payments.amount'], minus: [] }],
});

export const SCIENCE_PROCESS = dossierRecordType({
  key: 'science-process',
  title: '科技项目过程管理',
  description: '中期检查、变更、终止：项目做得怎么样，有什么变化，怎么处理。',
  titleHelp: '例如“……项目中期检查结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'implementation', title: '资金安排和过程管理' }],
  matter: null,
  fields: {
    act: field.choice('管理事项', '', true, [
      { value: 'midterm', title: '中期检查' },
      { value: 'annual', title: '年度报告' },
      { value: 'change', title: '重大变更' },
      { value: 'stop', title: '终止或撤销' },
    ]),
    projects: rows('项目情况', '', {
      number: project.number,
      name: project.name,
      result: field.choice('结论', '', true, [
        { value: 'good', title: '按计划进行' },
        { value: 'slow', title: '进展滞后，限期整改' },
        { value: 'changed', title: '同意变更' },
        { value: 'stopped', title: '终止' },
      ]),
      note: field.text('说明', '', false),
    }),
  },
  body: 'optional',
});

export const SCIENCE_ACCEPTANCE = dossierRecordType({
  key: 'science-acceptance',
  title: '科技项目验收',
  description: '验收结论、成果、经费决算和验收专家。',
  titleHelp: '例如“……项目验收结果”。',
  dateTitle: '验收日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'acceptance', title: '验收' }],
  matter: null,
  fields: {
    projects: rows('验收项目', '', {
      ...project,
      conclusion: field.choice('结论', '', true, [
        { value: 'passed', title: '通过' },
        { value: 'failed', title: '不通过' },
        { value: 'closed', title: '结题' },
      ]),
      results: field.text('主要成果', '论文、专利、标准、新品种等。', true),
      spent: field.tenThousandYuan('财政经费决算', '', true),
      returned: field.tenThousandYuan('结余收回', '', false),
    }),
    experts: experts(false, true),
  },
  body: 'optional',
});

export const SCIENCE_EVALUATION = dossierRecordType({
  key: 'science-evaluation',
  title: '科技项目绩效评价',
  description: '钱花得值不值：得分、等级、主要问题和结果怎么用。',
  titleHelp: '例如“……项目绩效评价结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'evaluation', title: '绩效评价' }],
  matter: null,
  fields: {
    evaluator: field.text('评价单位', '', true),
    score: {
      kind: 'decimal',
      title: '综合得分',
      help: '满分100。',
      required: true,
      privacy: 'public',
      unit: '分',
      scale: 2,
    },
    level: field.choice('等级', '', true, [
      { value: 'excellent', title: '优' },
      { value: 'good', title: '良' },
      { value: 'fair', title: '中' },
      { value: 'poor', title: '差' },
    ]),
    effects: field.longText('主要绩效', '', true),
    problems: field.longText('存在的问题', '', true),
    application: field.longText('结果应用', '对今后安排资金和项目的影响。', true),
  },
  body: 'optional',
});

export const SCIENCE_RECORDS = [
  SCIENCE_GUIDE,
  SCIENCE_APPLICATION,
  SCIENCE_REVIEW,
  SCIENCE_PUBLICITY,
  SCIENCE_APPROVAL,
  SCIENCE_FUNDS,
  SCIENCE_PROCESS,
  SCIENCE_ACCEPTANCE,
  SCIENCE_EVALUATION,
] as const;
