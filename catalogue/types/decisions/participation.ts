import type { DossierType } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ADOPTION_REPORT,
  ADOPTION_REPORT_FIELDS,
  CONSULTATION_CHANNELS,
  CONSULTATION_NOTICE_FIELDS,
  consultationNotice,
} from '../consultation-fields.ts';
import * as field from '../dossier-fields.ts';
import { decisionRecord, pointNumber, rows, YES_NO } from './decision-fields.ts';

export const DECISION_CATEGORIES = [
  { value: 'reform', title: '改革方案' },
  { value: 'policy', title: '重大政策措施' },
  { value: 'project', title: '重点工程项目' },
  { value: 'other', title: '其他重大事项' },
] as const;

/** 重大行政决策程序暂行条例第三条第一款. */
const SCOPES = [
  { value: 'public-policy', title: '公共服务、市场监管、社会管理、环境保护等重大公共政策和措施' },
  { value: 'planning', title: '经济和社会发展等方面的重要规划' },
  { value: 'resources', title: '开发利用、保护重要自然资源和文化资源' },
  { value: 'public-works', title: '在本行政区域实施的重大公共建设项目' },
  { value: 'other', title: '其他涉及重大公共利益或者社会公众切身利益的事项' },
] as const;

const SOURCES = [
  { value: 'leaders', title: '决策机关领导人员提出' },
  { value: 'departments', title: '所属部门或者下一级政府提出' },
  { value: 'deputies', title: '人大代表建议、政协提案' },
  { value: 'citizens', title: '公民、法人或者其他组织书面建议' },
] as const;

const NEEDED = [
  { value: 'required', title: '需要' },
  { value: 'not-required', title: '不需要' },
] as const;

export const DECISION_START: DossierType = {
  ...decisionRecord({
    key: 'decision-start',
    title: '重大行政决策启动',
    description: '决定启动一项重大行政决策：决策事项、承办单位和应当履行的程序。',
    titleHelp: '例如“关于启动××市公共交通票价改革决策的公告”。',
    stage: { value: 'start', title: '启动' },
    matter: '决策事项名称',
    dateTitle: '启动日期',
    dateHelp: '决策机关决定启动的日期，适用哪一版程序规定以此为准。',
    fields: {
      category: field.choice('决策类别', '', true, DECISION_CATEGORIES),
      scope: field.choice('事项范围', `按照${MAJOR_DECISIONS.named('第三条第一款')}选择。`, false, SCOPES),
      source: field.choice('动议来源', '', true, SOURCES),
      undertaker: field.text('决策承办单位', '有多个承办单位的，填写牵头单位全称。', true),
      partners: field.text('配合单位', '', false),
      reasons: field.longText('启动理由', '要解决的主要问题、理由和依据，决策的必要性、可行性。', true),
      research: field.longText(
        '决策建议的研究论证',
        `谁研究论证、结论是什么（${MAJOR_DECISIONS.named('第十条')}）。`,
        false,
      ),
      catalogueNumber: field.text('年度目录中的编号', '已列入年度重大行政决策事项目录的填写。', false, 50),
      hearing: field.choice('听证', '直接涉及群众切身利益或者存在较大分歧的，可以召开听证会。', true, NEEDED),
      experts: field.choice('专家论证', '专业性、技术性较强的，应当组织专家论证。', true, NEEDED),
      notRequiredReason: field.longText('不组织专家论证的理由', '选择“不需要”的必须说明。', false),
      plannedOn: field.day('计划完成日期', '', false),
    },
    body: 'optional',
  }),
  // 条例第十九条: whether experts are needed is not for the writer alone to judge.
  judged: { field: 'experts', value: 'not-required', step: 'legal' },
};

export const DECISION_CONSULTATION = decisionRecord({
  key: 'decision-consultation',
  title: '决策草案征求意见公告',
  description: '公布决策草案、决策依据和起草说明，向社会公开征求意见。',
  titleHelp: '例如“关于公开征求《××方案（征求意见稿）》意见的公告”。',
  stage: { value: 'consultation', title: '公布决策草案、征求意见' },
  dateTitle: '公告日期',
  dateHelp: '',
  fields: CONSULTATION_NOTICE_FIELDS,
  body: 'none',
  // The floor of the mandate of 2016 holds for every notice; the longer period of the dossier's own procedure is a
  // condition of its stage.
  consultation: consultationNotice([
    {
      kind: null,
      from: '2016-10-12',
      unit: 'calendar-day',
      usual: 20,
      floor: 20,
      usualBasis: MANDATE_2016.at('第（三）条'),
      floorBasis: MANDATE_2016.at('第（三）条'),
    },
  ]),
});

