import type { DossierType, FieldDeclaration } from '../../../../src/schema/declaration.ts';
import { WORK_SAFETY } from '../../../law/statutes/safety.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '事故编号',
  help: '行政区划代码六位、“SG”、年份和三位流水号，例如“430100-SG2026-001”。',
};

export const GRADES = [
  { value: 'extraordinary', title: '特别重大事故' },
  { value: 'grave', title: '重大事故' },
  { value: 'major', title: '较大事故' },
  { value: 'general', title: '一般事故' },
] as const;
export const LEVELS = [
  { value: 'state', title: '国务院或者国务院授权部门' },
  { value: 'province', title: '省级人民政府' },
  { value: 'prefecture', title: '设区的市级人民政府' },
  { value: 'county', title: '县级人民政府' },
  { value: 'unit', title: '县级人民政府委托事故发生单位' },
] as const;

/** The 20 classes of GB 6441-1986. */
const CLASSES = [
  '物体打击',
  '车辆伤害',
  '机械伤害',
  '起重伤害',
  '触电',
  '淹溺',
  '灼烫',
  '火灾',
  '高处坠落',
  '坍塌',
  '冒顶片帮',
  '透水',
  '放炮',
  '火药爆炸',
  '瓦斯爆炸',
  '锅炉爆炸',
  '容器爆炸',
  '其他爆炸',
  '中毒和窒息',
  '其他伤害',
].map((title, index) => ({ value: String(index + 1).padStart(2, '0'), title }));

const count = (title: string, help = ''): FieldDeclaration => ({
  kind: 'integer',
  title,
  help,
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 9999,
  unit: '人',
});
/** By which the grade is found (生产安全事故报告和调查处理条例第三条). */
const figures = {
  deaths: count('死亡人数'),
  injured: count('重伤人数', '包括急性工业中毒。'),
  loss: field.tenThousandYuan('直接经济损失', '', true),
  grade: field.choice('事故等级', '按死亡、重伤人数和直接经济损失中最高的一项确定。', true, GRADES),
};
const facts = {
  occurredAt: field.moment('发生时间', '', true),
  place: field.text('发生地点', '', true),
  unit: field.text('事故发生单位', '', true),
  accidentClass: field.choice('事故类型', 'GB 6441 事故类别。', true, CLASSES),
};
const level = field.choice('负责调查的人民政府', '按事故等级确定；提级调查的注明理由。', true, LEVELS);
const raised = field.text('提级调查的理由', '由上级人民政府调查时填写。', false, 300);

const record = (given: Omit<Parameters<typeof dossierRecordType>[0], 'number'>): DossierType =>
  dossierRecordType({ ...given, number: NUMBER });

/** 生产安全事故, from the first word to the look back a year later. */
export const ACCIDENT_TYPES: readonly DossierType[] = [
  record({
    key: 'accident-flash',
    title: '事故快报',
    description: '事故发生后的第一时间信息和续报、补报：时间、地点、单位、伤亡和救援情况。',
    titleHelp: '例如“某县“3·1”起重伤害事故情况通报”。',
    dateTitle: '通报日期',
    dateHelp: '',
    stages: [{ value: 'flash', title: '事故快报' }],
    matter: '事故名称',
    fields: {
      ...facts,
      ...figures,
      missing: count('失联人数', '没有的填0。'),
      rescue: field.longText('现场救援和处置情况', '', true),
    },
    graded: { field: 'grade', rules: [{ grades: ['major', 'general'], rule: 'lesser-event-release' }] },
    body: 'optional',
  }),
  record({
    key: 'accident-inquiry',
    title: '事故调查组',
    description: '调查组的成立、组成和调查期限的延长。',
    titleHelp: '例如“关于成立某事故调查组的公告”。',
    dateTitle: '决定日期',
    dateHelp: '',
    stages: [{ value: 'inquiry', title: '成立调查组' }],
    matter: null,
    fields: {
      step: field.choice('事项', '', true, [
        { value: 'founded', title: '成立调查组' },
        { value: 'extended', title: '延长调查期限' },
      ]),
      level,
      raised,
      members: field.longText('调查组组成', '牵头和参加的单位，成立时填写。', false),
      extendedDays: {
        kind: 'integer',
        title: '延长的日数',
        help: '经批准延长的，最长不超过60日。',
        required: false,
        privacy: 'public',
        minimum: 1,
        maximum: 366,
        unit: '日',
      },
      reasons: field.longText('延长的理由', '', false),
    },
    body: 'optional',
  }),
  record({
    key: 'accident-report',
    title: '事故调查报告',
    description: '事故发生单位概况、经过和救援、伤亡和损失、原因和性质、责任认定和处理建议、防范和整改措施。',
    titleHelp: '例如“某县“3·1”起重伤害事故调查报告”。',
    dateTitle: '提交日期',
    dateHelp: '调查组向人民政府提交报告的日期，自事故发生之日起60日内。',
    stages: [{ value: 'report', title: '调查报告' }],
    matter: null,
    fields: {
      ...facts,
      ...figures,
      level,
      raised,
      unitProfile: field.longText('事故发生单位概况', '', true),
      course: field.longText('发生经过和救援情况', '', true),
      directCause: field.longText('直接原因', '', true),
      indirectCauses: field.longText('间接原因', '', true),
      nature: field.text('事故性质', '例如“生产安全责任事故”。', true),
      responsibility: field.longText('责任认定和处理建议', '涉及个人的只写姓氏和职务。', true),
      measures: field.longText('防范和整改措施', '', true),
    },
    body: 'optional',
    withholdable: [],
  }),
  record({
    key: 'accident-approval',
    title: '事故调查报告批复',
    description: '负责事故调查的人民政府对调查报告的批复，有关机关据此处理。',
    titleHelp: '例如“关于某事故调查报告的批复”。',
    dateTitle: '批复日期',
    dateHelp: '自收到报告之日起15日内，特别重大事故30日内。',
    stages: [{ value: 'approval', title: '批复' }],
    matter: null,
    fields: {
      approvalNumber: field.text('批复文号', '例如“湘政函〔2026〕5号”。', true, 60),
      authority: field.text('批复机关', '', true),
      decision: field.longText('批复意见', '', true),
      handling: field.longText('责任单位和责任人的处理', '行政处罚、处分和移送司法机关的情况。', true),
    },
    body: 'optional',
  }),
  record({
    key: 'accident-assessment',
    title: '事故整改落实评估',
    description: `批复后一年内对整改和防范措施落实情况的评估（${WORK_SAFETY.named('第八十六条第三款')}）。`,
    titleHelp: '例如“某事故整改和防范措施落实情况评估报告”。',
    dateTitle: '评估日期',
    dateHelp: '',
    stages: [{ value: 'assessment', title: '整改落实评估' }],
    matter: null,
    fields: {
      carried: field.longText('整改和防范措施落实情况', '', true),
      handled: field.longText('责任追究落实情况', '', true),
      conclusion: field.choice('评估结论', '', true, [
        { value: 'met', title: '全部落实' },
        { value: 'partly', title: '部分落实' },
        { value: 'unmet', title: '没有落实' },
      ]),
      remaining: field.longText('未落实的事项和处理', '没有全部落实的必填。', false),
    },
    body: 'optional',
  }),
];
