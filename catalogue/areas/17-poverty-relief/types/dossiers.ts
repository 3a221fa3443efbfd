import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import { money } from '../../../types/accounts/accounts-fields.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const rows = dossier.rowsUpTo(2000);
const people = (title: string, unit = '人'): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 10_000_000,
  unit,
});

const PROJECT = {
  number: {
    title: '项目编号',
    help: '六位行政区划代码、“FP”、年份和四位流水号，例如“430121-FP2026-0001”。',
  },
  dateHelp: '',
};

const PROJECT_PLAN = dossierRecordType({
  ...PROJECT,
  key: 'relief-project-plan',
  title: '扶贫（衔接）项目安排公示',
  description: '项目的名称、地点、内容、资金来源和规模、实施单位、绩效目标和带动机制。',
  titleHelp: '例如“某某村灌溉水渠项目安排公示”。',
  dateTitle: '公示日期',
  stages: dossier.only('plan', '项目安排'),
  matter: '项目名称',
  body: 'optional',
  fields: {
    shownUntil: dossier.day('公示截止日期', '', true),
    place: dossier.text('建设地点', '', true),
    content: dossier.longText('建设内容', '', true),
    source: dossier.text('资金来源', '', true),
    budget: money('资金规模', '', true),
    implementer: dossier.text('实施单位', '', true),
    responsible: dossier.text('责任人', '填职务和姓名。', true),
    from: dossier.day('计划开工', '', true),
    to: dossier.day('计划完工', '', true),
    goals: dossier.longText('绩效目标', '', true),
    mechanism: dossier.longText('带动帮扶机制', '', true),
    supervision: dossier.text('监督举报电话', '', true, 60),
  },
});

const PROJECT_PROGRESS = dossierRecordType({
  ...PROJECT,
  key: 'relief-project-progress',
  title: '扶贫（衔接）项目进展',
  description: '项目开工、施工进度和资金支付。',
  titleHelp: '例如“某某村灌溉水渠项目进展（2026年二季度）”。',
  dateTitle: '统计日期',
  stages: dossier.only('progress', '组织实施'),
  matter: null,
  body: 'optional',
  fields: {
    contractor: dossier.text('施工（供应）单位', '', true),
    contract: money('合同金额', '', true),
    paid: money('累计支付', '', true),
    progress: {
      kind: 'integer',
      title: '形象进度',
      help: '',
      required: true,
      privacy: 'public',
      minimum: 0,
      maximum: 100,
      unit: '%',
    },
    changes: dossier.longText('变更和存在问题', '没有的填“无”。', true),
  },
});

const PROJECT_RESULT = dossierRecordType({
  ...PROJECT,
  key: 'relief-project-result',
  title: '扶贫（衔接）项目完成情况公告',
  description: '竣工验收结论、资金使用和结余、受益人口和资产移交。',
  titleHelp: '例如“某某村灌溉水渠项目完成情况公告”。',
  dateTitle: '验收日期',
  stages: dossier.only('result', '完成情况'),
  matter: null,
  body: 'optional',
  fields: {
    conclusion: dossier.choice('验收结论', '', true, [
      { value: 'passed', title: '合格' },
      { value: 'failed', title: '不合格' },
    ]),
    funded: money('到位资金', '', true),
    used: money('实际支出', '', true),
    surplus: money('结余', '', true),
    served: people('受益人口'),
    outcome: dossier.longText('绩效目标完成情况', '', true),
    ownership: dossier.longText('资产移交和管护', '资产归谁、由谁管护。', true),
  },
  sums: [{ total: 'surplus', plus: ['funded'], minus: ['used'] }],
});

export const PROJECT_TYPES = [PROJECT_PLAN, PROJECT_PROGRESS, PROJECT_RESULT];

const EXIT = {
  number: {
    title: '批次编号',
    help: '六位行政区划代码、“TC”、年份和四位流水号，例如“430121-TC2026-0001”。',
  },
  dateHelp: '',
};
const households = rows('农户', '一户一行，公开时姓名隐去部分。', {
  household: dossier.text('公示编号', '不使用身份证号。', true, 40),
  householder: { ...dossier.text('户主姓名', '', true, 30), privacy: 'mask-name' },
  members: people('家庭人数'),
  grounds: dossier.text(
    '达到退出标准的情况',
    '例如“收入稳定，两不愁三保障已落实”；不写疾病、残疾。',
    true,
    300,
  ),
});

const EXIT_REVIEW = dossierRecordType({
  ...EXIT,
  key: 'relief-exit-review',
  title: '退出民主评议',
  description: '村民代表会议民主评议和入户核实的情况。',
  titleHelp: '例如“某某村2026年监测对象风险消除民主评议结果”。',
  dateTitle: '评议日期',
  stages: dossier.only('review', '民主评议'),
  matter: '批次名称',
  body: 'none',
  fields: {
    attendance: people('参加评议人数'),
    proposed: people('拟退出户数', '户'),
    verification: dossier.longText('入户核实情况', '谁核实、怎样核实。', true),
  },
});

/** The names are shown for the term of the notice and no longer. */
const EXIT_NOTICE = dossierRecordType({
  ...EXIT,
  key: 'relief-exit-notice',
  title: '拟退出名单公示',
  description: '拟退出（风险消除）的农户名单，村内公示不少于7天，期满自动停止公开。',
  titleHelp: '例如“某某村2026年拟消除风险监测对象公示”。',
  dateTitle: '公示日期',
  stages: dossier.only('notice', '公示'),
  matter: null,
  body: 'none',
  fields: {
    shownUntil: dossier.day('公示截止日期', '', true),
    households,
    objection: dossier.text('异议受理单位和电话', '', true),
  },
  publicity: { until: 'shownUntil' },
});

const EXIT_RESULT = dossierRecordType({
  ...EXIT,
  key: 'relief-exit-result',
  title: '退出公告',
  description: '批准退出的户数、人数和公示中异议的处理，以及退出后继续帮扶的政策。',
  titleHelp: '例如“某某村2026年监测对象风险消除公告”。',
  dateTitle: '批准日期',
  stages: dossier.only('result', '公告退出'),
  matter: null,
  body: 'none',
  fields: {
    approval: dossier.text('批准单位', '', true),
    exited: people('退出户数', '户'),
    members: people('退出人数'),
    objections: dossier.longText('异议处理情况', '', true),
    afterwards: dossier.longText('退出后的帮扶政策', '', true),
  },
});

export const EXIT_TYPES = [EXIT_REVIEW, EXIT_NOTICE, EXIT_RESULT];
