import * as record from '../../../types/dossier-fields.ts';
import { count, year } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import { amount, date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 县级项目库: what may be paid for, in the order in which it is to be. */
const LIBRARY = registerType({
  key: 'relief-project-library',
  title: '县级巩固拓展脱贫攻坚成果和乡村振兴项目库',
  description: '入库项目的名称、地点、建设内容、预算、绩效目标、联农带农机制和入库、出库情况。',
  titleHelp: '例如“××县2026年衔接资金项目库”。',
  register: {
    entryName: '项目',
    fields: {
      number: text('项目编号', { required: true, maxLength: 40 }),
      name: text('项目名称', { required: true }),
      kind: choice('项目类型', {
        industry: '产业发展',
        works: '乡村建设行动',
        jobs: '就业项目',
        settlement: '易地搬迁后扶',
        help: '巩固三保障成果',
      }),
      place: text('建设地点', { required: true }),
      content: longText('建设内容和规模', { required: true, maxLength: 1000 }),
      budget: amount('预算总投资'),
      households: count('受益户', '户', { maximum: 1_000_000 }),
      goal: longText('绩效目标', { required: true, maxLength: 500 }),
      link: longText('联农带农机制', { required: true, maxLength: 500 }),
      unit: text('实施单位', { required: true }),
      enteredOn: date('入库日期', true, true),
      state: choice('状态', { ready: '已入库', funded: '已安排资金', finished: '已完成', removed: '已调出' }),
      reason: text('调出理由', { maxLength: 300 }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'kind', 'place', 'budget', 'state'],
    filters: ['kind', 'state'],
    search: ['number', 'name', 'place', 'unit'],
    divisions: [],
    links: [],
    requires: [{ when: 'state', is: ['removed'], fields: ['reason'] }],
  },
});

/** 帮扶责任人: the officer in charge, at the office's telephone; never the household. */
const HELPERS = registerType({
  key: 'relief-helpers',
  title: '驻村帮扶工作队和帮扶责任人',
  description: '驻村工作队和帮扶责任人的姓名、单位、职务、负责的村和帮扶户数，不写被帮扶的农户。',
  titleHelp: '例如“××县驻村帮扶工作队名单”。',
  register: {
    entryName: '帮扶责任人',
    fields: {
      number: text('编号', { required: true, maxLength: 40 }),
      name: text('姓名', { required: true, maxLength: 40 }),
      unit: text('派出单位', { required: true }),
      rank: text('职务', { required: true, maxLength: 60 }),
      role: choice('责任', {
        secretary: '驻村第一书记',
        leader: '工作队长',
        member: '队员',
        helper: '帮扶责任人',
      }),
      village: text('帮扶的村', { required: true }),
      households: count('帮扶户数', '户', { maximum: 500 }),
      since: date('驻村或者结对日期', true, true),
      until: date('期满日期', false, false),
      telephone: telephone('办公电话', true),
    },
    key: 'number',
    title: 'name',
    columns: ['village', 'name', 'unit', 'rank', 'role', 'households'],
    filters: ['role'],
    search: ['name', 'unit', 'village'],
    divisions: [],
    links: [],
  },
});

/** 监测对象 in figures: how many came in, how many are out of danger. */
const MONITORING = documentType({
  key: 'relief-monitoring',
  title: '防返贫监测情况',
  description: '一个季度防返贫监测对象的新增、风险消除和期末数，帮扶措施落实情况，只有统计数。',
  titleHelp: '例如“××县2026年第一季度防返贫监测情况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: year(),
    periodFrom: record.pastDay('所属时期起', '', true),
    periodTo: record.pastDay('所属时期止', '', true),
    opening: count('期初监测对象', '户'),
    added: count('本期新增', '户'),
    lifted: count('本期风险消除', '户'),
    closing: count('期末监测对象', '户'),
    persons: count('期末人数', '人'),
    causes: record.longText('新增的主要原因', '只写类别和占比。', true),
    measures: record.longText('帮扶措施落实情况', '', true),
    contact: record.phone('申报和监督电话', true),
  },
  rules: ['period-in-order'],
  sums: [{ total: 'closing', plus: ['opening', 'added'], minus: ['lifted'] }],
});

export const HELP_TYPES = [LIBRARY, HELPERS, MONITORING];
