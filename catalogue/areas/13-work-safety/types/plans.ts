import { EMERGENCIES } from '../../../law/statutes/safety.ts';
import * as field from '../../../types/common-fields.ts';
import * as record from '../../../types/dossier-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/** 应急预案 in the parts that 突发事件应对法第二十八条 names. */
const EMERGENCY_PLAN = documentType({
  key: 'emergency-plan',
  title: '应急预案',
  description: '突发事件总体、专项、部门和基层应急预案：谁指挥、什么时候启动、怎么处置、怎么保障和恢复。',
  titleHelp: '例如“××县防汛应急预案”。',
  dateTitle: '印发日期',
  dateHelp: '',
  body: 'required',
  fields: {
    documentNumber: field.documentNumber(false),
    category: field.code(
      '预案类别',
      '',
      true,
      options({
        overall: '总体应急预案',
        special: '专项应急预案',
        department: '部门应急预案',
        local: '基层应急预案',
      }),
    ),
    events: field.code(
      '事件类别',
      '',
      true,
      options({
        natural: '自然灾害',
        accident: '事故灾难',
        health: '公共卫生事件',
        security: '社会安全事件',
        all: '各类突发事件',
      }),
    ),
    effectiveOn: record.day('施行日期', '', true),
    filedWith: record.text('备案机关', '', false),
    command: record.longText('组织指挥体系与职责', '', true),
    prevention: record.longText('预防与预警机制', '', true),
    levels: record.rowsUpTo(8)('响应分级', '从一级到四级，分几级填几行。', {
      level: record.text('级别', '例如“一级”。', true, 20),
      conditions: record.text('启动条件', '', true, 1000),
      decidedBy: record.text('由谁启动', '', true, 200),
      measures: record.text('主要措施', '', true, 1000),
    }),
    support: record.longText('应急保障措施', '', true),
    recovery: record.longText('事后恢复与重建措施', '', true),
    hotline: record.phone('值班电话', true),
    drillMonths: count('演练周期', '个月', { required: false, maximum: 60 }),
    replaces: field.disclosures('替代的预案', '修订的选原来那一份。', false, '修订后的预案'),
  },
  rules: ['effective-not-before-document-date'],
});

/** 应急演练: what was tried, and what the plan has to learn from it. */
const EMERGENCY_DRILL = documentType({
  key: 'emergency-drill',
  title: '应急演练情况',
  description: '应急演练的时间、科目、参加单位、评估发现的问题和预案修订。',
  titleHelp: '例如“××县2026年防汛应急演练情况”。',
  dateTitle: '演练日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    plan: record.text('演练的预案', '', true),
    manner: field.code(
      '演练形式',
      '',
      true,
      options({ tabletop: '桌面推演', live: '实战演练', surprise: '无脚本演练' }),
    ),
    place: record.text('地点', '', true),
    participants: count('参加人数', '人'),
    units: record.longText('参加单位', '', true),
    scenario: record.longText('情景和科目', '', true),
    findings: record.rowsUpTo(50)('发现的问题和改进', '没有发现问题的，写明评估方法。', {
      finding: record.text('问题', '', true, 500),
      remedy: record.text('改进措施', '', true, 500),
      unit: record.text('责任单位', '', true, 100),
      by: record.day('完成时限', '', true),
    }),
    revised: field.code(
      '预案是否修订',
      `${EMERGENCIES.named('第二十八条')}：演练中发现问题的，及时修订预案。`,
      true,
      options({ yes: '已修订', planned: '列入修订计划', no: '不需要修订' }),
    ),
  },
});

export const PLAN_TYPES = [EMERGENCY_PLAN, EMERGENCY_DRILL];
