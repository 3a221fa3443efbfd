import * as field from '../../../types/dossier-fields.ts';
import { count, quantity } from '../../../types/number-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '分配批次编号',
  help: '行政区划代码六位、“BZ”、年份和两位批次，例如“430121-BZ2026-01”。',
} as const;

/** 分配程序: opens a round of allocation. */
export const HOUSING_SCHEME = dossierRecordType({
  key: 'housing-scheme',
  title: '保障性住房分配方案',
  description: '本批次分多少套、给谁、按什么程序。',
  titleHelp: '例如“2026年第一批公共租赁住房分配方案”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'scheme', title: '分配方案' }],
  matter: '分配批次名称',
  fields: {
    homes: count('分配套数', '套', { maximum: 100_000 }),
    projects: field.longText('房源', '项目、地址、户型、面积和租金。', true),
    conditions: field.longText('申请条件', '', true),
    procedure: field.longText('分配程序', '申请、初审、复审、轮候、摇号选房、签约的步骤和时间。', true),
    applyFrom: field.day('申请开始日期', '', true),
    applyUntil: field.day('申请截止日期', '', true),
    contact: field.phone('咨询电话', true),
  },
  body: 'optional',
});

/** 分配过程: the lists of those who passed, with masked names and for the term of the notice only. */
export const HOUSING_LIST = dossierRecordType({
  key: 'housing-list',
  title: '保障性住房申请家庭公示',
  description: '初审、复审通过和不通过的申请家庭，姓名隐去部分字，公示期满自动停止公开。',
  titleHelp: '例如“2026年第一批公共租赁住房初审结果公示”。',
  dateTitle: '公示开始日期',
  dateHelp: '',
  number: NUMBER,
  stages: [
    { value: 'first-review', title: '初审公示' },
    { value: 'second-review', title: '复审公示' },
  ],
  matter: null,
  fields: {
    noticeUntil: field.day('公示截止日期', '公示不少于7日；过了这一天，本公示自动停止公开。', true),
    households: {
      kind: 'rows',
      title: '申请家庭',
      help: '姓名填全名，公开时自动隐去部分字。',
      required: true,
      privacy: 'public',
      maxItems: 2000,
      columns: {
        number: field.text('申请编号', '', true, 40),
        name: { ...field.text('申请人', '', true, 40), privacy: 'mask-name' },
        members: count('家庭人数', '人', { maximum: 30 }),
        place: { ...field.text('户籍或者居住地', '写到街道、社区。', true, 100), privacy: 'mask-address' },
        outcome: field.choice('审核结果', '', true, [
          { value: 'passed', title: '通过' },
          { value: 'refused', title: '不通过' },
        ]),
        reason: field.text('不通过的理由', '不写收入、疾病等隐私。', false),
      },
    },
    objection: field.longText('怎样提出异议', '', true),
    contact: field.phone('监督电话', true),
  },
  body: 'none',
  rules: ['notice-of-seven-days'],
  publicity: { until: 'noticeUntil' },
});

/** 分配过程和结果: drawing of lots and who got which home. */
export const HOUSING_RESULT = dossierRecordType({
  key: 'housing-result',
  title: '保障性住房摇号选房和分配结果',
  description: '摇号选房的经过、监督人员和每户分到的住房，姓名隐去部分字。',
  titleHelp: '例如“2026年第一批公共租赁住房分配结果”。',
  dateTitle: '结果公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'result', title: '分配结果' }],
  matter: null,
  fields: {
    drawnOn: field.pastDay('摇号选房日期', '', true),
    process: field.longText('经过和监督', '地点、方式、监督人员。', true),
    allotted: count('已分配', '套', { maximum: 100_000 }),
    households: {
      kind: 'rows',
      title: '分配结果',
      help: '姓名填全名，公开时自动隐去部分字；房号写到楼栋单元。',
      required: true,
      privacy: 'public',
      maxItems: 2000,
      columns: {
        number: field.text('申请编号', '', true, 40),
        name: { ...field.text('承租人', '', true, 40), privacy: 'mask-name' },
        manner: field.choice('保障方式', '', true, [
          { value: 'home', title: '实物配租' },
          { value: 'money', title: '租赁补贴' },
        ]),
        project: field.text('住房项目', '', false, 100),
        building: field.text('楼栋单元', '', false, 40),
        area: quantity('建筑面积', '平方米', 2, { required: false }),
      },
    },
    contact: field.phone('监督电话', true),
  },
  body: 'none',
});
