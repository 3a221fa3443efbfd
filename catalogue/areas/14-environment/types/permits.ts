import * as record from '../../../types/dossier-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import {
  date,
  longText,
  options,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 排污许可: who may let out how much of what, until when; what was refused stands there too. */
const DISCHARGE_PERMITS = registerType({
  key: 'discharge-permits',
  title: '排污许可信息',
  description: '排污许可证的受理、核发、变更、延续和注销：排污单位、管理类别、许可排放量、有效期和证书编号。',
  titleHelp: '例如“××市2026年2月排污许可信息”。',
  register: {
    entryName: '排污许可',
    fields: {
      number: text('许可证编号或者受理号', { required: true, maxLength: 60 }),
      name: text('排污单位', { required: true }),
      uscc: uscc('统一社会信用代码'),
      place: text('生产经营场所', { required: true, maxLength: 300 }),
      industry: text('行业类别', { required: true, maxLength: 80 }),
      category: choice('管理类别', { key: '重点管理', simple: '简化管理' }),
      act: choice('办理类型', {
        first: '首次申领',
        renew: '重新申请',
        change: '变更',
        extend: '延续',
        cancel: '注销',
      }),
      outcome: choice('办理结果', {
        accepted: '已受理',
        declined: '不予受理',
        granted: '准予许可',
        refused: '不予许可',
      }),
      totals: longText('许可排放量', {
        required: true,
        maxLength: 1000,
        help: '逐项写主要污染物和吨/年；没有的填“无”。',
      }),
      outlets: text('排放口', { required: true, maxLength: 200 }),
      decidedOn: date('办理日期', true, true),
      validFrom: date('有效期起', false, false),
      validTo: date('有效期止', false, false),
      reason: longText('不予受理或者不予许可的理由', { maxLength: 1000 }),
      authority: text('审批部门', { required: true }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'industry', 'category', 'outcome', 'validTo'],
    filters: ['category', 'act', 'outcome'],
    search: ['number', 'name', 'uscc', 'industry'],
    divisions: [],
    links: [],
    requires: [
      { when: 'outcome', is: ['granted'], fields: ['validFrom', 'validTo'] },
      { when: 'outcome', is: ['declined', 'refused'], fields: ['reason'] },
    ],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
  },
});

/** 突发环境事件: what happened, what was measured and done, what it did to the environment. */
const ENVIRONMENT_EVENT = documentType({
  key: 'environment-event',
  title: '突发环境事件信息和影响评估',
  description:
    '突发环境事件的时间、地点、等级、污染物、应急监测和处置，对饮用水和人群的影响，影响和损失评估结果。',
  titleHelp: '例如“关于××突发水污染事件的情况和影响评估”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    step: record.choice(
      '环节',
      '',
      true,
      options({ situation: '处置情况', ended: '处置结束', assessed: '评估结果' }),
    ),
    happenedAt: record.moment('发生时间', '', true),
    place: record.text('发生地点', '', true, 300),
    medium: record.choice(
      '污染类别',
      '',
      true,
      options({ water: '水', air: '大气', soil: '土壤和地下水', waste: '固体废物', radiation: '辐射' }),
    ),
    grade: record.choice(
      '事件等级',
      '',
      true,
      options({ special: '特别重大', grave: '重大', larger: '较大', ordinary: '一般' }),
    ),
    cause: record.longText('原因和污染物', '', true),
    monitoring: record.longText('应急监测结果', '点位、指标、是否超标、何时恢复。', true),
    measures: record.longText('处置措施', '', true),
    drinking: record.longText('对饮用水的影响', '没有影响的填“无”。', true),
    affected: count('受影响人数', '人'),
    assessment: record.longText('环境影响和损失评估', '尚未评估的写明预计完成的日期。', true),
    loss: record.tenThousandYuan('评估的损失', '评估后填写。', false),
    responsibility: record.longText('责任追究', '尚在调查的填“调查中”。', true),
    contact: record.phone('咨询电话', true),
  },
});

export const PERMIT_TYPES = [DISCHARGE_PERMITS, ENVIRONMENT_EVENT];