export const DECISION_OUTREACH = decisionRecord({
  key: 'decision-outreach',
  title: '其他渠道听取意见记录',
  description: '座谈、调查研究、咨询协商和媒体沟通中听取的意见，与网站收到的意见归入同一事项。',
  titleHelp: '例如“××方案企业座谈会听取意见情况”。',
  stage: { value: 'outreach', title: '其他渠道听取意见' },
  dateTitle: '活动日期',
  dateHelp: '',
  fields: {
    channel: field.choice('渠道', '', true, CONSULTATION_CHANNELS.slice(1)),
    form: field.text('形式', '例如“座谈会”“问卷调查”“书面征求意见”。', true),
    place: field.text('地点或者媒体', '', true),
    participants: field.longText('参加人员', '写明代表的方面和人数，不写个人信息。', true),
    opinions: rows('听取的意见', '逐条归纳。', true, {
      number: pointNumber,
      from: field.text('提出方', '例如“出租汽车企业代表”。', true),
      opinion: field.longText('意见', '', true),
    }),
    groups: field.longText(
      '与特定群体的沟通协商',
      `涉及特定群体利益的，写明协商的人民团体、社会组织和群众代表（${MAJOR_DECISIONS.named('第十四条第三款')}）。`,
      false,
    ),
    evidence: field.longText('佐证材料', '签到册、记录、问卷、报道等材料的名称；扫描件作为附件上传。', true),
  },
  body: 'none',
});

export const DECISION_HEARING_NOTICE = decisionRecord({
  key: 'decision-hearing-notice',
  title: '听证公告',
  description: '听证会的时间、地点、报名和参加人的产生办法。',
  titleHelp: '例如“关于召开××票价改革听证会的公告”。',
  stage: { value: 'hearing-notice', title: '听证公告' },
  dateTitle: '公告日期',
  dateHelp: '',
  fields: {
    hearingOn: field.day('听证日期', '', true),
    hearingPlace: field.text('时间和地点', '', true),
    matters: field.longText('听证事项', '', true),
    seats: rows('参加人名额', '与听证事项有利害关系的各方都应当有代表。', true, {
      group: field.text('方面', '例如“乘客”“出租汽车驾驶员”。', true),
      seats: field.text('名额', '', true, 20),
      chosenBy: field.text('产生办法', '自愿报名抽选、组织推荐等。', true),
    }),
    registerUntil: field.day('报名截止日期', '', true),
    registerHow: field.longText('报名办法', '', true),
    contactPhone: field.phone('联系电话', true),
  },
  body: 'optional',
});

export const DECISION_HEARING_LIST = decisionRecord({
  key: 'decision-hearing-list',
  title: '听证参加人名单',
  description: '听证会参加人名单和产生过程，听证材料的送达情况。',
  titleHelp: '例如“××票价改革听证会参加人名单”。',
  stage: { value: 'hearing-list', title: '听证参加人名单' },
  dateTitle: '公布日期',
  dateHelp: '',
  fields: {
    participants: rows('参加人', '', true, {
      name: field.text('姓名', '', true, 50),
      group: field.text('代表的方面', '', true),
      chosenBy: field.text('产生方式', '', true),
    }),
    papersDeliveredOn: field.pastDay('听证材料送达日期', '送达最后一名参加人的日期。', true),
    hearingOn: field.day('听证日期', '', true),
  },
  body: 'optional',
});

export const DECISION_HEARING = decisionRecord({
  key: 'decision-hearing',
  title: '听证会记录',
  description: '听证会的经过、各方意见和笔录确认情况。',
  titleHelp: '例如“××票价改革听证会记录”。',
  stage: { value: 'hearing', title: '听证会' },
  dateTitle: '听证日期',
  dateHelp: '',
  fields: {
    presiding: field.text('主持单位', '', true),
    attended: field.text('到会参加人', '例如“应到20人，实到19人”。', true),
    observers: field.text('旁听', '', false),
    opinions: rows('各方意见', '', true, {
      number: pointNumber,
      from: field.text('提出方', '', true),
      opinion: field.longText('意见和理由', '', true),
    }),
    signed: field.choice('笔录经参加人确认并签字', '', true, YES_NO),
  },
  body: 'optional',
});

export const DECISION_ADOPTION = decisionRecord({
  key: 'decision-adoption',
  title: '公众意见采纳情况',
  description: '各渠道收到的公众意见和逐项采纳情况、理由。',
  titleHelp: '例如“《××方案》公众意见收集和采纳情况”。',
  stage: { value: 'adoption', title: '意见采纳情况' },
  dateTitle: '公布日期',
  dateHelp: '',
  fields: ADOPTION_REPORT_FIELDS,
  body: 'optional',
  consultationReport: ADOPTION_REPORT,
});
