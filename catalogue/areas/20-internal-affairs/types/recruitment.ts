import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '招录编号',
  help: '六位行政区划代码、“ZL”、年份和三位流水号，例如“430000-ZL2026-001”。',
};

const rows = dossier.rowsUpTo(3000);
const count = (title: string) => ({
  kind: 'integer' as const,
  title,
  help: '',
  required: true,
  privacy: 'public' as const,
  minimum: 0,
  maximum: 100_000,
  unit: '人',
});
const score = (title: string): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required: false,
  privacy: 'public',
  unit: '分',
  scale: 2,
});
const positionCode = dossier.text('职位代码', '', true, 20);
const candidate = dossier.text('准考证号', '不填姓名和身份证号。', true, 30);

/** 招考公告 with the official 职位表. */
const NOTICE = dossierRecordType({
  key: 'recruitment-notice',
  title: '公务员招考公告',
  description: '招考的职位、名额、报考资格条件、报名和考试安排。',
  titleHelp: '例如“某某县2026年考试录用公务员公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('notice', '招考公告'),
  matter: '招录项目',
  body: 'optional',
  fields: {
    planTotal: count('招录计划总数'),
    registrationFrom: dossier.day('报名开始日期', '', true),
    registrationTo: dossier.day('报名截止日期', '', true),
    examOn: dossier.day('笔试日期', '', true),
    conditions: dossier.longText('报考资格条件', '', true),
    materials: dossier.longText('报名需要的材料', '', true),
    positions: rows('职位表', '可从 Excel 整块粘贴。', {
      positionCode,
      authority: dossier.text('招录机关', '', true),
      unit: dossier.text('用人单位', '', true),
      position: dossier.text('职位名称', '', true),
      plan: count('招录计划'),
      education: dossier.text('学历', '', true),
      degree: dossier.text('学位', '', false),
      major: dossier.text('专业', '', false),
      political: dossier.text('政治面貌', '', false),
      age: dossier.text('最高年龄', '', false),
      grassroots: dossier.text('基层工作经历', '', false),
      other: dossier.text('其他要求', '', false),
    }),
    phone: dossier.phone('咨询电话', true),
  },
  sums: [{ total: 'planTotal', plus: ['positions.plan'], minus: [] }],
});

/** How many applied and passed: figures only, nobody is named. */
const QUALIFICATION = dossierRecordType({
  key: 'recruitment-qualification',
  title: '公务员招考资格审查结果',
  description: '各职位报名和资格审查情况，只公布人数。',
  titleHelp: '例如“某某县2026年考试录用公务员资格审查结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('qualification', '资格审查'),
  matter: null,
  body: 'optional',
  fields: {
    results: rows('资格审查情况', '', {
      positionCode,
      applied: count('报名人数'),
      qualified: count('合格人数'),
      note: dossier.text('说明', '例如“未达开考比例，取消职位”。', false),
    }),
    appeal: dossier.text('申诉方式', '', true),
  },
});

const SCORES = dossierRecordType({
  key: 'recruitment-scores',
  title: '考试成绩',
  description: '笔试、面试和综合成绩，以准考证号公布，不公布姓名。',
  titleHelp: '例如“某某县2026年考试录用公务员综合成绩”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('scores', '考试成绩'),
  matter: null,
  body: 'optional',
  fields: {
    scores: rows('成绩', '', {
      positionCode,
      candidate,
      written: score('笔试成绩'),
      interview: score('面试成绩'),
      overall: score('综合成绩'),
      rank: { ...count('职位排名'), unit: '', required: false },
      invited: dossier.choice('是否进入面试', '公布笔试成绩时填写。', false, [
        { value: 'yes', title: '是' },
        { value: 'no', title: '否' },
      ]),
      next: dossier.choice('是否进入体检', '', true, [
        { value: 'yes', title: '是' },
        { value: 'no', title: '否' },
      ]),
    }),
    recheck: dossier.text('成绩复核方式', '', true),
  },
});

/** 体检、考察: the result alone; no illness and no reason is told. */
const EXAMINATION = dossierRecordType({
  key: 'recruitment-examination',
  title: '体检考察结果',
  description: '体检和考察的结果，以准考证号公布，不公布不合格的原因。',
  titleHelp: '例如“某某县2026年考试录用公务员体检考察结果”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('examination', '体检考察'),
  matter: null,
  body: 'none',
  fields: {
    results: rows('体检考察结果', '不填写原因。', {
      positionCode,
      candidate,
      physical: dossier.choice('体检', '', true, [
        { value: 'passed', title: '合格' },
        { value: 'failed', title: '不合格' },
        { value: 'withdrew', title: '放弃' },
      ]),
      inspection: dossier.choice('考察', '', false, [
        { value: 'passed', title: '合格' },
        { value: 'failed', title: '不合格' },
        { value: 'withdrew', title: '放弃' },
      ]),
    }),
  },
});

/** 拟录用公示: names are told because the law wants them told (公务员法第三十二条), for the term of the notice and no longer. */
const PROPOSED = dossierRecordType({
  key: 'recruitment-proposed',
  title: '拟录用人员公示',
  description: '拟录用人员名单，公示期满自动停止公开。',
  titleHelp: '例如“某某县2026年拟录用公务员公示”。',
  dateTitle: '公示开始日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('proposed', '拟录用公示'),
  matter: null,
  body: 'none',
  fields: {
    publicityTo: dossier.day('公示截止日期', '公示期不少于5个工作日，截止日之后自动停止公开。', true),
    people: rows('拟录用人员', '', {
      positionCode,
      name: dossier.text('姓名', '', true, 30),
      gender: dossier.choice('性别', '', true, [
        { value: 'male', title: '男' },
        { value: 'female', title: '女' },
      ]),
      candidate: dossier.text('准考证号', '', true, 30),
      from: dossier.text('毕业院校或工作单位', '', true),
    }),
    objection: dossier.longText('异议提出方式', '受理单位、时间和要求。', true),
    phone: dossier.phone('监督电话', true),
  },
  publicity: { until: 'publicityTo' },
});

const HIRED = dossierRecordType({
  key: 'recruitment-hired',
  title: '录用结果',
  description: '各职位录用人数和公示中的异议处理情况。',
  titleHelp: '例如“某某县2026年考试录用公务员结果”。',
  dateTitle: '审批日期',
  dateHelp: '',
  number: NUMBER,
  stages: dossier.only('hired', '录用'),
  matter: null,
  body: 'optional',
  fields: {
    hiredTotal: count('录用总人数'),
    approval: dossier.text('审批单位和文号', '', true),
    results: rows('录用情况', '', { positionCode, hired: count('录用人数') }),
    objections: dossier.longText('异议处理情况', '没有异议的写“公示期间没有收到异议”。', true),
  },
  sums: [{ total: 'hiredTotal', plus: ['results.hired'], minus: [] }],
});

export const RECRUITMENT_TYPES = [NOTICE, QUALIFICATION, SCORES, EXAMINATION, PROPOSED, HIRED];
